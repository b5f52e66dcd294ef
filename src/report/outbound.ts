// What has to be reached from where, and what lets it through: for computes in subnets, and for managed networks.
import { firewallHosts, firewallTags, type RegionalNeed, scoringNeeds } from '../facts/compute-outbound.ts';
import { isolationModes, requiredTagRules } from '../facts/managed-network.ts';
import { fillRegion, regionInTag } from '../facts/regions.ts';
import { type Markup, text } from '../lib/markup.ts';
import { type Egress, egressOf, type Firewall } from '../topology/egress.ts';
import { answerNeed, type RuleAt } from '../topology/firewall-evaluation.ts';
import type { Workspace } from '../topology/machine-learning.ts';
import { subnetPrefixes } from '../topology/networks.ts';
import { deniedOutbound } from '../topology/nsg-needs.ts';
import { managedWorkspaces } from '../topology/outbound-rules.ts';
import { type WorkSubnet, workSubnets } from '../topology/outbound-subnets.ts';
import type { Context } from './context.ts';
import { brief, heading, lines, mark, paragraph, type Section, table } from './html.ts';

/** The way out of a subnet in a sentence. */
function wayOut(egress: Egress): string {
  switch (egress.by) {
    case 'firewall':
      return `Leaves through firewall ${egress.firewall.name}, by route ${egress.route.name || '0.0.0.0/0'}.`;
    case 'appliance':
      return `Leaves through the appliance at ${egress.route.nextHopIp || 'an unknown address'}, of whose rules the design says nothing.`;
    case 'gateway':
      return 'Leaves through the virtual network gateway; what happens behind it, the design does not say.';
    case 'dropped':
      return 'Its default route drops everything that goes to the internet.';
    case 'nat':
      return `Leaves through NAT gateway ${egress.gateway.name}, which filters nothing.`;
    case 'default':
      return 'Leaves by default outbound access, which filters nothing and has an address of Microsoft’s.';
    case 'none':
      return 'Has no way out to the internet.';
    default:
      return egress satisfies never;
  }
}

/** A rule by its names: "network rule collection / rule". */
function ruleName({ props }: Firewall, { table: kind, collection, rule }: RuleAt): string {
  const of = kind === 'network' ? props.networkCollections[collection] : props.applicationCollections[collection];
  const named = of?.rules[rule];
  return `${of?.name || `collection ${collection + 1}`} / ${named?.name || `rule ${rule + 1}`}`;
}

const stopped = (words: string): Markup => mark(words, 'error');

/** Who lets a destination through, or that nobody does. */
function provider({ topology }: Context, { subnet }: WorkSubnet, egress: Egress, need: RegionalNeed): Markup {
  switch (egress.by) {
    case 'firewall': {
      const { region } = topology.network.settings;
      const { allowed, by } = answerNeed(egress.firewall, need, subnetPrefixes(subnet), region);
      const rules = [...new Set(by.map((place) => ruleName(egress.firewall, place)))];
      return allowed
        ? lines(rules.map((rule) => `${egress.firewall.name}: ${rule}`))
        : stopped(rules.length > 0 ? `Denied by ${rules.join(', ')}` : `${egress.firewall.name} has no rule for it`);
    }
    case 'nat':
      return text(`${egress.gateway.name}, unfiltered`);
    case 'default':
      return text('Default outbound access, unfiltered');
    case 'appliance':
    case 'gateway':
      return mark('Not known from the design', 'warning');
    case 'dropped':
    case 'none':
      return stopped('Nobody');
    default:
      return egress satisfies never;
  }
}

/** What of the needs the security group of a subnet denies, by need. */
function deniedBy({ topology }: Context, work: WorkSubnet): ReadonlyMap<string, string> {
  const group = topology.as(work.subnet.props.networkSecurityGroup, 'network-security-group');
  return new Map(
    (group ? deniedOutbound(topology, group, [work]) : []).map(({ need, rule }) => [
      need.key,
      `${group?.name ?? ''} denies it by ${rule.name}`,
    ]),
  );
}

function subnetTable(context: Context, work: WorkSubnet): readonly Markup[] {
  const { region } = context.topology.network.settings;
  const egress = egressOf(context.topology, work.subnet);
  const needs = work.computes.length > 0 ? [...firewallTags(region), ...firewallHosts(region)] : scoringNeeds(region);
  const denied = deniedBy(context, work);
  const rows = needs.map((need) => {
    const refusal = denied.get(`${need.name} ${need.protocol} ${need.port}`);
    return {
      cells: [
        text(need.name),
        brief(need.kind === 'tag' ? 'Service tag' : 'Host name'),
        brief(`${need.protocol} ${need.port}`),
        text(need.purpose),
        refusal === undefined ? provider(context, work, egress, need) : stopped(refusal),
      ],
    };
  });
  const holders = [...work.computes, ...work.clusters].map(({ name }) => name).join(', ');
  return [
    heading(`Subnet ${work.subnet.name}`),
    paragraph(`${holders}. ${wayOut(egress)}`),
    table(['Destination', 'Kind', 'Protocol and port', 'What for', 'Let through by'], rows),
  ];
}

function managedTable({ topology }: Context, workspace: Workspace): readonly Markup[] {
  const fact = isolationModes[workspace.props.isolationMode];
  const region = regionInTag(topology.network.settings.region);
  const title = heading(`Managed network of ${workspace.name}`);
  const mode = paragraph(`${fact.title}. ${fact.meaning}`);
  if (workspace.props.isolationMode !== 'AllowOnlyApprovedOutbound') return [title, mode];
  const rows = requiredTagRules
    .filter(({ direction }) => direction === 'outbound')
    .map(({ tag, protocol, ports, purpose }) => ({
      cells: [
        text(fillRegion(tag, region)),
        text(`${protocol} ${ports.join(', ')}`),
        text(purpose),
        text('Azure, by itself'),
      ],
    }));
  const own = workspace.props.outboundRules.length;
  return [
    title,
    mode,
    table(['Service tag', 'Protocol and ports', 'What for', 'Let through by'], rows),
    ...(own > 0
      ? [paragraph(`What is approved besides stands under Rules and routes: ${own === 1 ? '1 rule' : `${own} rules`}.`)]
      : []),
  ];
}

export function outboundSection(context: Context): Section {
  const content = [
    ...workSubnets(context.topology).flatMap((work) => subnetTable(context, work)),
    ...managedWorkspaces(context.topology).flatMap((workspace) => managedTable(context, workspace)),
  ];
  const note = 'What Azure Machine Learning asks of the way out, with what in the design lets it through.';
  return {
    id: 'outbound',
    title: 'Required outbound',
    content:
      content.length === 0
        ? [paragraph('The design has no computes, so nothing has to be reached.', 'none')]
        : [paragraph(note), ...content],
  };
}
