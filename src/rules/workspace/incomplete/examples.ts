import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

type Drawn = 'storage-account' | 'key-vault' | 'application-insights';

function workspace(drawn: readonly Drawn[], connected: readonly Drawn[] = []) {
  const b = build('Workspace');
  const ids = drawn.map((kind, n) => [kind, b.add(kind, `part-${n + 1}`)] as const);
  const of = (kind: Drawn) => (connected.includes(kind) ? (ids.find(([k]) => k === kind)?.[1] ?? null) : null);
  b.add('aml-workspace', 'mlw', {
    storageAccount: of('storage-account'),
    keyVault: of('key-vault'),
    applicationInsights: of('application-insights'),
  });
  return b.design();
}

const all: readonly Drawn[] = ['storage-account', 'key-vault', 'application-insights'];
const expect = (field: string) => [{ message: 'incomplete', at: 'mlw', field }];

export const examples: Examples = {
  bad: [
    { name: 'a fresh workspace', design: () => workspace([]), expect: expect('storageAccount') },
    { name: 'all drawn, none connected', design: () => workspace(all), expect: expect('storageAccount') },
    {
      name: 'telemetry forgotten',
      design: () => workspace(all.slice(0, 2), all),
      expect: expect('applicationInsights'),
    },
    {
      name: 'two accounts to choose from',
      design: () => workspace([...all, 'storage-account'], all.slice(1)),
      expect: expect('storageAccount'),
    },
  ],
  good: [
    { name: 'complete; a registry may come later', design: () => workspace(all, all) },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};
