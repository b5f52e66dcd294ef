import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function workspace(v1LegacyMode: boolean, endpoints: number) {
  const b = build('Workspace');
  const mlw = b.add('aml-workspace', 'mlw', { v1LegacyMode, isolationMode: 'AllowInternetOutbound' });
  for (let n = 1; n <= endpoints; n += 1) b.add('managed-online-endpoint', `moe-${n}`, {}, { in: mlw });
  return b.design();
}

const expect = [{ message: 'legacy', at: 'mlw', field: 'v1LegacyMode' }];

export const examples: Examples = {
  bad: [
    { name: 'one endpoint', design: () => workspace(true, 1), expect },
    { name: 'two endpoints', design: () => workspace(true, 2), expect },
  ],
  good: [
    { name: 'off', design: () => workspace(false, 1) },
    { name: 'legacy mode without online endpoints', design: () => workspace(true, 0) },
  ],
};
