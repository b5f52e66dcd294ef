// One test for all rules: what they must say, where they must be silent, and that their fixes are repairs.
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../edits/apply.ts';
import type { Design } from '../model/design.ts';
import type { Finding } from '../model/finding.ts';
import { indexTopology } from '../topology/topology.ts';
import { checkNetwork, runRule } from './check.ts';
import type { Examples } from './examples.ts';
import { rules } from './registry.ts';
import type { AnyRule } from './rule.ts';

const exampleModules = import.meta.glob<{ readonly examples: Examples }>('./*/*/examples.ts', { eager: true });
const docs = import.meta.glob<string>('./*/*/docs.md', { eager: true, query: '?raw', import: 'default' });
const rulePaths = Object.keys(import.meta.glob('./*/*/rule.ts'));

const key = (finding: Finding): string =>
  [finding.rule, finding.messageId, finding.resource, finding.link, finding.field].join(' ');
const where = (finding: Finding) => ({
  message: finding.messageId,
  at: finding.resource ?? finding.link,
  ...(finding.field === null ? {} : { field: finding.field }),
});
const sorted = <T>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const weight = { error: 2, warning: 1, info: 0 };

const findings = (rule: AnyRule, design: Design) => runRule(rule, indexTopology(design.network));

/** The same network with its shapes and links in the opposite order. */
function reversed(design: Design): Design {
  const { network } = design;
  return {
    ...design,
    network: {
      ...network,
      resources: new Map([...network.resources].reverse()),
      links: new Map([...network.links].reverse()),
    },
  };
}

function expectRepair(design: Design, finding: Finding): void {
  const edit = finding.fix?.edit(design);
  expect(edit?.ok, `the fix of ${key(finding)} can be made`).toBe(true);
  if (!edit?.ok) return;
  const applied = applyEdit(design, edit.value);
  expect(applied.ok, `the fix of ${key(finding)} applies: ${JSON.stringify(applied)}`).toBe(true);
  if (!applied.ok) return;
  const before = new Set(checkNetwork(design.network).map(key));
  const after = checkNetwork(applied.value.design.network);
  expect(after.map(key), 'the finding is gone').not.toContain(key(finding));
  const worse = after.filter((f) => !before.has(key(f)) && weight[f.severity] >= weight[finding.severity]);
  expect(
    worse.map((f) => `${key(f)}: ${f.message}`),
    'the fix adds nothing as bad',
  ).toEqual([]);
  const undone = applyEdit(applied.value.design, applied.value.inverse);
  expect(undone.ok && [...undone.value.design.network.resources], 'undo restores the design').toEqual([
    ...design.network.resources,
  ]);
}

it('sees the rules', () => {
  expect(rules.length).toBeGreaterThanOrEqual(1);
  expect(rulePaths.length).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = exampleModules[`./${id}/examples.ts`]?.examples;

  it('is where its id says, with examples and documentation', () => {
    expect(rulePaths).toContain(`./${id}/rule.ts`);
    expect(examples?.bad.length).toBeGreaterThan(0);
    expect(examples?.good.length).toBeGreaterThan(0);
    const text = docs[`./${id}/docs.md`] ?? '';
    for (const heading of ['## Why', '## How to fix', '## When to ignore']) expect(text).toContain(heading);
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) expect(source).toMatch(/^https:\/\/learn\.microsoft\.com\//);
  });

  it('produces every one of its messages in some example', () => {
    const produced = (examples?.bad ?? []).flatMap(({ design }) => findings(rule, design()).map((f) => f.messageId));
    expect([...new Set(produced)].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  it.each(examples?.bad.map((example) => [example.name, example] as const) ?? [])('finds: %s', (_, example) => {
    const design = example.design();
    const found = findings(rule, design);
    expect(sorted(found.map(where))).toEqual(sorted(example.expect));
    expect(sorted(findings(rule, reversed(design)).map(where)), 'whatever the order').toEqual(sorted(example.expect));
    for (const finding of found) {
      expect(finding.message).not.toMatch(/undefined|NaN|\[object/);
      if (finding.fix) expectRepair(design, finding);
    }
  });

  it.each(examples?.good.map((example) => [example.name, example] as const) ?? [])('is silent: %s', (_, example) => {
    expect(findings(rule, example.design()).map((finding) => finding.message)).toEqual([]);
  });
});
