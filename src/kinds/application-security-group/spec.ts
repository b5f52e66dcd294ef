import { defineResource } from '../../model/kind.ts';

export const spec = defineResource({
  slug: 'application-security-group',
  title: 'Application security group',
  category: 'network',
  summary: 'Names a set of machines and private endpoints for rules of network security groups',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'asg',
  learn: 'https://learn.microsoft.com/azure/virtual-network/application-security-groups',
  fields: {},
});
