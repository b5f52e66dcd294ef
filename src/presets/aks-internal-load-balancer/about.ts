import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'AKS with internal load balancer',
  summary:
    'Real-time scoring on a private AKS cluster that is attached to the workspace: applications of a peered network call an internal load balancer over HTTPS, and the security group of the nodes admits nobody else. For teams that run Kubernetes already or need control over the nodes. It isolates the API server, the scoring address and every service behind it; nodes leave through a NAT gateway. It costs a cluster that never stops, its upgrades, and a certificate that you renew.',
  tags: ['own virtual network', 'AKS', 'NAT gateway', 'private workspace'],
  statements: ['S05', 'S06', 'S08', 'S11', 'S12', 'S17', 'S28', 'S31'],
  order: 150,
};
