import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Managed virtual network, approved outbound only',
  summary:
    'The service runs the computes in a network that it manages and lets out only what you approve, by private endpoint, service tag or host name; workspace, storage, key vault and registry are closed to the public. For sensitive data without network work of your own. Besides private endpoints and the VPN gateway of the clients you pay for a firewall, which the first host name rule adds, and outbound cannot be loosened later.',
  tags: ['managed virtual network', 'exfiltration prevention', 'managed online endpoint', 'private workspace'],
  statements: ['S01', 'S02', 'S04', 'S09', 'S26', 'S27'],
  order: 20,
};
