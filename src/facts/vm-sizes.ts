// What the name of a virtual machine size says. https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions
import type { LearnUrl } from './learn.ts';

/** The page on the families of sizes; those with GPUs begin with N. */
export const vmSizeSource: LearnUrl = 'https://learn.microsoft.com/azure/virtual-machines/sizes/overview';

/** Whether a size has GPUs or other accelerators: Standard_NC…, Standard_ND…, Standard_NV…, in any letter case. */
export const hasGpu = (size: string): boolean => /^(standard_)?n[a-z]*\d/i.test(size);
