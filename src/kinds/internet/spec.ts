import { defineResource } from '../../model/kind.ts';

export const spec = defineResource({
  slug: 'internet',
  title: 'Internet',
  category: 'outside',
  summary: 'Everything outside Azure and the corporate network',
  parents: [null],
  container: false,
  size: { width: 136, height: 72 },
  nameStem: 'internet',
  notExported: 'It stands outside Azure.',
  learn: 'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access',
  fields: {},
});
