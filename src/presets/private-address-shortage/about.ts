import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Private address shortage',
  summary:
    'For companies whose connected networks have hardly any addresses left. Each team trains in a network of its own with a large range that is peered with nothing, so the same addresses may be used again and again, even those of on-premises; people reach the workspaces through private endpoints in the corporate network, at eight addresses a workspace. Every private endpoint exists twice, and so do the DNS zones: the corporate ones exist already, those of the teams are new. Computes reach nothing on-premises.',
  tags: ['own virtual network', 'several workspaces', 'address plan', 'private workspace'],
  statements: ['S05', 'S06', 'S12', 'S17', 'S28', 'S29'],
  order: 120,
};
