import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Image builds behind a private registry',
  summary:
    'A registry behind a private endpoint cannot build images itself. Here a small CPU cluster in a subnet of its own does, and only that subnet reaches package sources; training nodes use the finished images. The studio shows private data: datastores sign in with Entra identities, trusted services pass the closed firewalls, and the workspace may read the private endpoints of its storage. For teams that build their own environments. It costs a Premium registry, the nodes while they build, and roles on the data for everyone who works with it.',
  tags: ['own virtual network', 'image build', 'studio', 'private workspace'],
  statements: ['S08', 'S12', 'S17', 'S19', 'S31', 'S32'],
  order: 160,
};
