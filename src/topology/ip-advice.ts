// What can be done where a virtual network has no addresses left for what is drawn, in the order of what helps most.
import { type LearnUrl, learn } from '../facts/learn.ts';
import { seedSource } from '../facts/seed-statements.ts';
import { withOverlay } from './address-demand.ts';
import { hasGateway } from './connected-ranges.ts';
import { type NetworkPlan, type SubnetRow, shortOf } from './ip-plan.ts';
import { peeringsOf } from './networks.ts';
import type { Topology } from './topology.ts';

/** One way out. */
export type Advice = {
  readonly topic: 'overlay' | 'maximum' | 'managed' | 'isolated' | 'larger';
  readonly text: string;
  readonly source: LearnUrl;
};

const list = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');

/** Pods that take addresses of the subnet, for each cluster that has such pods. */
function overlayAdvice(topology: Topology, rows: readonly SubnetRow[]): readonly Advice[] {
  return rows.flatMap((row) =>
    topology.childrenOf(row.id, 'aks-cluster').flatMap((cluster): Advice[] => {
      const demand = withOverlay(topology, cluster);
      if (!demand) return [];
      const text = `With Azure CNI Overlay, ${cluster.name} takes ${demand.then} addresses of ${row.name} instead of ${demand.now}: its pods get a range outside of the virtual network.`;
      return [{ topic: 'overlay', text, source: learn.aksCniOverlay }];
    }),
  );
}

function computeAdvice(rows: readonly SubnetRow[]): readonly Advice[] {
  const advice: Advice[] = [];
  const clusters = rows.flatMap((row) => row.clusters);
  if (clusters.length > 0) {
    const names = list(clusters.map(({ name, nodes, fitting }) => `${name} (${nodes} nodes, ${fitting} fit)`));
    advice.push({
      topic: 'maximum',
      text: `Lower the largest number of nodes of ${names}. Addresses are needed for the maximum, not for what runs today.`,
      source: learn.amlPlanning,
    });
  }
  if (rows.some((row) => row.takers.some(({ kind }) => kind === 'computes'))) {
    advice.push({
      topic: 'managed',
      text: 'Move computes into the managed network of their workspace, where they take no address of yours.',
      source: learn.amlManagedNetwork,
    });
  }
  return advice;
}

/** What to do about the network itself. Only what is connected has to share its ranges with others. */
function networkAdvice(topology: Topology, plan: NetworkPlan, rows: readonly SubnetRow[]): readonly Advice[] {
  const peered = peeringsOf(topology, plan.id).length > 0;
  if (!peered && !hasGateway(topology, plan.id)) {
    const text = `${plan.name} is connected with no other network, so it can have another private range, whoever else uses it. Add one to its address space.`;
    return [{ topic: 'larger', text, source: learn.virtualNetworkFaq }];
  }
  const grow: Advice = {
    topic: 'larger',
    text: `If a private range is left that no connected network uses, add it to the address space of ${plan.name}${peered ? ' and synchronize its peerings' : ''}.`,
    source: peered ? learn.peering : learn.virtualNetworkFaq,
  };
  const movable = rows.some((row) => row.takers.some(({ kind }) => kind !== 'endpoints'));
  if (!movable) return [grow];
  const text = `Put the computes into a virtual network that is peered with nothing: its range may be large, and used elsewhere too. ${plan.name} then gives addresses to private endpoints only, and each of those exists twice, once in either network.`;
  return [{ topic: 'isolated', text, source: seedSource }, grow];
}

/** Ways out for a network that has no block for what one of its subnets needs; none where it has. */
export function adviceOn(topology: Topology, plan: NetworkPlan): readonly Advice[] {
  const rows = shortOf(plan);
  if (rows.length === 0) return [];
  return [...networkAdvice(topology, plan, rows), ...overlayAdvice(topology, rows), ...computeAdvice(rows)];
}
