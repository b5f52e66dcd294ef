// The IP plan on the screen: the design's own numbers, or those with other numbers of nodes that somebody tries; and
// what its buttons do to the design.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { addShape, setFields } from '../edits/edits.ts';
import { formatPrefix, type Prefix } from '../lib/cidr.ts';
import type { Network } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { pictureOf } from '../picture/contents.ts';
import { replanFix } from '../rules/addressing/replan.ts';
import { nodeCluster, nodesProps, withNodes } from '../topology/cluster-nodes.ts';
import { type Advice, adviceOn } from '../topology/ip-advice.ts';
import {
  freeLengths,
  ipPlan,
  type NetworkPlan,
  type NextFit,
  nextFit,
  type SubnetRow,
  shortOf,
} from '../topology/ip-plan.ts';
import { stateWords } from '../topology/ip-plan-words.ts';
import { indexTopology } from '../topology/topology.ts';
import { perform, reveal } from './canvas-actions.ts';
import { currentDesign, documentStore, sealHistory } from './document-store.ts';
import { narrowWindow } from './preferences.ts';
import { announce, setDrawer } from './view-store.ts';

type Tried = ReadonlyMap<ResourceId, number>;

/** Numbers of nodes that are tried, and the design that they are for: another one has clusters of its own. */
const whatIfStore = createStore<{ readonly recordId: string; readonly nodes: Tried }>(() => ({
  recordId: '',
  nodes: new Map(),
}));
const nothing: Tried = new Map();

/** The numbers of nodes that are tried on a design. */
export const useTried = (recordId: string): Tried =>
  useStore(whatIfStore, (state) => (state.recordId === recordId ? state.nodes : nothing));

function setTried(change: (nodes: Map<ResourceId, number>) => void): void {
  const { recordId } = documentStore.getState();
  const before = whatIfStore.getState();
  const nodes = new Map(before.recordId === recordId ? before.nodes : nothing);
  change(nodes);
  whatIfStore.setState({ recordId, nodes });
}

/** Tries another number of nodes; the number that is drawn ends the trial. */
export function tryNodes(id: ResourceId, count: number): void {
  const cluster = currentDesign().network.resources.get(id);
  const drawn = cluster && nodeCluster(cluster)?.nodes;
  setTried((nodes) => (count === drawn ? nodes.delete(id) : nodes.set(id, count)));
}

/** Back to the numbers that are drawn. */
export function endTrial(): void {
  setTried((nodes) => nodes.clear());
  announce('The plan shows the numbers of the design.');
}

/** A network of the plan with what to do where it is short of addresses. */
export type Planned = {
  readonly plan: NetworkPlan;
  /** How many full subnets the network has no room for. */
  readonly short: number;
  readonly advice: readonly Advice[];
  readonly lengths: readonly number[];
  readonly next: (length: number) => NextFit | undefined;
};

/** The plan of a design with other numbers of nodes. */
export function plannedNetworks(network: Network, tried: Tried): readonly Planned[] {
  const topology = indexTopology(withNodes(network, tried));
  return ipPlan(topology).map((plan) => ({
    plan,
    short: shortOf(plan).length,
    advice: adviceOn(topology, plan),
    lengths: freeLengths(plan),
    next: (length) => nextFit(topology, plan, length),
  }));
}

/** The state of a subnet as a label. */
export function stateLabel(row: SubnetRow): string {
  const words = stateWords(row);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Number of nodes of a cluster as it is drawn. */
export function drawnNodes(network: Network, id: ResourceId): number | undefined {
  const cluster = network.resources.get(id);
  return cluster && nodeCluster(cluster)?.nodes;
}

/** Selects a shape of the plan on the canvas, which a small window shows in place of the plan. */
export function showOnCanvas(id: ResourceId): void {
  reveal(id);
  if (matchMedia(narrowWindow).matches) setDrawer(null);
}

/** Gives a cluster the number of nodes that is tried. */
export function keepNodes(id: ResourceId, count: number): void {
  const design = currentDesign();
  const cluster = design.network.resources.get(id);
  if (!cluster) return;
  const label = `Set ${cluster.name} to ${count} ${count === 1 ? 'node' : 'nodes'}`;
  sealHistory();
  const edit = setFields(design, id, nodesProps(cluster, count));
  if (perform({ ok: true, value: { ...edit, label } })) setTried((nodes) => nodes.delete(id));
}

/** Gives a subnet the larger prefixes of its row. */
export function makeLarger(row: SubnetRow): void {
  const design = currentDesign();
  const subnet = indexTopology(design.network).as(row.id, 'subnet');
  if (!subnet || !row.larger) return;
  const fix = replanFix(subnet, row.larger);
  const made = fix.edit(design);
  sealHistory();
  perform(made.ok ? { ok: true, value: { ...made.value, label: fix.label } } : made);
}

/** Adds a subnet with this prefix to a network, at a free place of its picture, and shows it. */
export function addPlannedSubnet(network: ResourceId, prefix: Prefix): void {
  const design = currentDesign();
  const { depth } = pictureOf(design.network);
  const hidden = new Set([...design.network.resources.keys()].filter((id) => !depth.has(id)));
  const props = { prefixes: [formatPrefix(prefix)] };
  const added = addShape(design, { kind: 'subnet', parent: network, props }, hidden);
  sealHistory();
  const made = added.ok ? { ok: true as const, value: added.value.edit } : added;
  if (perform(made) && added.ok) reveal(added.value.id);
}
