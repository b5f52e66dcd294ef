import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';
import { completeCollections } from '../collections.ts';

const old = 'automlresources-prod.azureedge.net';
const newer = 'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net';

/** Application rules on the images and the studio, and these host names. */
function hosts(...fqdns: string[]) {
  const applicationCollections = completeCollections('westeurope', ['10.0.0.0/8']).applicationCollections.map((c) => ({
    ...c,
    rules: c.rules.map((row) => ({
      ...row,
      fqdns: [...row.fqdns.filter((name) => !name.startsWith('automl')), ...fqdns],
    })),
  }));
  return hubSpoke({ firewall: { applicationCollections } }).b.design();
}

const expect = [{ message: 'renamed', at: 'afw', field: 'applicationCollections' }];

export const examples: Examples = {
  bad: [
    { name: 'the old name', design: () => hosts(old), expect },
    { name: 'a wildcard over the old name', design: () => hosts('*.azureedge.net'), expect },
  ],
  good: [
    { name: 'both', design: () => hosts(old, newer) },
    { name: 'the newer name', design: () => hosts(newer) },
    { name: 'neither: firewall/required-fqdns-missing says so', design: () => hosts() },
    { name: 'everything', design: () => hosts('*') },
  ],
};
