import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Hub and spoke with NAT gateway',
  summary:
    'Your own virtual network without a firewall: security groups let the spoke out to the services that Azure Machine Learning requires and to web servers, and a NAT gateway carries it from one address. Every service stays private and people come over VPN. For teams that want private networks without a firewall to run and to pay. Security groups know no host names, so nothing keeps data from leaving over HTTPS.',
  tags: ['own virtual network', 'NAT gateway', 'AKS', 'private workspace'],
  statements: ['S05', 'S06', 'S08', 'S11', 'S12', 'S17', 'S19', 'S31'],
  order: 40,
};
