import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function network(...addressSpace: readonly string[]) {
  const b = build('One network');
  b.add('virtual-network', 'vnet', { addressSpace });
  return b.design();
}

const expect = [{ message: 'public', at: 'vnet', field: 'addressSpace' }];

export const examples: Examples = {
  bad: [
    { name: 'a public range', design: () => network('20.1.0.0/16'), expect },
    { name: 'a range that reaches beyond a private one', design: () => network('172.0.0.0/8'), expect },
    { name: 'the second range', design: () => network('192.168.0.0/16', '193.168.0.0/16'), expect },
  ],
  good: [
    { name: 'all private ranges', design: () => network('10.0.0.0/8', '172.31.0.0/16', '192.168.4.0/22') },
    { name: 'shared addresses, which Azure treats as private', design: () => network('100.64.0.0/16') },
    { name: 'a range that Azure refuses has an error instead', design: () => network('169.254.0.0/16') },
    { name: 'no range yet', design: () => network() },
  ],
};
