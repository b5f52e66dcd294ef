// What the name of a virtual machine size says. Families with GPUs begin with N; the families are listed at
// https://learn.microsoft.com/azure/virtual-machines/sizes/overview
import { type LearnUrl, learn } from './learn.ts';

/** The page that rules sizes with GPUs out for image builds. */
export const gpuImageBuildSource: LearnUrl = learn.amlWorkspaceVnet;

/** Whether a size has GPUs: Standard_NC…, Standard_ND…, Standard_NV…, in any letter case. */
export const hasGpu = (size: string): boolean => /^(standard_)?n[a-z]*\d/i.test(size);
