import { build } from '../../../edits/builder.ts';
import type { ResourceSlug } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';

function named(kind: ResourceSlug, ...names: readonly string[]) {
  const b = build('Names');
  for (const name of names) b.add(kind, name);
  return b.design();
}

function storage(name: string, uniqueSuffix: boolean) {
  const b = build('Storage');
  b.add('storage-account', name, { uniqueSuffix });
  return b.design();
}

function instance(name: string) {
  const b = build('Instance');
  const workspace = b.add('aml-workspace', 'mlw', { isolationMode: 'AllowInternetOutbound' });
  b.add('compute-instance', name, {}, { in: workspace });
  return b.design();
}

const at = (...ids: readonly string[]) => ids.map((id) => ({ message: 'illegal', at: id, field: 'name' }));

export const examples: Examples = {
  bad: [
    {
      name: 'blanks and an umlaut',
      design: () => named('network-security-group', 'NSG für Training'),
      expect: at('nsg-fu-r-training'),
    },
    {
      name: 'a name with a meaning that no machine can guess',
      design: () => named('private-dns-zone', 'azurecr'),
      expect: at('azurecr'),
    },
    {
      name: 'a line break, a quote, a mark of direction',
      design: () => named('application-insights', 'appi\nml', 'appi"x', 'appi\u202Etxt'),
      expect: at('appi-ml', 'appi-x', 'appi-txt'),
    },
    { name: 'a hyphen in a storage account', design: () => storage('st-ml', true), expect: at('st-ml') },
    { name: 'too long without a suffix', design: () => storage('s'.repeat(25), false), expect: at('s'.repeat(25)) },
    { name: 'an instance that ends like a port', design: () => instance('ci-22'), expect: at('ci-22') },
    { name: 'nothing but signs', design: () => named('virtual-network', '***'), expect: at('shape') },
    {
      name: 'two names of which the same legal one would be made',
      design: () => named('route-table', 'rt one', 'rt+one'),
      expect: at('rt-one', 'rt-one-2'),
    },
  ],
  good: [
    { name: 'good names', design: () => named('virtual-network', 'vnet-hub', 'VNET_2.a') },
    { name: 'a long name is cut before its suffix', design: () => storage('s'.repeat(40), true) },
    { name: 'what stands outside Azure may have any name', design: () => named('on-premises', 'Büro "Nord"') },
    { name: 'brackets in telemetry', design: () => named('application-insights', 'appi (team A)') },
  ],
};
