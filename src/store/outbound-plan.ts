// The Outbound panel: what has to get out, who lets it, and one step that writes all that is missing.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { sequence } from '../edits/sequence.ts';
import type { OutboundScenario } from '../facts/required-outbound.ts';
import { type OutboundGroup, outboundGroups } from '../facts/scenario-needs.ts';
import { memoByIdentity } from '../lib/memo.ts';
import { listed } from '../lib/sentence.ts';
import type { Design, Network } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import {
  byDestination,
  type OutboundAnswer,
  type OutboundRow,
  type OutboundSection,
  outboundRows,
  outboundSections,
} from '../reach/outbound.ts';
import { type InboundAnswer, publicInbound } from '../reach/public-inbound.ts';
import { type GroupCoverage, outboundCoverage } from '../topology/outbound-coverage.ts';
import { workBehind, workSubnets } from '../topology/outbound-subnets.ts';
import { indexTopology, type Topology } from '../topology/topology.ts';
import { perform } from './canvas-actions.ts';
import { currentDesign, documentStore, sealHistory } from './document-store.ts';
import { switchedOutbound } from './required-outbound.ts';
import { announce, showToast } from './view-store.ts';

type Scenarios = ReadonlySet<OutboundScenario>;

/** Scenarios that people ask for besides what the drawing needs, and the design that they ask it of. */
const askedStore = createStore<{ readonly recordId: string; readonly asked: Scenarios }>(() => ({
  recordId: '',
  asked: new Set(),
}));
const nobody: Scenarios = new Set();

export const useAskedFor = (recordId: string): Scenarios =>
  useStore(askedStore, (state) => (state.recordId === recordId ? state.asked : nobody));

/** Says that people need a scenario, or need it no more. */
export function toggleAskedFor(scenario: OutboundScenario): void {
  const { recordId } = documentStore.getState();
  const before = askedStore.getState();
  const asked = new Set(before.recordId === recordId ? before.asked : nobody);
  if (!asked.delete(scenario)) asked.add(scenario);
  askedStore.setState({ recordId, asked });
}

/** A section with its rows, worked out when somebody looks at it. */
export type ShownSection = OutboundSection & {
  readonly rows: () => readonly OutboundRow[];
  readonly inbound: () => readonly InboundAnswer[];
};

/** Everyone in a network who has to get out. */
export const sectionsOf: (network: Network) => readonly ShownSection[] = memoByIdentity((network) => {
  const topology = indexTopology(network);
  return outboundSections(topology).map((section) => {
    const rows = memoByIdentity(() => outboundRows(topology, section));
    const inbound = memoByIdentity(() => publicInbound(topology, section.asker));
    return { ...section, rows: () => rows(section), inbound: () => inbound(section) };
  });
});

/** Scenarios that people can ask for: those that the drawing itself needs nowhere. */
export const choosable = (sections: readonly ShownSection[]): readonly OutboundGroup[] => {
  const rows = sections.flatMap((section) => section.rows());
  const needed = new Set(rows.flatMap(({ why, group }) => (why === null ? [] : [group.scenario])));
  const known = new Set(rows.map(({ group }) => group.scenario));
  return outboundGroups.filter(({ scenario }) => known.has(scenario) && !needed.has(scenario));
};

/** Whether a scenario counts for those who ask: the drawing needs it, or people do. */
export const isWanted = ({ why, group }: OutboundRow, asked: Scenarios): boolean =>
  why !== null || asked.has(group.scenario);

/** How many destinations get out, and how many do not, of what is wanted. */
export function outboundCounts(sections: readonly ShownSection[], asked: Scenarios) {
  const counts = { allowed: 0, denied: 0, unknown: 0 };
  for (const section of sections)
    for (const row of section.rows())
      if (isWanted(row, asked)) for (const { verdict } of row.answers) counts[verdict] += 1;
  return counts;
}

/** Destinations with their ports as lines. */
export const destinationsOf = (answers: readonly OutboundAnswer[]) =>
  byDestination(answers).map(({ answer, ports }) => ({
    answer,
    name: answer.need.name,
    ports: `${answer.need.protocol} ${ports.join(', ')}`,
  }));

/** One scenario that is missing in the rules of one shape. */
export type Writing = {
  readonly holder: ResourceId;
  readonly name: string;
  readonly kind: string;
  readonly coverage: GroupCoverage;
};

/** Shapes with rules that stand in the way of those who ask. */
function holders(topology: Topology): readonly ResourceId[] {
  const firewalls = topology.of('azure-firewall').filter(({ id }) => workBehind(topology).has(id));
  const used = new Set(workSubnets(topology).map(({ subnet }) => subnet.props.networkSecurityGroup));
  const groups = topology.of('network-security-group').filter(({ id }) => used.has(id));
  const workspaces = topology
    .of('aml-workspace')
    .filter(({ props }) => props.isolationMode === 'AllowOnlyApprovedOutbound');
  return [...firewalls, ...groups, ...workspaces].map(({ id }) => id);
}

/** Scenarios that the drawing needs of those who ask through the rules of a shape. */
function neededAt(network: Network, holder: ResourceId): Scenarios {
  const topology = indexTopology(network);
  const behind = workBehind(topology).get(holder) ?? [];
  const of = (section: ShownSection): boolean =>
    section.asker.is === 'managed'
      ? section.id === holder
      : behind.some(({ subnet }) => subnet.id === section.id) ||
        section.asker.work.subnet.props.networkSecurityGroup === holder;
  const rows = sectionsOf(network).filter(of);
  return new Set(
    rows.flatMap((section) => section.rows().flatMap(({ why, group }) => (why === null ? [] : [group.scenario]))),
  );
}

/** What rules would have to be written so that everything wanted gets out; also what no rule can open. */
export function missingRules(network: Network, asked: Scenarios): readonly Writing[] {
  const topology = indexTopology(network);
  return holders(topology).flatMap((holder) => {
    const shape = topology.get(holder);
    const needed = neededAt(network, holder);
    if (!shape) return [];
    return outboundCoverage(topology, holder)
      .filter(({ group, state, fixed }) => {
        const wanted = needed.has(group.scenario) || asked.has(group.scenario);
        return wanted && state !== 'on' && fixed === undefined;
      })
      .map((coverage): Writing => ({ holder, name: shape.name, kind: shape.kind, coverage }));
  });
}

type Refusal = { readonly writing: Writing; readonly reason: string };

/** One edit with the rules of all writings, and those that are refused. */
export function writtenRules(design: Design, writings: readonly Writing[]) {
  const refused: Refusal[] = [];
  const names = listed([...new Set(writings.map(({ name }) => name))]);
  const edit = sequence(design, `Write missing outbound rules into ${names}`, (on) => {
    for (const writing of writings) {
      const { holder, coverage } = writing;
      const now = outboundCoverage(indexTopology(on.design().network), holder).find(
        ({ group }) => group.scenario === coverage.group.scenario,
      );
      // What was written for another scenario can have opened this one already.
      if (!now || now.state === 'on') continue;
      const made = switchedOutbound(on.design(), holder, coverage.group.scenario, true);
      if (made.ok) on.run(made.value.edit);
      else refused.push({ writing, reason: made.error.map(({ message }) => message).join(' ') });
    }
  });
  return { edit, refused };
}

/** Writes every missing rule as one step of the history; says what could not be written. */
export function writeMissing(asked: Scenarios): void {
  const design = currentDesign();
  const writings = missingRules(design.network, asked);
  if (writings.length === 0) return;
  const { edit, refused } = writtenRules(design, writings);
  const done = writings.length - refused.length;
  const reasons = refused.map(({ writing, reason }) => `${writing.name}: ${reason}`).join(' ');
  if (done === 0) {
    announce(reasons);
    showToast({ message: reasons, severity: 'warning' });
    return;
  }
  sealHistory();
  if (!perform(edit)) return;
  sealHistory();
  if (refused.length > 0) showToast({ message: reasons, severity: 'warning' });
}
