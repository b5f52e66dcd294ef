// What the name of a virtual machine size says. Families with GPUs begin with N; the families are listed at
// https://learn.microsoft.com/azure/virtual-machines/sizes/overview
import { type LearnUrl, learn } from './learn.ts';

/** The page that rules sizes with GPUs out for image builds. */
export const gpuImageBuildSource: LearnUrl = learn.amlWorkspaceVnet;

/** Whether a size has GPUs: Standard_NC…, Standard_ND…, Standard_NV…, in any letter case. */
export const hasGpu = (size: string): boolean => /^(standard_)?n[a-z]*\d/i.test(size);

/** Whether a size has Arm processors, which need images of their own: a p among the letters after the number. */
export const isArm = (size: string): boolean => /^standard_[a-z]+\d+(-\d+)?[a-z]*p[a-z]*_v\d+$/i.test(size);

/** The page that lists the families without Trusted launch. */
export const trustedLaunchSource: LearnUrl = learn.trustedLaunch;

/** Families that the page lists as not supported, or as not supported yet. */
const withoutTrustedLaunch: readonly RegExp[] = [
  /^(basic|standard)_a\d/i,
  /^standard_d\d+(_v[23])?(_promo)?$/i,
  /^standard_(dc|ec|m|np)\d/i,
  /^standard_[de]\d+p[a-z]*_v5$/i,
  /^standard_(nc|nv)\d+r?$/i,
  /^standard_nd96[a-z]+(_a100)?_v4$/i,
];

/** Whether a machine of that size can have Trusted launch; sizes that the page does not list are taken to have it. */
export const takesTrustedLaunch = (size: string): boolean => !withoutTrustedLaunch.some((family) => family.test(size));
