import type { Tree } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { idObject } from '../../deployment/subnets.ts';
import { addressValue, rowName } from '../../deployment/text-values.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { ResourceOf } from '../types.ts';

type Rule = ResourceOf<'network-security-group'>['props']['rules'][number];

/** One end of a rule. */
type Side = {
  readonly end: 'source' | 'destination';
  readonly addresses: readonly string[];
  readonly groups: readonly ResourceId[];
  readonly ports: readonly string[];
};

const sidesOf = (rule: Rule): readonly [Side, Side] => [
  { end: 'source', addresses: rule.sources, groups: rule.sourceGroups, ports: rule.sourcePorts },
  { end: 'destination', addresses: rule.destinations, groups: rule.destinationGroups, ports: rule.destinationPorts },
];

/** What one end of a rule matches; Azure has one property for a single value and another one for several. */
function sideBody(context: Context, { end, addresses, groups, ports }: Side) {
  const values = addresses.map((address) => addressValue(context, address));
  return {
    ...(groups.length > 0
      ? { [`${end}ApplicationSecurityGroups`]: groups.flatMap((id) => idObject(context, id) ?? []) }
      : values.length === 1
        ? { [`${end}AddressPrefix`]: values[0] }
        : { [`${end}AddressPrefixes`]: values }),
    ...(ports.length === 1 ? { [`${end}PortRange`]: ports[0] } : { [`${end}PortRanges`]: ports }),
  };
}

function securityRule(context: Context, rule: Rule, name: string): Tree {
  const { priority, direction, access, protocol } = rule;
  const [source, destination] = sidesOf(rule);
  return {
    name,
    properties: {
      priority,
      direction,
      access,
      protocol,
      ...sideBody(context, source),
      ...sideBody(context, destination),
    },
  };
}

/** Why a rule says nothing, or undefined. */
function fault(context: Context, rule: Rule): string | undefined {
  for (const { addresses, groups, ports } of sidesOf(rule)) {
    if (ports.length === 0 || addresses.length + groups.length === 0) return 'lacks a source, a destination or a port';
    if (addresses.length > 0 && groups.length > 0) {
      return 'has addresses and application security groups on one side, where Azure takes one of them';
    }
    if (groups.some((id) => !context.get(id))) return 'names an application security group that is not exported';
  }
  return undefined;
}

export const lower = lowerResource('network-security-group', {
  naming: 'parameter',
  nodes(group, context) {
    const rules = group.props.rules.map((rule, index) => ({
      rule,
      name: rowName(rule.name, 'rule', index),
      fault: fault(context, rule),
    }));
    const whole = rules.filter((each) => each.fault === undefined);
    return {
      nodes: [
        node({
          symbol: context.symbol(group.id),
          type: 'Microsoft.Network/networkSecurityGroups',
          name: context.name(group.id),
          ...regional,
          origin: group.id,
          properties: { securityRules: filled(whole.map(({ rule, name }) => securityRule(context, rule, name))) },
        }),
      ],
      omitted: rules.flatMap((each) => (each.fault === undefined ? [] : `The rule “${each.name}” ${each.fault}.`)),
    };
  },
});
