import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function network(addressSpace: readonly string[], prefixes: readonly string[]) {
  const b = build('Ranges');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace });
  b.add('subnet', 'snet', { prefixes }, { in: vnet });
  return b.design();
}

const vnet = { message: 'network', at: 'vnet', field: 'addressSpace' };
const snet = { message: 'subnet', at: 'snet', field: 'prefixes' };

export const examples: Examples = {
  bad: [
    { name: 'no address space', design: () => network([], ['10.0.0.0/24']), expect: [vnet] },
    { name: 'no prefix', design: () => network(['10.0.0.0/16'], []), expect: [snet] },
    { name: 'entries left empty', design: () => network([''], ['']), expect: [vnet, snet] },
  ],
  good: [
    { name: 'both', design: () => network(['10.0.0.0/16'], ['10.0.0.0/24']) },
    { name: 'nothing drawn', design: () => build('Empty').design() },
  ],
};
