import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Hub and spoke with Azure Firewall',
  summary:
    'Your own virtual network: training, scoring and private endpoint subnets in a spoke, all outbound through the firewall of the hub, and every service private. People come over VPN. For teams that must log and filter egress themselves or score on AKS. It costs a firewall and a VPN gateway that run all day, six DNS zones, and routes and rules that you maintain.',
  tags: ['own virtual network', 'firewall', 'AKS', 'private workspace'],
  statements: ['S05', 'S06', 'S07', 'S08', 'S17', 'S19', 'S20'],
  order: 30,
};
