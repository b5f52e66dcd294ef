import { expect, test } from 'vitest';
import { acceptedIn, judge } from './export-checks.mjs';

const page = [
  '| checker | rule | where | reason |',
  '|---|---|---|---|',
  '| arm | No-Blanks | `*: $.resources*.identities.*` | Azure wants an empty object. |',
  '| bicep | no-urls | `hub: *` | Once. |',
].join('\n');
const rows = acceptedIn(page);
const finding = (/** @type {object} */ more = {}) => ({
  checker: 'arm',
  design: 'hub',
  error: false,
  where: '$.resources[3].identities.[x]',
  message: 'No-Blanks: {}',
  ...more,
});

test('rows of the table are read, without code marks', () => {
  expect(rows).toEqual([
    {
      checker: 'arm',
      rule: 'No-Blanks',
      where: '*: $.resources*.identities.*',
      reason: 'Azure wants an empty object.',
    },
    { checker: 'bicep', rule: 'no-urls', where: 'hub: *', reason: 'Once.' },
  ]);
});

test('a listed warning is accepted; others and every error are not', () => {
  const other = [
    finding({ error: true }),
    finding({ checker: 'bicep' }),
    finding({ where: '$.resources[3].tags' }),
    finding({ message: 'Blanks' }),
  ];
  expect(judge([finding(), ...other], rows, ['arm']).open).toEqual(other);
});

test('a row that covers nothing is stale, unless its checker did not run', () => {
  expect(judge([finding()], rows, ['arm']).stale).toEqual([]);
  expect(judge([finding()], rows, ['arm', 'bicep']).stale).toEqual([rows[1]]);
});
