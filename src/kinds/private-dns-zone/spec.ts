import { defineResource } from '../../model/kind.ts';

export const spec = defineResource({
  slug: 'private-dns-zone',
  title: 'Private DNS zone',
  category: 'dns',
  summary: 'Names of private endpoints, for the virtual networks linked to it',
  parents: [null],
  container: false,
  size: { width: 240, height: 56 },
  nameStem: 'privatelink.blob.core.windows.net',
  placement: 'global',
  learn: 'https://learn.microsoft.com/azure/dns/private-dns-overview',
  fields: {},
});
