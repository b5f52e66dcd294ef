import { build } from '../../../edits/builder.ts';
import { endpointRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

function workspace(kinds: readonly ('storage-account' | 'key-vault' | 'container-registry')[], spark = true) {
  const parts = { 'storage-account': 'blob', 'key-vault': 'vault', 'container-registry': 'registry' };
  const b = build('Workspace');
  const outboundRules = kinds.map((kind) => {
    const target = b.add(kind, `data-${parts[kind]}`);
    return { ...endpointRule(`to-${parts[kind]}`, target, parts[kind]), sparkEnabled: spark };
  });
  b.add('aml-workspace', 'mlw', { isolationMode: 'AllowInternetOutbound', outboundRules });
  return b.design();
}

const expect = [{ message: 'spark', at: 'mlw', field: 'outboundRules' }];

export const examples: Examples = {
  bad: [
    { name: 'a key vault', design: () => workspace(['key-vault']), expect },
    { name: 'a registry beside storage', design: () => workspace(['storage-account', 'container-registry']), expect },
  ],
  good: [
    { name: 'storage', design: () => workspace(['storage-account']) },
    { name: 'no mark', design: () => workspace(['key-vault'], false) },
  ],
};
