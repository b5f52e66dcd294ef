import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Required outbound with public-IP computes',
  summary:
    'The required outbound of hub and spoke for computes that have public IPs. The service then calls each node, so the security group lets AzureMachineLearning in on TCP 44224 and a route to that tag leads past the firewall, or answers would take another way than calls. For teams whose policy or older set-up keeps public IPs; without them neither rule is needed, which is recommended. It costs what required outbound costs, a public address and a load balancer that Azure adds for the computes, and an open door to watch.',
  tags: ['own virtual network', 'firewall', 'required outbound', 'public IP'],
  statements: ['S05', 'S06', 'S07', 'S15', 'S16', 'S17', 'S19', 'S20', 'S21', 'S25', 'S31'],
  order: 95,
};
