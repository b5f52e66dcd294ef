// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { formatPrefix } from '../lib/cidr.ts';
import type { ResourceId } from '../model/ids.ts';
import { currentDesign, showDesign, undo } from './document-store.ts';
import { addPlannedSubnet, keepNodes, makeLarger, plannedNetworks } from './ip-plan.ts';

const gpu = 'gpu' as ResourceId;
const start = () => {
  const b = build('Plan');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add('subnet', 'snet', { prefixes: ['10.0.0.0/28'] }, { in: vnet });
  const workspace = b.add('aml-workspace', 'mlw');
  b.add('compute-cluster', 'gpu', { workspace, minNodes: 4, maxNodes: 8 }, { in: subnet });
  return b.design();
};
const first = (nodes: ReadonlyMap<ResourceId, number> = new Map()) => {
  const [planned] = plannedNetworks(currentDesign().network, nodes);
  const [row] = planned?.plan.subnets ?? [];
  if (!planned || !row) throw new Error('The design has a network with a subnet.');
  return { planned, row };
};
const propsOf = (id: string) => currentDesign().network.resources.get(id as ResourceId)?.props;

beforeEach(() => showDesign(start(), { recordId: 'plan' }));

test('the number that is kept is one step, and never below the nodes that stay on', () => {
  keepNodes(gpu, 2);
  expect(propsOf('gpu')).toMatchObject({ minNodes: 2, maxNodes: 2 });
  expect(undo()).toBe('Set gpu to 2 nodes');
  expect(propsOf('gpu')).toMatchObject({ minNodes: 4, maxNodes: 8 });
});

test('a subnet is made large enough for a number that is only tried', () => {
  const { row } = first(new Map([[gpu, 100]]));
  expect([row.state, row.larger?.map(formatPrefix)]).toEqual(['full', ['10.0.0.0/25']]);
  makeLarger(row);
  expect(propsOf('snet')).toMatchObject({ prefixes: ['10.0.0.0/25'] });
  expect(propsOf('gpu')).toMatchObject({ maxNodes: 8 });
  expect(undo()).toBe('Change snet to 10.0.0.0/25');
});

test('a new subnet has the prefix that was offered, and a place in the picture', () => {
  const { planned } = first();
  const fit = planned.next(24);
  if (!fit) throw new Error('There is room.');
  addPlannedSubnet(planned.plan.id, fit.prefix);
  const added = first().planned.plan.subnets[1];
  expect(added && [added.prefixes.map(formatPrefix), currentDesign().layout.has(added.id)]).toEqual([
    ['10.0.1.0/24'],
    true,
  ]);
  undo();
  expect(first().planned.plan.subnets).toHaveLength(1);
});
