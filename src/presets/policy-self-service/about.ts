import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Self-service held by policy',
  summary:
    'For platform teams that let others create workspaces. Built-in policies on the resource group refuse what is open to the internet, demand the managed virtual network with approved outbound only, and add private endpoints and their DNS records to what teams create; the network, the zones and a first workspace that keeps to all of it are there. The policies cost nothing, each private endpoint does; those that repair need roles for their identities after the deployment, and no policy adds the endpoint for files.',
  tags: ['Azure Policy', 'managed virtual network', 'several workspaces', 'private workspace'],
  statements: ['S01', 'S02', 'S04', 'S30'],
  order: 140,
};
