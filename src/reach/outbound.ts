// What computes and clusters have to reach, with who lets it through today: the tables of required destinations, asked
// of the drawing one by one.
import type { RegionalNeed } from '../facts/compute-outbound.ts';
import { isolationModes } from '../facts/managed-network.ts';
import {
  addedByAzure,
  filterNeeds,
  managedNeeds,
  type OutboundGroup,
  outboundGroups,
} from '../facts/scenario-needs.ts';
import { parseServiceTag } from '../facts/service-tags.ts';
import type { ResourceId } from '../model/ids.ts';
import { egressOf } from '../topology/egress.ts';
import { computesOf, isManaged } from '../topology/machine-learning.ts';
import { endpointNeeds } from '../topology/nsg-needs.ts';
import { outboundCoverage } from '../topology/outbound-coverage.ts';
import { workSubnets } from '../topology/outbound-subnets.ts';
import type { Topology } from '../topology/topology.ts';
import { type Destination, flow } from './flow.ts';
import { type OutboundAsker, whyNeeded } from './outbound-needs.ts';
import { decidingStep, type Element, type Layer, type Verdict } from './step.ts';
import { trace } from './trace.ts';

/** What lets a destination through, or does not, in a sentence. */
export type Provider = { readonly layer: Layer; readonly text: string; readonly element?: Element };

export type OutboundAnswer = {
  readonly need: RegionalNeed;
  readonly verdict: Verdict;
  readonly by: readonly Provider[];
  readonly missing?: string;
};

/** One scenario for those who ask. `why` says what of the drawing needs it; null where only people can say. */
export type OutboundRow = {
  readonly group: OutboundGroup;
  readonly why: string | null;
  readonly answers: readonly OutboundAnswer[];
};

/** Those who ask together: what stands in one subnet, or runs in one managed network. */
export type OutboundSection = {
  readonly asker: OutboundAsker;
  /** The subnet or the workspace. */
  readonly id: ResourceId;
  readonly title: string;
  readonly names: readonly string[];
  /** How it gets out, as a sentence. */
  readonly way: string;
};

/** The way out of a subnet in a sentence. */
function wayOut(topology: Topology, asker: Extract<OutboundAsker, { is: 'subnet' }>): string {
  const egress = egressOf(topology, asker.work.subnet);
  switch (egress.by) {
    case 'firewall':
      return `Leaves through firewall ${egress.firewall.name}.`;
    case 'appliance':
      return `Leaves through the appliance at ${egress.route.nextHopIp || 'an unknown address'}.`;
    case 'gateway':
      return 'Leaves through the virtual network gateway.';
    case 'dropped':
      return 'Its default route drops what goes to the internet.';
    case 'nat':
      return `Leaves through NAT gateway ${egress.gateway.name}, which filters nothing.`;
    case 'default':
      return 'Leaves by default outbound access, which filters nothing.';
    case 'none':
      return 'Has no way out to the internet.';
    default:
      return egress satisfies never;
  }
}

/** Everyone who asks: subnets with computes or clusters, and managed networks. */
export function outboundSections(topology: Topology): readonly OutboundSection[] {
  const subnets = workSubnets(topology).map((work): OutboundSection => {
    const asker = { is: 'subnet', work } as const;
    const open = work.computes.filter(({ publicIp }) => publicIp).length;
    const ips = open > 0 ? ` ${open === 1 ? 'One compute has' : `${open} computes have`} a public IP.` : '';
    const { id, name, parent } = work.subnet;
    const network = topology.get(parent)?.name;
    return {
      asker,
      id,
      title: network === undefined ? `Subnet ${name}` : `Subnet ${name} of ${network}`,
      names: [...work.computes, ...work.clusters].map((each) => each.name),
      way: `${wayOut(topology, asker)}${ips}`,
    };
  });
  const managed = topology
    .of('aml-workspace')
    .filter(isManaged)
    .map((workspace): OutboundSection => {
      const inside = computesOf(topology, workspace.id).filter(({ parent }) => !topology.as(parent, 'subnet'));
      const endpoints = topology.childrenOf(workspace.id, 'managed-online-endpoint');
      return {
        asker: { is: 'managed', workspace },
        id: workspace.id,
        title: `Managed network of ${workspace.name}`,
        names: [...inside, ...endpoints].map(({ name }) => name),
        way: `${isolationModes[workspace.props.isolationMode].title}.`,
      };
    });
  return [...subnets, ...managed];
}

/** Layers whose rule or setting lets something out; the others only lead there. */
const providers: ReadonlySet<Layer> = new Set(['admin-rules', 'nsg-outbound', 'firewall', 'managed-network']);

function destinationOf(name: string, { kind, hosts }: RegionalNeed): Destination | undefined {
  if (kind === 'fqdn') return { is: 'host', name };
  const tag = parseServiceTag(name);
  return tag && { is: 'tag', tag, owner: 'microsoft', ...(hosts.length > 0 && { hosts }) };
}

function answerFor(topology: Topology, from: ResourceId, need: RegionalNeed, name: string): OutboundAnswer {
  const to = destinationOf(name, need);
  if (!to) return { need, verdict: 'unknown', by: [], missing: `what ${name} stands for` };
  const answer = trace(topology, flow({ is: 'shape', id: from }, to, need.port, need.protocol));
  const { verdict, steps } = answer;
  const deciding = decidingStep(answer);
  const filters = steps.filter(({ layer }) => providers.has(layer));
  const ways = steps.filter(({ layer }) => layer === 'outbound-method');
  const told = verdict === 'allowed' ? (filters.length > 0 ? filters : ways) : deciding ? [deciding] : [];
  return {
    need,
    verdict,
    by: told.map(({ layer, text, element }) => ({ layer, text, ...(element && { element }) })),
    ...(verdict === 'unknown' && deciding?.missing !== undefined && { missing: deciding.missing }),
  };
}

/** An answer by the name of a destination, or by its newer name where that is let through instead. */
function answerOf(topology: Topology, from: ResourceId, need: RegionalNeed): OutboundAnswer {
  const answer = answerFor(topology, from, need, need.name);
  if (answer.verdict === 'allowed' || need.supersededBy === undefined) return answer;
  const newer = answerFor(topology, from, need, need.supersededBy);
  return newer.verdict === 'allowed' ? newer : answer;
}

/** Private endpoints are no destination that a firewall names: the security group of the subnet answers for them. */
function endpointRow(
  topology: Topology,
  asker: Extract<OutboundAsker, { is: 'subnet' }>,
  group: OutboundGroup,
): readonly OutboundAnswer[] {
  const { work } = asker;
  const { networkSecurityGroup } = work.subnet.props;
  const guard = topology.as(networkSecurityGroup, 'network-security-group');
  const covered = guard && outboundCoverage(topology, guard.id).find((each) => each.group.scenario === group.scenario);
  if (endpointNeeds(topology, work).length === 0) return [];
  const needs = covered?.needs ?? filterNeeds(group, topology.network.settings.region);
  return needs.map((need) => {
    const isMissing = covered?.missing.includes(need) ?? false;
    const text = guard
      ? `${guard.name} ${isMissing ? 'denies it' : 'lets it out'}.`
      : 'No security group filters the subnet.';
    const by: Provider = { layer: 'nsg-outbound', text, ...(guard && { element: { id: guard.id } }) };
    return { need, verdict: isMissing ? ('denied' as const) : ('allowed' as const), by: [by] };
  });
}

/** Who of those that ask stands for a scenario; undefined where nobody asks for it. */
function fromOf({ asker, id }: OutboundSection, { of, clustersToo, managed }: OutboundGroup): ResourceId | undefined {
  if (asker.is === 'managed') return managed ? id : undefined;
  const { computes, clusters } = asker.work;
  if (of === 'clusters') return clusters[0]?.id;
  return computes[0]?.id ?? (clustersToo === true ? clusters[0]?.id : undefined);
}

const needsOf = ({ asker }: OutboundSection, group: OutboundGroup, region: string): readonly RegionalNeed[] => {
  if (asker.is === 'subnet') return filterNeeds(group, region);
  const added = addedByAzure(group, region);
  return added.length > 0 ? added : managedNeeds(group, region);
};

/** The scenarios of a section, each destination with its answer; what is needed first. */
export function outboundRows(topology: Topology, section: OutboundSection): readonly OutboundRow[] {
  const { region } = topology.network.settings;
  const rows = outboundGroups.flatMap((group): readonly OutboundRow[] => {
    const from = fromOf(section, group);
    if (from === undefined) return [];
    const answers =
      group.scenario === 'private-endpoints'
        ? section.asker.is === 'subnet'
          ? endpointRow(topology, section.asker, group)
          : []
        : needsOf(section, group, region).map((need) => answerOf(topology, from, need));
    return answers.length === 0 ? [] : [{ group, why: whyNeeded(topology, group, section.asker), answers }];
  });
  return [...rows.filter(({ why }) => why !== null), ...rows.filter(({ why }) => why === null)];
}

/** The verdict of several: the worst of them. */
export const worstOf = (answers: readonly Pick<OutboundAnswer, 'verdict'>[]): Verdict =>
  answers.some(({ verdict }) => verdict === 'denied')
    ? 'denied'
    : answers.some(({ verdict }) => verdict === 'unknown')
      ? 'unknown'
      : 'allowed';

/** Answers that differ in the port alone, together. */
export function byDestination(
  answers: readonly OutboundAnswer[],
): readonly { readonly answer: OutboundAnswer; readonly ports: readonly number[] }[] {
  const groups = new Map<string, { readonly answer: OutboundAnswer; readonly ports: number[] }>();
  for (const answer of answers) {
    const { need, verdict, by } = answer;
    const key = JSON.stringify([need.name, need.protocol, verdict, by.map(({ text }) => text)]);
    const group = groups.get(key);
    if (group) group.ports.push(need.port);
    else groups.set(key, { answer, ports: [need.port] });
  }
  return [...groups.values()];
}
