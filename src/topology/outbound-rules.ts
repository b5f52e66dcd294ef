// Outbound rules that people write for a managed network, and what Azure adds to them by itself.
import { isolationModes, type OutboundRuleType, requiredTagRules } from '../facts/managed-network.ts';
import { fillRegion, regionInTag } from '../facts/regions.ts';
import { parseServiceTag, tagContains } from '../facts/service-tags.ts';
import { containsPort, parsePorts } from '../lib/ports.ts';
import { isManaged, type Workspace } from './machine-learning.ts';
import { requiredRules } from './managed-required.ts';
import type { Topology } from './topology.ts';

export type OutboundRule = Workspace['props']['outboundRules'][number];

/** A rule with its place in the list. */
export type PlacedRule = { readonly rule: OutboundRule; readonly index: number };

/** Workspaces whose computes run in a managed network. */
export const managedWorkspaces = (topology: Topology): readonly Workspace[] =>
  topology.of('aml-workspace').filter((workspace) => isManaged(workspace));

/** The rules of a workspace that a condition holds for. */
export const rulesWhere = (workspace: Workspace, holds: (rule: OutboundRule) => boolean): readonly PlacedRule[] =>
  workspace.props.outboundRules.flatMap((rule, index) => (holds(rule) ? [{ rule, index }] : []));

/** What to call a rule: its name, or its place when it has none. */
export const ruleTitle = ({ rule, index }: PlacedRule): string => (rule.name === '' ? `rule ${index + 1}` : rule.name);

/** Whether the isolation mode of the workspace takes rules of this type. */
export const takesType = (workspace: Workspace, type: OutboundRuleType): boolean =>
  isolationModes[workspace.props.isolationMode].ruleTypes.includes(type);

/** The list without some of its rules. */
export function without(workspace: Workspace, dropped: readonly PlacedRule[]): readonly OutboundRule[] {
  const places = new Set(dropped.map(({ index }) => index));
  return workspace.props.outboundRules.filter((_, index) => !places.has(index));
}

/** The list with some of its rules changed. */
export function changed(
  workspace: Workspace,
  some: readonly PlacedRule[],
  change: (rule: OutboundRule) => OutboundRule,
): readonly OutboundRule[] {
  const places = new Set(some.map(({ index }) => index));
  return workspace.props.outboundRules.map((rule, index) => (places.has(index) ? change(rule) : rule));
}

/** A host name without scheme, port and path, as an FQDN rule wants it; whatever else is wrong with it stays. */
export const bareHost = (text: string): string =>
  text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d*$/, '');

/** The port that a host is written with, or undefined. */
export const writtenPort = (text: string): number | undefined => {
  const match = /:(\d+)$/.exec(
    text
      .trim()
      .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
      .replace(/[/?#].*$/, ''),
  );
  return match ? Number(match[1]) : undefined;
};

/** Whether the service makes the endpoint of this rule by itself: it leads to the workspace or what it names. */
const repeatsEndpoint = (topology: Topology, workspace: Workspace, { target, subResource }: OutboundRule): boolean =>
  target !== null &&
  requiredRules(topology, workspace).some((added) => added.target === target && added.groupId === subResource);

const protocols: Readonly<Record<string, readonly string[]>> = { Any: ['TCP', 'UDP', '*'], TCP: ['TCP'], UDP: ['UDP'] };

/** Whether a tag that the approved-only mode opens by itself covers everything that the rule opens. */
function repeatsTag(topology: Topology, rule: OutboundRule): boolean {
  const tag = parseServiceTag(rule.serviceTag);
  const ranges = rule.ports.split(',').map((text) => parsePorts(text.trim()));
  const region = regionInTag(topology.network.settings.region);
  return requiredTagRules.some((required) => {
    const outer = parseServiceTag(fillRegion(required.tag, region));
    if (required.direction !== 'outbound' || !tag || !outer || !tagContains(outer, tag)) return false;
    if (!(protocols[required.protocol] ?? []).includes(rule.protocol)) return false;
    return ranges.every(
      (range) =>
        range.ok && required.ports.some((p) => containsPort(range.value, p) && range.value.first === range.value.last),
    );
  });
}

/** Whether a rule repeats one that Azure adds to the managed network by itself. */
export function repeatsRequired(topology: Topology, workspace: Workspace, rule: OutboundRule): boolean {
  if (rule.type === 'PrivateEndpoint') return repeatsEndpoint(topology, workspace, rule);
  return rule.type === 'ServiceTag' && takesType(workspace, 'ServiceTag') && repeatsTag(topology, rule);
}

/** The isolation mode to switch on for a workspace whose network is yet to be managed: the one that takes its rules. */
export const modeForRules = (workspace: Workspace): 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound' =>
  workspace.props.outboundRules.some((rule) => rule.type !== 'PrivateEndpoint')
    ? 'AllowOnlyApprovedOutbound'
    : 'AllowInternetOutbound';
