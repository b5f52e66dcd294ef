import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Custom DNS with a resolver in the hub',
  summary:
    'For companies whose own DNS servers answer everybody. They forward the public names of the private link services to the inbound endpoint of a DNS Private Resolver in the hub, spokes ask the same endpoint, and the private zones are linked to the hub alone; a rule sends corporate names the other way. Isolation is that of a private spoke with NAT gateway. It costs a resolver with two endpoints, two small subnets, and conditional forwarders that on-premises has to keep up to date.',
  tags: ['own virtual network', 'DNS', 'hybrid', 'private workspace'],
  statements: ['S05', 'S06', 'S12', 'S17', 'S22'],
  order: 100,
};
