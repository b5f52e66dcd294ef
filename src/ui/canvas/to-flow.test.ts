import { expect, test } from 'vitest';
import { build } from '../../edits/builder.ts';
import { createProjection, type FlowInput } from './to-flow.ts';

function sample() {
  const b = build('Sample');
  const pip = b.add('public-ip', 'pip');
  const nat = b.add('nat-gateway', 'nat', { publicIps: [pip] });
  const hub = b.add('virtual-network', 'hub', {}, { at: [0, 0] });
  const spoke = b.add('virtual-network', 'spoke', {}, { at: [800, 0] });
  const subnet = b.add('subnet', 'snet', { natGateway: nat }, { in: spoke });
  const storage = b.add('storage-account', 'st', {}, { at: [800, 600] });
  const pe = b.add('private-endpoint', 'pe', { target: storage }, { in: subnet });
  b.link('peering', hub, spoke);
  const input: FlowInput = {
    design: b.design(),
    selected: new Set(),
    selectedLink: null,
    dragged: new Map(),
    layers: { peering: true, 'private-link': true, outbound: true, dns: false, association: false },
  };
  return { input, pip, nat, hub, spoke, subnet, storage, pe };
}

test('containers come before their content, chips and their chips are left out', () => {
  const { input, hub, spoke, subnet, storage, pe } = sample();
  expect(createProjection()(input).nodes.map((node) => node.id)).toEqual([hub, spoke, subnet, pe, storage]);
});

test('the same input gives the same objects', () => {
  const { input } = sample();
  const project = createProjection();
  const first = project(input);
  const second = project({ ...input, selected: new Set() });
  expect(second.nodes).toBe(first.nodes);
  expect(second.edges).toBe(first.edges);
});

test('dragging a container makes one new node and only the edges that follow it', () => {
  const { input, spoke } = sample();
  const project = createProjection();
  const before = project(input);
  const box = input.design.layout.get(spoke);
  if (!box) throw new Error('no box');
  const after = project({ ...input, dragged: new Map([[spoke, { ...box, x: box.x + 80 }]]) });
  expect(after.nodes.filter((node, i) => node !== before.nodes[i]).map((node) => node.id)).toEqual([spoke]);
  expect(after.nodes.every((node, i) => node.data === before.nodes[i]?.data)).toBe(true);
  expect(after.edges.map((edge) => edge.data?.layer).sort()).toEqual(['peering', 'private-link']);
});

test('hidden layers show for what is selected', () => {
  const { input, pe } = sample();
  const layers = { ...input.layers, 'private-link': false };
  const project = createProjection();
  expect(project({ ...input, layers }).edges.map((edge) => edge.data?.layer)).toEqual(['peering']);
  expect(project({ ...input, layers, selected: new Set([pe]) }).edges).toHaveLength(2);
});

test('a peering with one side points one way', () => {
  const { input } = sample();
  const [link] = input.design.network.links.values();
  if (!link) throw new Error('no link');
  const links = new Map([[link.id, { ...link, props: { ...link.props, sides: 'from' } }]]);
  const design = { ...input.design, network: { ...input.design.network, links } };
  const peering = createProjection()({ ...input, design }).edges.find((edge) => edge.data?.layer === 'peering');
  expect(peering?.data).toMatchObject({ arrows: 'end', label: 'Peering, one side only' });
});
