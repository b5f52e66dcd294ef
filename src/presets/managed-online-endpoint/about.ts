import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Managed online endpoint',
  summary:
    'Scoring that the service runs. Applications call the online endpoint through the private endpoint of the workspace, and deployments read models, images and data through private endpoints of the managed virtual network; both ways avoid the internet. For teams without an AKS cluster that want private real-time scoring. You pay for the instances of the deployments and for the private endpoints; approved hosts would add a firewall, of which this design has no need.',
  tags: ['managed virtual network', 'managed online endpoint', 'private workspace'],
  statements: ['S04', 'S09', 'S11', 'S17', 'S26', 'S27', 'S31'],
  order: 110,
};
