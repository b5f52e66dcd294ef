// Which required destinations a firewall lets through, and for whom.
import { firewallHosts, firewallTags, type RegionalNeed, scoringNeeds } from '../facts/compute-outbound.ts';
import { coversInternet, matchEnd } from './address-match.ts';
import type { Firewall } from './egress.ts';
import { answerNeed, type FirewallAnswer, type RuleAt } from './firewall-evaluation.ts';
import { subnetPrefixes } from './networks.ts';
import { type WorkSubnet, workBehind } from './outbound-subnets.ts';
import type { Topology } from './topology.ts';

/** Whether all rules of the answer open nothing but FQDN tags, such as the one of AKS, which are not meant for computes. */
const byTagsOnly = ({ props }: Firewall, { by }: FirewallAnswer): boolean =>
  by.length > 0 &&
  by.every(({ table, collection, rule }) => {
    const row = table === 'application' ? props.applicationCollections[collection]?.rules[rule] : undefined;
    return row !== undefined && row.fqdns.length === 0;
  });

/** Whether the firewall lets computes reach the destination at all: some of them, or all by a rule for others. */
function isOpen(topology: Topology, firewall: Firewall, need: RegionalNeed): boolean {
  const { region } = topology.network.settings;
  const answer = answerNeed(firewall, need, 'anyone', region);
  if (!answer.allowed || !byTagsOnly(firewall, answer)) return answer.allowed;
  const work = (workBehind(topology).get(firewall.id) ?? []).filter(({ computes }) => computes.length > 0);
  return work.every(({ subnet }) => answerNeed(firewall, need, subnetPrefixes(subnet), region).allowed);
}

/** Required destinations of one kind that the firewall lets no compute reach. */
export function missingNeeds(
  topology: Topology,
  firewall: Firewall,
  kind: RegionalNeed['kind'],
): readonly RegionalNeed[] {
  const { region } = topology.network.settings;
  const needs = kind === 'tag' ? firewallTags(region) : firewallHosts(region);
  return needs.filter((need) => !isOpen(topology, firewall, need));
}

/** Firewalls with computes behind them, each with all work subnets that route to it. */
export const firewallsOfComputes = (
  topology: Topology,
): readonly { readonly firewall: Firewall; readonly work: readonly WorkSubnet[] }[] =>
  topology.of('azure-firewall').flatMap((firewall) => {
    const work = workBehind(topology).get(firewall.id) ?? [];
    return work.some(({ computes }) => computes.length > 0) ? [{ firewall, work }] : [];
  });

/** Prefixes of work subnets as sources of a rule; * when none has any. */
export function sourcesOf(work: readonly WorkSubnet[]): readonly string[] {
  const prefixes = [...new Set(work.flatMap(({ subnet }) => subnet.props.prefixes))];
  return prefixes.length > 0 ? prefixes : ['*'];
}

/** The row of a table that a place names. */
const sourcesAt = (firewall: Firewall, { table, collection, rule }: RuleAt): readonly string[] =>
  (table === 'network'
    ? firewall.props.networkCollections[collection]?.rules[rule]
    : firewall.props.applicationCollections[collection]?.rules[rule]
  )?.sources ?? [];

/** A subnet that the firewall leaves out though it lets others reach these destinations. */
export type LeftOut = {
  readonly work: WorkSubnet;
  readonly needs: readonly RegionalNeed[];
  /** Rules that let the others through. */
  readonly rules: readonly RuleAt[];
};

type Granted = { readonly need: RegionalNeed; readonly answer: FirewallAnswer };

/** Work subnets behind a firewall whose addresses the allowing rules miss. */
export function subnetsLeftOut(topology: Topology, firewall: Firewall): readonly LeftOut[] {
  const behind = workBehind(topology).get(firewall.id) ?? [];
  if (behind.length === 0) return [];
  const { region } = topology.network.settings;
  const granted = (needs: readonly RegionalNeed[]): readonly Granted[] =>
    needs
      .map((need) => ({ need, answer: answerNeed(firewall, need, 'anyone', region) }))
      .filter(({ answer }) => answer.allowed);
  const forComputes = granted([...firewallTags(region), ...firewallHosts(region)]).filter(({ need }) =>
    isOpen(topology, firewall, need),
  );
  const forClusters = granted(scoringNeeds(region));
  const collections = [...firewall.props.networkCollections, ...firewall.props.applicationCollections];
  const denies = collections.some((collection) => collection.action === 'Deny');
  return behind.flatMap((work) => {
    const prefixes = subnetPrefixes(work.subnet);
    if (prefixes.length === 0) return [];
    const isHeld = (place: RuleAt): boolean => {
      const sources = sourcesAt(firewall, place);
      return coversInternet(sources) || matchEnd(sources, { is: 'prefixes', prefixes }) === 'whole';
    };
    const out = (work.computes.length > 0 ? forComputes : forClusters).filter(
      ({ need, answer }) =>
        (denies || !answer.by.every(isHeld)) && !answerNeed(firewall, need, prefixes, region).allowed,
    );
    if (out.length === 0) return [];
    const rules = out.flatMap(({ answer }) => answer.by.filter((place) => !isHeld(place)));
    return [{ work, needs: out.map(({ need }) => need), rules }];
  });
}
