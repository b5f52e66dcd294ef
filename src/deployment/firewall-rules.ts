// Rules of a firewall policy, as bodies. A rule that Azure would refuse becomes a sentence instead.
import type { ResourceOf } from '../kinds/types.ts';
import { attr, type Expr, lit, type Tree } from './expr.ts';
import type { Context } from './lowering.ts';
import { addressValue, hostValue, rowName } from './text-values.ts';

type Props = ResourceOf<'azure-firewall'>['props'];
type NatRule = Props['natCollections'][number]['rules'][number];
type NetworkRule = Props['networkCollections'][number]['rules'][number];
type ApplicationRule = Props['applicationCollections'][number]['rules'][number];

/** Bodies of the collections of one type, and what was left out of them. */
export type Collections = { readonly bodies: readonly Tree[]; readonly omitted: readonly string[] };
/** One drawn rule: the bodies it becomes, or what it lacks. */
type Ruled = { readonly bodies: readonly Tree[] } | { readonly lacks: string };

type Drawn<R> = { readonly name: string; readonly priority: number; readonly rules: readonly R[] };

function collections<R extends { readonly name: string }, C extends Drawn<R>>(
  drawn: readonly C[],
  head: (collection: C) => { readonly [key: string]: Tree },
  body: (rule: R, name: string) => Ruled,
): Collections {
  const omitted: string[] = [];
  const bodies = drawn.flatMap((collection, place): Tree[] => {
    const name = rowName(collection.name, 'collection', place);
    const rules = collection.rules.flatMap((rule, index) => {
      const own = rowName(rule.name, 'rule', index);
      const made = body(rule, own);
      if ('bodies' in made) return made.bodies;
      omitted.push(`The rule “${own}” of the collection “${name}” has no ${made.lacks}.`);
      return [];
    });
    if (rules.length > 0) return [{ name, priority: collection.priority, ...head(collection), rules }];
    omitted.push(`The rule collection “${name}” has no rule to export.`);
    return [];
  });
  return { bodies, omitted };
}

const filter = ({ action }: { readonly action: string }) => ({
  ruleCollectionType: 'FirewallPolicyFilterRuleCollection',
  action: { type: action },
});

const addresses = (context: Context, texts: readonly string[]): readonly Expr[] =>
  texts.map((text) => addressValue(context, text));

/** The addresses that a NAT rule listens on: the drawn ones, else the firewall's own. */
const natDestinations = (context: Context, firewall: ResourceOf<'azure-firewall'>, rule: NatRule): readonly Expr[] =>
  rule.destinations.length > 0
    ? rule.destinations.map(lit)
    : firewall.props.publicIps.slice(0, 1).flatMap((id) => {
        const address = context.as(id, 'public-ip');
        return address ? [attr(context.symbol(address.id), 'properties', 'ipAddress')] : [];
      });

/** NAT rule collections. */
export const natCollections = (context: Context, firewall: ResourceOf<'azure-firewall'>): Collections =>
  collections(
    firewall.props.natCollections,
    () => ({ ruleCollectionType: 'FirewallPolicyNatRuleCollection', action: { type: 'DNAT' } }),
    (rule: NatRule, name) => {
      const destinationAddresses = natDestinations(context, firewall, rule);
      if (rule.sources.length === 0) return { lacks: 'source' };
      if (destinationAddresses.length === 0) return { lacks: 'destination' };
      if (rule.protocols.length === 0 || rule.ports.length === 0) return { lacks: 'protocol or port' };
      if (rule.translatedAddress === '' || rule.translatedPort === '') return { lacks: 'translated address and port' };
      return {
        bodies: [
          {
            ruleType: 'NatRule',
            name,
            ipProtocols: rule.protocols,
            sourceAddresses: addresses(context, rule.sources),
            destinationAddresses,
            destinationPorts: rule.ports,
            translatedAddress: rule.translatedAddress,
            translatedPort: rule.translatedPort,
          },
        ],
      };
    },
  );

/** Network rule collections. A rule has one sort of destination, so one with both addresses and hosts becomes two. */
export const networkCollections = (context: Context, { props }: ResourceOf<'azure-firewall'>): Collections =>
  collections(props.networkCollections, filter, (rule: NetworkRule, name) => {
    if (rule.sources.length === 0) return { lacks: 'source' };
    if (rule.protocols.length === 0 || rule.ports.length === 0) return { lacks: 'protocol or port' };
    const common = {
      ruleType: 'NetworkRule',
      ipProtocols: rule.protocols,
      sourceAddresses: addresses(context, rule.sources),
      destinationPorts: rule.ports,
    };
    const byAddress = { ...common, name, destinationAddresses: addresses(context, rule.destinations) };
    const hosts = { destinationFqdns: rule.destinationFqdns.map((host) => hostValue(context, host)) };
    if (rule.destinationFqdns.length === 0) {
      return rule.destinations.length > 0 ? { bodies: [byAddress] } : { lacks: 'destination' };
    }
    return rule.destinations.length > 0
      ? { bodies: [byAddress, { ...common, name: `${name}-hosts`, ...hosts }] }
      : { bodies: [{ ...common, name, ...hosts }] };
  });

const protocolTypes: Readonly<Record<string, string>> = { http: 'Http', https: 'Https', mssql: 'Mssql' };

/** `https:443` as type and port; the gate admits no other form. */
function applicationProtocol(text: string): Tree {
  const [type = '', port = ''] = text.split(':');
  return { protocolType: protocolTypes[type.toLowerCase()] ?? 'Https', port: Number(port) || 443 };
}

/** Application rule collections. A rule has one sort of destination, so one with both hosts and tags becomes two. */
export const applicationCollections = (context: Context, { props }: ResourceOf<'azure-firewall'>): Collections =>
  collections(props.applicationCollections, filter, (rule: ApplicationRule, name) => {
    if (rule.sources.length === 0) return { lacks: 'source' };
    if (rule.protocols.length === 0) return { lacks: 'protocol' };
    const common = {
      ruleType: 'ApplicationRule',
      protocols: rule.protocols.map(applicationProtocol),
      sourceAddresses: addresses(context, rule.sources),
    };
    const byHost = { ...common, name, targetFqdns: rule.fqdns.map((host) => hostValue(context, host)) };
    if (rule.fqdnTags.length === 0) return rule.fqdns.length > 0 ? { bodies: [byHost] } : { lacks: 'host name' };
    return rule.fqdns.length > 0
      ? { bodies: [byHost, { ...common, name: `${name}-tags`, fqdnTags: rule.fqdnTags }] }
      : { bodies: [{ ...common, name, fqdnTags: rule.fqdnTags }] };
  });
