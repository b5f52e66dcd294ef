import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Hub and spoke with public workspace',
  summary:
    'People reach the studio from anywhere with Microsoft Entra ID and conditional access, while computes, storage, key vault and registry stay in private networks behind the firewall of the hub. For teams that work outside the corporate network and accept that a stolen token opens the workspace. Some features of the studio do not show data of private storage over the public way, and notebooks on a compute instance need the private one. It costs what the private hub and spoke costs.',
  tags: ['own virtual network', 'firewall', 'AKS', 'public workspace'],
  statements: ['S05', 'S06', 'S07', 'S08', 'S13', 'S17', 'S19', 'S20'],
  order: 50,
};
