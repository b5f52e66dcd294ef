import { expect, test } from 'vitest';
import { present } from '../../lib/invariant.ts';
import { defaultsOf } from '../../model/field.ts';
import { fieldsShown, inWords } from '../../model/field-words.ts';
import { resourceSpecOf } from '../../store/catalog.ts';
import { rowSummary, sameValue } from './field-scope.ts';

const fieldsOf = (kind: string) => present(resourceSpecOf(kind), kind).fields;
const nameOf = (id: string) => `<${id}>`;
const shown = (kind: string, props: object) =>
  fieldsShown(fieldsOf(kind), { ...defaultsOf(fieldsOf(kind)), ...props }).map(([key]) => key);

test('a field with a condition shows while the condition holds', () => {
  expect(shown('aml-workspace', {})).not.toContain('firewallSku');
  expect(shown('aml-workspace', { isolationMode: 'AllowOnlyApprovedOutbound' })).toContain('firewallSku');
});

test('a field whose condition stands on a hidden field is hidden too', () => {
  expect(shown('kubernetes-compute', {})).toContain('sslSecret');
  expect(shown('kubernetes-compute', { enableInference: false })).not.toContain('sslSecret');
});

test('values in words use the labels of options and the names of shapes', () => {
  const fields = fieldsOf('subnet');
  expect(inWords(present(fields.purpose, ''), 'training', nameOf)).toBe('Training: compute instances and clusters');
  expect(inWords(present(fields.serviceEndpoints, ''), ['Microsoft.KeyVault'], nameOf)).toBe('Key Vault');
  expect(inWords(present(fields.routeTable, ''), 'rt', nameOf)).toBe('<rt>');
  expect(inWords(present(fields.routeTable, ''), null, nameOf)).toBe('');
  expect(inWords(present(fields.defaultOutboundAccess, ''), false, nameOf)).toBe('Off');
});

test('a row is summed up by what it says besides its name', () => {
  const routes = present(fieldsOf('route-table').routes, 'routes');
  if (routes.type !== 'rows') throw new Error('routes are rows');
  const row = { ...defaultsOf(routes.columns), name: 'default', nextHopIp: '10.0.0.4' };
  expect(rowSummary(routes.columns, row, nameOf)).toBe('0.0.0.0/0\u00a0· Virtual appliance\u00a0· 10.0.0.4');
});

test('sameValue looks inside lists and rows', () => {
  expect(sameValue(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(sameValue([{ a: 1 }], [{ a: 2 }])).toBe(false);
});
