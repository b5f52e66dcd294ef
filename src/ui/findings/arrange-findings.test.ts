import { expect, test } from 'vitest';
import type { Finding, Severity } from '../../model/finding.ts';
import { parseResourceId } from '../../model/ids.ts';
import { countsOf, group, type Names, narrow, worstOf } from './arrange-findings.ts';

const finding = (rule: string, severity: Severity, resource: string | null, message: string): Finding => ({
  rule,
  severity,
  resource: resource === null ? null : (parseResourceId(resource) ?? null),
  link: null,
  field: null,
  messageId: 'm',
  message,
  related: [],
});
const names: Names = { ofRule: (id) => `Rule ${id}`, ofResource: (id) => `Shape ${id}` };
const all = [
  finding('a/info', 'info', 'one', 'Good to know.'),
  finding('b/warn', 'warning', 'one', 'Not recommended.'),
  finding('c/error', 'error', 'two', 'Does not deploy.'),
  finding('c/error', 'error', null, 'Does not deploy either.'),
];

test('counts and the worst', () => {
  expect(countsOf(all)).toEqual({ error: 2, warning: 1, info: 1 });
  expect(worstOf(all)).toBe('error');
  expect(worstOf([])).toBeUndefined();
});

test('narrows by severity and by words of message, rule and shape', () => {
  expect(narrow(all, new Set(['error']), '', names)).toHaveLength(2);
  expect(narrow(all, new Set(['error', 'warning', 'info']), 'shape one', names)).toHaveLength(2);
  expect(narrow(all, new Set(['error', 'warning', 'info']), 'either', names)).toHaveLength(1);
});

test('groups by rule, the worst first', () => {
  expect(group(all, 'rule', names).map((g) => [g.title, g.findings.length])).toEqual([
    ['Rule c/error', 2],
    ['Rule b/warn', 1],
    ['Rule a/info', 1],
  ]);
});

test('groups by shape; findings without one are of the design', () => {
  expect(group(all, 'resource', names).map((g) => g.title)).toEqual([
    'Shape two',
    'The design as a whole',
    'Shape one',
  ]);
});
