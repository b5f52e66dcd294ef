import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function pair(sides: 'both' | 'from' | 'to') {
  const b = build('Hub and spoke');
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  b.link('peering', hub, spoke, { sides });
  return b.design();
}

function apart() {
  const b = build('Networks without a peering');
  b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  return b.design();
}

const expect = [{ message: 'missing', at: 'peering-vnet-hub-vnet-spoke', field: 'sides' }];

export const examples: Examples = {
  bad: [
    { name: 'in the hub only', design: () => pair('from'), expect },
    { name: 'in the spoke only', design: () => pair('to'), expect },
  ],
  good: [
    { name: 'in both networks', design: () => pair('both') },
    { name: 'no peering at all', design: apart },
  ],
};
