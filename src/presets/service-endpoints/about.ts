import type { PresetAbout } from '../about.ts';

export const about: PresetAbout = {
  title: 'Service endpoints for storage and key vault',
  summary:
    'Computes reach the storage account and the key vault through service endpoints: the services keep public addresses, but their firewalls admit only the subnets that are listed and trusted services. Workspace and registry, which know no service endpoints, use private endpoints. For teams that want fewer private endpoints, addresses and DNS zones at no charge for the endpoints. The price: nobody reaches the data from on-premises, whose traffic no service endpoint carries.',
  tags: ['own virtual network', 'service endpoints', 'NAT gateway', 'private workspace'],
  statements: ['S05', 'S12', 'S17', 'S18', 'S19', 'S31', 'S32'],
  order: 130,
};
