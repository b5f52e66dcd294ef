import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Private Link for services, injection for computes',
  summary:
    'How the two kinds of isolation fit together, in one network: computes and AKS nodes stand in subnets of their own, and every platform service, telemetry and data included, is reached through a private endpoint and closed to the internet. For teams that have no hub yet, and to explain the parts. It costs eight endpoints, twelve DNS zones, a VPN gateway and a NAT gateway; telemetry can be read from the network only.',
  tags: ['own virtual network', 'Private Link', 'private monitoring', 'AKS', 'private workspace'],
  statements: ['S05', 'S06', 'S08', 'S12', 'S17', 'S18', 'S19', 'S28'],
  order: 80,
};
