import type { DeploymentNode } from '../../deployment/deployment.ts';
import {
  endpointSubnet,
  linkedNetworks,
  type Resolver,
  regionOf,
  rulesetLinks,
} from '../../deployment/dns-resolvers.ts';
import { fmt, idOf, lit, type NodeSymbol, nameOf } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';
import { rowRoles, shortHash } from '../../deployment/symbols.ts';
import { networkLimits, platformAddress } from '../../facts/subnets.ts';

type Row = Resolver['props']['forwardingRules'][number];

function lacks(resolver: Resolver, context: Context): string | undefined {
  const network = context.as(resolver.parent, 'virtual-network');
  if (!network) return 'Its virtual network is not exported.';
  if (regionOf(context, resolver) !== regionOf(context, network))
    return 'It is in another region than its virtual network.';
  const { inboundSubnet, outboundSubnet } = resolver.props;
  if (inboundSubnet !== null && inboundSubnet === outboundSubnet) return 'Each of its endpoints needs its own subnet.';
  const [first] = context.children(network.id, 'dns-resolver');
  return first && first.id !== resolver.id
    ? `Its network has “${first.name}” already; Azure takes one resolver in a network.`
    : undefined;
}

/** Endpoints of one resolver are made one after the other. */
function endpoints(context: Context, resolver: Resolver): readonly DeploymentNode[] {
  const { id, props } = resolver;
  const shared = { parent: context.symbol(id), ...regional, origin: id };
  const [entry, exit] = [endpointSubnet(context, resolver, 'inbound'), endpointSubnet(context, resolver, 'outbound')];
  const fixed = props.inboundAddress !== '';
  const entryNode =
    entry &&
    node({
      ...shared,
      symbol: context.symbol(id, 'InboundEndpoint'),
      type: 'Microsoft.Network/dnsResolvers/inboundEndpoints',
      name: lit('inbound'),
      properties: {
        ipConfigurations: [
          {
            subnet: { id: idOf(context.symbol(entry.id)) },
            privateIpAllocationMethod: fixed ? 'Static' : 'Dynamic',
            privateIpAddress: fixed ? props.inboundAddress : undefined,
          },
        ],
      },
    });
  const exitNode =
    exit &&
    node({
      ...shared,
      symbol: context.symbol(id, 'OutboundEndpoint'),
      type: 'Microsoft.Network/dnsResolvers/outboundEndpoints',
      name: lit('outbound'),
      ...(entryNode ? { after: [entryNode.symbol] } : {}),
      properties: { subnet: { id: idOf(context.symbol(exit.id)) } },
    });
  return [entryNode, exitNode].flatMap((made) => made ?? []);
}

/** The rules that Azure takes, with what is wrong with the others. */
function sorted({ props }: Resolver): { readonly good: readonly Row[]; readonly omitted: readonly string[] } {
  const good = new Map<string, Row>();
  const omitted: string[] = [];
  for (const row of props.forwardingRules) {
    const leave = (why: string) => omitted.push(`The forwarding rule for “${row.domain}” is left out: ${why}.`);
    if (row.domain === '') omitted.push('A forwarding rule is left out: it has no domain.');
    // A name of one label is a host or a top-level domain; Azure takes two to 34 labels, or the dot alone.
    else if (row.domain !== '.' && !row.domain.includes('.')) leave('a domain has at least two parts');
    else if (row.targetServers.length === 0) leave('it names no server');
    else if (row.targetServers.some((server) => target(server).ipAddress === platformAddress.text)) {
      leave('Azure DNS itself cannot be a server of a rule');
    } else if (good.has(row.domain)) leave('there is another one for the same domain');
    else good.set(row.domain, row);
  }
  return { good: [...good.values()], omitted };
}

const target = (server: string) => {
  const [ipAddress = '', port = '53'] = server.split(':');
  return { ipAddress, port: Number(port) };
};

/** Rule names begin with a letter and have up to 80 letters, digits, underscores and hyphens. */
function ruleName(domain: string): string {
  if (domain === '.') return 'all-names';
  const name = `to-${domain.replaceAll('_', '__').replaceAll('.', '_')}`;
  return name.length <= 80 ? name : `${name.slice(0, 73)}-${shortHash(domain)}`;
}

function ruleNodes(context: Context, { id }: Resolver, parent: NodeSymbol, good: readonly Row[]) {
  const roles = rowRoles(
    good.map(({ domain }) => ruleName(domain)),
    'forwarding-rule',
  );
  return good.map(({ domain, targetServers, enabled }, index) =>
    node({
      symbol: context.symbol(id, roles[index]),
      type: 'Microsoft.Network/dnsForwardingRulesets/forwardingRules',
      parent,
      name: lit(ruleName(domain)),
      origin: id,
      properties: {
        domainName: domain === '.' ? domain : `${domain}.`,
        targetDnsServers: targetServers.slice(0, networkLimits.dnsServersPerRule).map(target),
        forwardingRuleState: enabled ? 'Enabled' : 'Disabled',
      },
    }),
  );
}

const linkNodes = (context: Context, resolver: Resolver, parent: NodeSymbol) =>
  rulesetLinks(context, resolver).map(({ network, symbol }) =>
    node({
      symbol,
      type: 'Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks',
      parent,
      name: fmt('link-to-', nameOf(context.symbol(network.id))),
      origin: resolver.id,
      properties: { virtualNetwork: { id: idOf(context.symbol(network.id)) } },
    }),
  );

function ruleset(context: Context, resolver: Resolver, good: readonly Row[]): readonly DeploymentNode[] {
  const links = rulesetLinks(context, resolver);
  if (!endpointSubnet(context, resolver, 'outbound') || good.length + links.length === 0) return [];
  const symbol = context.symbol(resolver.id, 'ForwardingRuleset');
  const exit = context.symbol(resolver.id, 'OutboundEndpoint');
  return [
    node({
      symbol,
      type: 'Microsoft.Network/dnsForwardingRulesets',
      name: fmt(context.name(resolver.id), '-ruleset'),
      ...regional,
      origin: resolver.id,
      properties: { dnsResolverOutboundEndpoints: [{ id: idOf(exit) }] },
    }),
    ...ruleNodes(context, resolver, symbol, good),
    ...linkNodes(context, resolver, symbol),
  ];
}

function omitted(context: Context, resolver: Resolver): readonly string[] {
  const { inboundSubnet, outboundSubnet, forwardingRules, linkedNetworks: wanted } = resolver.props;
  const lost = (end: string) =>
    `Its ${end} endpoint is left out, because the subnet is not one of its virtual network.`;
  const far = linkedNetworks(context, resolver).filter(
    (network) => regionOf(context, network) !== regionOf(context, resolver),
  );
  const exit = endpointSubnet(context, resolver, 'outbound');
  const crowded = forwardingRules.some(({ targetServers }) => targetServers.length > networkLimits.dnsServersPerRule);
  return [
    ...(inboundSubnet !== null && !endpointSubnet(context, resolver, 'inbound') ? [lost('inbound')] : []),
    ...(outboundSubnet !== null && !exit ? [lost('outbound')] : []),
    ...(!exit && forwardingRules.length + wanted.length > 0
      ? ['Its forwarding rules are left out, because they need an outbound endpoint.']
      : []),
    ...far.map(({ name }) => `“${name}” is not linked to the forwarding rules, because it is in another region.`),
    ...(crowded
      ? [`A forwarding rule keeps its first ${networkLimits.dnsServersPerRule} servers; Azure takes no more.`]
      : []),
  ];
}

/** The resolver, its endpoints, and a ruleset for what goes out through them. */
export const lower = lowerResource('dns-resolver', {
  naming: 'parameter',
  lacks,
  nodes(resolver, context) {
    if (resolver.parent === null) return { nodes: [] };
    const { good, omitted: badRules } = sorted(resolver);
    return {
      nodes: [
        node({
          symbol: context.symbol(resolver.id),
          type: 'Microsoft.Network/dnsResolvers',
          name: context.name(resolver.id),
          ...regional,
          origin: resolver.id,
          properties: { virtualNetwork: { id: idOf(context.symbol(resolver.parent)) } },
        }),
        ...endpoints(context, resolver),
        ...ruleset(context, resolver, good),
      ],
      omitted: [...omitted(context, resolver), ...badRules],
    };
  },
});
