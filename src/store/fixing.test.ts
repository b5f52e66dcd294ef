import { beforeAll, expect, test, vi } from 'vitest';
import { addShape, removeShapes } from '../edits/edits.ts';
import { emptyDesign } from '../model/design.ts';
import { design as hubSpoke } from '../presets/hub-spoke-firewall/design.ts';
import { checkingStore, findings, startChecking } from './checking.ts';
import { currentDesign, documentStore, edit, showDesign, undo } from './document-store.ts';
import { fixAllOf } from './fixing.ts';

beforeAll(async () => {
  showDesign(hubSpoke(), { recordId: 'test' });
  startChecking();
  await vi.waitFor(() => expect(checkingStore.getState().rules).toBe('ready'), 20_000);
});

const found = () => findings(currentDesign().network);

/** The rule with the most findings that can be fixed. */
function mostFixable(): string {
  const counts = new Map<string, number>();
  for (const { rule, fix } of found()) if (fix) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

test('all findings of a rule are fixed as one step that can be taken back', () => {
  showDesign(hubSpoke(), { recordId: 'test' });
  const zones = [...currentDesign().network.resources.values()].filter(({ kind }) => kind === 'private-dns-zone');
  edit(
    removeShapes(
      currentDesign(),
      zones.map(({ id }) => id),
    ),
  );
  const rule = mostFixable();
  const before = currentDesign();
  const steps = documentStore.getState().past.length;
  const count = found().filter((finding) => finding.rule === rule).length;
  expect(count).toBeGreaterThan(2);
  fixAllOf(rule, 'Zones');
  expect(found().filter((finding) => finding.rule === rule)).toEqual([]);
  expect(documentStore.getState().past.length).toBe(steps + 1);
  undo();
  expect(currentDesign()).toEqual(before);
});

test('fixes that get into each other’s way are made one after the other', () => {
  showDesign(emptyDesign('Overlaps'), { recordId: 'test' });
  // New subnets get free addresses; these are all given the same ones.
  const added = addShape(currentDesign(), { kind: 'virtual-network', parent: null });
  if (!added.ok) throw new Error('refused');
  edit(added.value.edit);
  for (let i = 0; i < 4; i += 1) {
    const subnet = addShape(currentDesign(), { kind: 'subnet', parent: added.value.id });
    if (!subnet.ok) throw new Error('refused');
    edit(subnet.value.edit);
    const props = { prefixes: ['10.250.0.0/27'] };
    edit({ label: 'Same', changes: [{ type: 'set-props', id: subnet.value.id, props }] });
  }
  const rule = mostFixable();
  expect(rule).not.toBe('');
  fixAllOf(rule, 'Addresses');
  expect(found().filter((finding) => finding.rule === rule && finding.fix)).toEqual([]);
  const prefixes = [...currentDesign().network.resources.values()].flatMap(({ kind, props }) =>
    kind === 'subnet' ? [JSON.stringify(props.prefixes)] : [],
  );
  expect(new Set(prefixes).size).toBe(4);
});
