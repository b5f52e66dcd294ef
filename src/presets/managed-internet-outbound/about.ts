import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Managed virtual network, internet outbound',
  summary:
    'The service runs the computes in a network that it manages: engineers reach the internet freely and private data through private endpoints, while workspace, storage, key vault and registry are closed to the public. The recommended start for teams that explore and install packages: no subnets, routes or firewall rules of your own. It costs the private endpoints and the VPN gateway of the clients. Nothing limits where data may be sent.',
  tags: ['managed virtual network', 'managed online endpoint', 'private workspace'],
  statements: ['S01', 'S02', 'S03', 'S06', 'S09', 'S17', 'S26', 'S27', 'S31'],
  order: 10,
};
