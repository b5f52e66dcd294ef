// Switching scenarios of outbound traffic on and off in the rules of a firewall, a security group or a managed network.
import { setFields } from '../edits/edits.ts';
import {
  closeInFirewall,
  closeInGroup,
  closeInManaged,
  openInFirewall,
  openInGroup,
  openInManaged,
} from '../edits/required-outbound.ts';
import { type RegionalNeed, tagsForHost } from '../facts/compute-outbound.ts';
import type { OutboundScenario } from '../facts/required-outbound.ts';
import { type Destinations, destinationsOf } from '../facts/scenario-needs.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Design, Network } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { Props } from '../model/field.ts';
import type { ResourceId } from '../model/ids.ts';
import { firewallSources, firstDeny, type GroupCoverage, outboundCoverage } from '../topology/outbound-coverage.ts';
import { indexTopology } from '../topology/topology.ts';
import { perform } from './canvas-actions.ts';
import { currentDesign, sealHistory } from './document-store.ts';
import { showToast } from './view-store.ts';

/** The scenarios that the rules of a shape can let out; none for shapes without such rules. */
export const outboundOf = (network: Network, id: ResourceId): readonly GroupCoverage[] =>
  outboundCoverage(indexTopology(network), id);

/** Properties of the shape with rules for what a scenario misses, or undefined when no priority is left for them. */
function opened(network: Network, id: ResourceId, { group, missing }: GroupCoverage): Props | undefined {
  const topology = indexTopology(network);
  const firewall = topology.as(id, 'azure-firewall');
  if (firewall) {
    const sources = firewallSources(topology, firewall, group);
    const { scenario: name, fqdnTag } = group;
    return openInFirewall(firewall, { name, missing, sources, ...(fqdnTag !== undefined && { fqdnTag }) })?.props;
  }
  const holder = topology.as(id, 'network-security-group');
  if (holder)
    return { rules: openInGroup(holder.props.rules, missing, firstDeny(topology, holder, { group, missing })) };
  const workspace = topology.as(id, 'aml-workspace');
  return workspace && { outboundRules: openInManaged(workspace.props.outboundRules, missing) };
}

/** The rules of a shape, as they stand in its tables. */
function rowsOf(network: Network, id: ResourceId): readonly object[] {
  const topology = indexTopology(network);
  const firewall = topology.as(id, 'azure-firewall')?.props;
  if (firewall)
    return [...firewall.networkCollections, ...firewall.applicationCollections].flatMap(
      (collection): readonly object[] => collection.rules,
    );
  const rules = topology.as(id, 'network-security-group')?.props.rules;
  return rules ?? topology.as(id, 'aml-workspace')?.props.outboundRules ?? [];
}

/** Properties of the shape with one row less of what opens these destinations. */
function closed(network: Network, id: ResourceId, gone: Destinations, row: object): Props {
  const topology = indexTopology(network);
  const firewall = topology.as(id, 'azure-firewall');
  if (firewall) return closeInFirewall(firewall, gone, row).props;
  const holder = topology.as(id, 'network-security-group');
  if (holder) return { rules: closeInGroup(holder.props.rules, gone, row) };
  const workspace = topology.as(id, 'aml-workspace');
  return workspace ? { outboundRules: closeInManaged(workspace.props.outboundRules, gone, row) } : {};
}

/** The network with other properties of one shape. */
function withProps(network: Network, id: ResourceId, props: Props): Network {
  const shape = network.resources.get(id);
  if (!shape) return network;
  const changed = { ...shape, props: { ...shape.props, ...props } };
  return { ...network, resources: new Map(network.resources).set(id, changed) };
}

/** The properties that a change would give another value. */
function onlyChanged(network: Network, id: ResourceId, props: Props): Props {
  const before = network.resources.get(id)?.props ?? {};
  return Object.fromEntries(Object.entries(props).filter(([key, value]) => value !== before[key]));
}

const keyOf = ({ name, protocol, port }: RegionalNeed): string => `${name} ${protocol} ${port}`;

/** The destinations without those that any of the needs depends on. */
function sparing(gone: Destinations, needs: readonly RegionalNeed[], region: string): Destinations {
  const keys = new Set(needs.map(keyOf));
  const tags = new Set(needs.flatMap(({ kind, name }) => (kind === 'fqdn' ? tagsForHost(name, region) : [])));
  const names = needs.flatMap(({ name, hosts, supersededBy }) => [name, ...hosts, supersededBy ?? name]);
  const hosts = new Set(names.map((name) => name.toLowerCase()));
  return {
    ...gone,
    tags: gone.tags.filter((need) => !keys.has(keyOf(need)) && !tags.has(need.name)),
    hosts: new Set([...gone.hosts].filter((host) => !hosts.has(host))),
  };
}

/**
 * Properties of the shape without the rows of a scenario. The last rows go first, so that of two that do the same the
 * older one stays for another scenario that is on and needs it.
 */
function withoutScenario(network: Network, id: ResourceId, { group }: GroupCoverage): Props {
  const gone = destinationsOf(group, network.settings.region);
  const others = outboundOf(network, id).filter((one) => one.group !== group && one.state === 'on');
  const on = new Set(others.map((one) => one.group));
  let left = network;
  for (const row of rowsOf(network, id).toReversed()) {
    const without = onlyChanged(left, id, closed(left, id, gone, row));
    if (Object.keys(without).length === 0) continue;
    const next = withProps(left, id, without);
    const lost = outboundOf(next, id).flatMap((one) => (on.has(one.group) ? one.missing : []));
    const spared = sparing(gone, lost, network.settings.region);
    left = lost.length === 0 ? next : withProps(left, id, closed(left, id, spared, row));
  }
  return left.resources.get(id)?.props ?? {};
}

const refuse = (message: string): Result<never> => fail([{ pointer: '', message }]);

/** The edit that lets a scenario out, or stops doing so, or why no rule can. */
export function switchedOutbound(
  design: Design,
  id: ResourceId,
  scenario: OutboundScenario,
  on: boolean,
): Result<{ readonly edit: Edit; readonly after: GroupCoverage['state'] }> {
  const { network } = design;
  const find = (state: Network) => outboundOf(state, id).find(({ group }) => group.scenario === scenario);
  const now = find(network);
  if (!now || now.fixed !== undefined) return refuse('The rules of this shape cannot change that.');
  const { title } = now.group;
  const next = on ? opened(network, id, now) : withoutScenario(network, id, now);
  if (!next) return refuse(`No priority is left before a collection that denies. ${title} stays closed.`);
  const props = onlyChanged(network, id, next);
  const after = find(withProps(network, id, props))?.state ?? 'off';
  if (on && after !== 'on') return refuse(`Rules that deny come first, so ${title} stays closed. Change them first.`);
  if (!on && Object.keys(props).length === 0)
    return refuse(`Rules that open more than ${title} let it through. Change them first.`);
  const label = on ? `Allow ${title}` : `Stop allowing ${title}`;
  return ok({ edit: { ...setFields(design, id, props), label }, after });
}

/** Lets a scenario out, or stops doing so, as one step of the history; says so when other rules still let it through. */
export function switchOutbound(id: ResourceId, scenario: OutboundScenario, on: boolean): void {
  const switched = switchedOutbound(currentDesign(), id, scenario, on);
  sealHistory();
  perform(switched.ok ? ok(switched.value.edit) : switched);
  sealHistory();
  if (switched.ok && !on && switched.value.after !== 'off')
    showToast({ message: 'Other rules still let some of it through.', severity: 'info' });
}
