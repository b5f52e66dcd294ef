import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';

type Firewall = Partial<ResourceOf<'azure-firewall'>['props']>;

const design = (firewall: Firewall) => hubSpoke({ firewall }).b.design();

const byName: Firewall['networkCollections'] = [
  {
    name: 'databases',
    priority: 200,
    action: 'Allow',
    rules: [
      {
        name: 'sql',
        protocols: ['TCP'],
        sources: ['*'],
        destinations: [],
        destinationFqdns: ['sql.contoso.com'],
        ports: ['1433'],
      },
    ],
  },
];

export const examples: Examples = {
  bad: [
    {
      name: 'deny by threat intelligence',
      design: () => design({ tier: 'Basic', threatIntelMode: 'Deny' }),
      expect: [{ message: 'threatIntel', at: 'afw', field: 'threatIntelMode' }],
    },
    {
      name: 'host names in network rules',
      design: () => design({ tier: 'Basic', threatIntelMode: 'Alert', networkCollections: byName }),
      expect: [{ message: 'fqdns', at: 'afw', field: 'networkCollections' }],
    },
  ],
  good: [
    { name: 'Basic that alerts', design: () => design({ tier: 'Basic', threatIntelMode: 'Alert' }) },
    {
      name: 'Standard with both',
      design: () => design({ tier: 'Standard', threatIntelMode: 'Deny', networkCollections: byName }),
    },
  ],
};
