import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Hub and spoke with Azure Firewall',
  summary:
    'Your own virtual network: training, scoring and private endpoint subnets in a spoke, all outbound through the firewall of the hub, and every service private. For teams that must log and filter egress themselves or score on AKS. It costs a firewall, six DNS zones and routes that you maintain.',
  tags: ['own virtual network', 'firewall', 'AKS', 'private workspace'],
  statements: ['S05', 'S06', 'S07', 'S08', 'S17', 'S19', 'S20'],
  order: 30,
};
