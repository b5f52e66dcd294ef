import { expect, test } from 'vitest';
import { spec } from '../../kinds/peering/spec.ts';
import { bySide } from './link-sides.ts';

test('the settings of each side of a peering stand under the name of its network', () => {
  const sides = bySide(Object.entries(spec.fields), { first: 'vnet-hub', second: 'vnet-spoke' });
  expect(sides.map(({ title, fields }) => [title, fields.map(([, { label }]) => label)])).toEqual([
    ['', ['Sides']],
    ...['In vnet-hub', 'In vnet-spoke'].map((title) => [
      title,
      ['Allow access', 'Allow forwarded traffic', 'Offer gateway transit', 'Use remote gateway'],
    ]),
  ]);
});

test('a choice of a side names the network', () => {
  const [general] = bySide(Object.entries(spec.fields), { first: 'vnet-hub', second: 'vnet-spoke' });
  const [, field] = general?.fields[0] ?? [];
  const labels = field?.type === 'choice' ? field.options.map(({ label }) => label) : [];
  expect(labels).toEqual(['Both networks', 'In vnet-hub only', 'In vnet-spoke only']);
});
