import { build } from '../../../edits/builder.ts';
import { serviceTags } from '../../../facts/service-tags.ts';
import type { Examples } from '../../examples.ts';

function table(...prefixes: string[]) {
  const b = build('Routes');
  const routes = prefixes.map(
    (prefix, n) => ({ name: `r${n}`, prefix, nextHopType: 'Internet', nextHopIp: '' }) as const,
  );
  b.add('route-table', 'rt', { routes });
  return b.design();
}

const tags = (count: number) =>
  serviceTags
    .filter((tag) => tag.routeTable)
    .slice(0, count)
    .map((tag) => tag.name);
const refused = [{ message: 'refused', at: 'rt', field: 'routes' }];

export const examples: Examples = {
  bad: [
    { name: 'a tag of the platform', design: () => table('10.0.0.0/8', 'VirtualNetwork'), expect: refused },
    { name: 'Internet in place of 0.0.0.0/0', design: () => table('Internet'), expect: refused },
    { name: 'an older spelling', design: () => table('Keyvault', 'AzureMachineLearning'), expect: refused },
    { name: 'two letters in the wrong order', design: () => table('AzureMachineLaerning'), expect: refused },
    { name: 'a host name', design: () => table('pypi.org'), expect: refused },
    {
      name: 'more tags than a table takes',
      design: () => table(...tags(26)),
      expect: [{ message: 'tooMany', at: 'rt', field: 'routes' }],
    },
  ],
  good: [
    { name: 'tags that routes take', design: () => table('AzureMachineLearning', 'Storage.WestEurope') },
    { name: 'as many tags as fit, beside prefixes', design: () => table(...tags(25), '10.0.0.0/8', '0.0.0.0/0') },
    { name: 'a tag newer than the list', design: () => table('AzureSomethingNew') },
    { name: 'no routes yet', design: () => table() },
  ],
};
