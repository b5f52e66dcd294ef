// How much of each scenario's outbound traffic the drawn rules let through: of a firewall, a security group, or the
// managed network of a workspace.
import { type RegionalNeed, tagsForHost } from '../facts/compute-outbound.ts';
import {
  addedByAzure,
  filterNeeds,
  managedNeeds,
  type OutboundGroup,
  outboundGroups,
  scenarioHosts,
  securityNeeds,
} from '../facts/scenario-needs.ts';
import type { ResourceId } from '../model/ids.ts';
import { type End, matchEnd, tagEnd } from './address-match.ts';
import type { Firewall } from './egress.ts';
import { sourcesOf } from './firewall-coverage.ts';
import { type Asker, answerNeed, patternHolds } from './firewall-evaluation.ts';
import type { Workspace } from './machine-learning.ts';
import { subnetPrefixes } from './networks.ts';
import { evaluateGroup, type GroupVerdict, matchPorts, type SecurityGroup } from './nsg-evaluation.ts';
import { endOf, endpointNeeds } from './nsg-needs.ts';
import { bareHost, type OutboundRule, takesType } from './outbound-rules.ts';
import { usersOf, type WorkSubnet, workBehind, workSubnets } from './outbound-subnets.ts';
import type { Topology } from './topology.ts';

/** One scenario at one holder of rules. */
export type GroupCoverage = {
  readonly group: OutboundGroup;
  /** `mixed`: some of the destinations are let through, or some subnets are. */
  readonly state: 'on' | 'mixed' | 'off';
  readonly needs: readonly RegionalNeed[];
  readonly missing: readonly RegionalNeed[];
  /** Host names of the scenario that rules here may not name. */
  readonly leftOut: readonly RegionalNeed[];
  /** Why the rules cannot change it: Azure adds it by itself, or it has host names only. */
  readonly fixed?: 'added-by-azure' | 'host-names';
};

function covered(
  group: OutboundGroup,
  needs: readonly RegionalNeed[],
  isMet: (need: RegionalNeed) => boolean,
  leftOut: readonly RegionalNeed[] = [],
): readonly GroupCoverage[] {
  if (needs.length === 0) return [];
  const missing = needs.filter((need) => !isMet(need));
  const state = missing.length === 0 ? 'on' : missing.length === needs.length ? 'off' : 'mixed';
  return [{ group, state, needs, missing, leftOut }];
}

/** The subnets that ask for a scenario: those with clusters, or those with computes. */
function askers(work: readonly WorkSubnet[], { of, clustersToo }: OutboundGroup): readonly WorkSubnet[] {
  const own = work.filter((one) => one[of].length > 0);
  return own.length === 0 && clustersToo === true ? work : own;
}

/** Scenarios that somebody of these subnets asks for; all when nothing is drawn yet. */
const groupsFor = (work: readonly WorkSubnet[]): readonly OutboundGroup[] =>
  outboundGroups.filter((group) => work.length === 0 || askers(work, group).length > 0);

const behind = (topology: Topology, firewall: Firewall): readonly WorkSubnet[] =>
  workBehind(topology).get(firewall.id) ?? [];

/** Prefixes for the sources of rules that let a scenario out of a firewall. */
export const firewallSources = (topology: Topology, firewall: Firewall, group: OutboundGroup): readonly string[] =>
  sourcesOf(askers(behind(topology, firewall), group));

function firewallCoverage(topology: Topology, firewall: Firewall): readonly GroupCoverage[] {
  const { region } = topology.network.settings;
  const work = behind(topology, firewall);
  return groupsFor(work).flatMap((group) => {
    const prefixes = askers(work, group).map(({ subnet }) => subnetPrefixes(subnet));
    const known = prefixes.filter((list) => list.length > 0);
    const asking: readonly Asker[] = known.length > 0 ? known : ['anyone'];
    return covered(group, filterNeeds(group, region), (need) =>
      asking.every((asker) => answerNeed(firewall, need, asker, region).allowed),
    );
  });
}

/** Work subnets that use a security group. */
function guarded(topology: Topology, group: SecurityGroup): readonly WorkSubnet[] {
  const users = new Set(usersOf(topology, group.id, 'networkSecurityGroup').map(({ id }) => id));
  return workSubnets(topology).filter(({ subnet }) => users.has(subnet.id));
}

/** What a security group says to a need of each subnet that asks; nothing where there is no such destination. */
function verdicts(
  topology: Topology,
  holder: SecurityGroup,
  group: OutboundGroup,
  need: RegionalNeed,
): readonly GroupVerdict[] {
  return askers(guarded(topology, holder), group).flatMap((work) => {
    const source = endOf(subnetPrefixes(work.subnet));
    const named: End = need.kind === 'tag' ? tagEnd(need.name) : { is: 'internet' };
    const ends =
      group.scenario === 'private-endpoints'
        ? endpointNeeds(topology, work).flatMap(({ port, destination }) => (port === need.port ? [destination] : []))
        : [named];
    const ports = { first: need.port, last: need.port };
    const protocol = need.protocol === 'UDP' ? 'Udp' : 'Tcp';
    return ends.map((destination) =>
      evaluateGroup(holder, { direction: 'Outbound', protocol, ports, source, destination }),
    );
  });
}

const isAllowed = ({ access }: GroupVerdict): boolean => access === 'Allow';

function securityCoverage(topology: Topology, holder: SecurityGroup): readonly GroupCoverage[] {
  const { region } = topology.network.settings;
  const work = guarded(topology, holder);
  if (work.length === 0) return [];
  return groupsFor(work).flatMap((group) => {
    const tags = securityNeeds(group, region);
    const needs = tags.length > 0 ? tags : scenarioHosts(region, [group.scenario]);
    const asked = needs.filter((need) => verdicts(topology, holder, group, need).length > 0);
    const isMet = (need: RegionalNeed) => verdicts(topology, holder, group, need).every(isAllowed);
    const hosts = filterNeeds(group, region).filter(({ kind }) => kind === 'fqdn');
    const found = covered(group, asked, isMet, tags.length > 0 ? hosts : []);
    return tags.length > 0 ? found : found.map((one) => ({ ...one, fixed: 'host-names' as const }));
  });
}

/** The lowest priority of the rules that deny some of the needs. */
export const firstDeny = (
  topology: Topology,
  holder: SecurityGroup,
  { group, missing }: Pick<GroupCoverage, 'group' | 'missing'>,
): number =>
  Math.min(
    ...missing.flatMap((need) =>
      verdicts(topology, holder, group, need).flatMap(({ access, rule }) => (access === 'Deny' ? [rule.priority] : [])),
    ),
  );

/** Whether a rule of a managed network opens a tag or, by a tag that is as wide, everything public. */
function opensEnd(rule: OutboundRule, end: End, { protocol, port }: RegionalNeed): boolean {
  if (rule.type !== 'ServiceTag' || (rule.protocol !== '*' && rule.protocol !== protocol)) return false;
  const ports = rule.ports.split(',').map((text) => text.trim());
  return matchPorts(ports, { first: port, last: port }) === 'whole' && matchEnd([rule.serviceTag], end) === 'whole';
}

function isOpenInManaged(rules: readonly OutboundRule[], need: RegionalNeed, region: string): boolean {
  const opens = (end: End) => rules.some((rule) => opensEnd(rule, end, need));
  if (need.kind === 'tag') return opens(tagEnd(need.name));
  const names = [need.name, ...(need.supersededBy === undefined ? [] : [need.supersededBy])];
  const tags = tagsForHost(need.name, region);
  return (
    rules.some(({ type, fqdn }) => type === 'FQDN' && names.some((name) => patternHolds(bareHost(fqdn), name))) ||
    opens({ is: 'internet' }) ||
    (tags.length > 0 && tags.every((tag) => opens(tagEnd(tag))))
  );
}

function managedCoverage(topology: Topology, workspace: Workspace): readonly GroupCoverage[] {
  if (!takesType(workspace, 'FQDN')) return [];
  const { region } = topology.network.settings;
  const { outboundRules } = workspace.props;
  return outboundGroups
    .filter(({ managed }) => managed)
    .flatMap((group): readonly GroupCoverage[] => {
      const needs = addedByAzure(group, region);
      if (needs.length > 0) return [{ group, state: 'on', needs, missing: [], leftOut: [], fixed: 'added-by-azure' }];
      const wanted = managedNeeds(group, region);
      const named = new Set(wanted.map(({ name }) => name));
      const leftOut = filterNeeds(group, region).filter(({ name }) => !named.has(name));
      return covered(group, wanted, (need) => isOpenInManaged(outboundRules, need, region), leftOut);
    });
}

/** Every scenario that the rules of a shape can let out, and how far they do; none for shapes without such rules. */
export function outboundCoverage(topology: Topology, id: ResourceId): readonly GroupCoverage[] {
  const firewall = topology.as(id, 'azure-firewall');
  if (firewall) return firewallCoverage(topology, firewall);
  const holder = topology.as(id, 'network-security-group');
  if (holder) return securityCoverage(topology, holder);
  const workspace = topology.as(id, 'aml-workspace');
  return workspace ? managedCoverage(topology, workspace) : [];
}
