import type { Tree } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { addressValue, rowName } from '../../deployment/text-values.ts';
import type { ResourceOf } from '../types.ts';

type Rule = ResourceOf<'network-security-group'>['props']['rules'][number];
type End = 'source' | 'destination';

/** Address and port of one end; Azure has one property for a single value and another one for several. */
function endOf(context: Context, end: End, addresses: readonly string[], ports: readonly string[]) {
  const values = addresses.map((address) => addressValue(context, address));
  return {
    ...(values.length === 1 ? { [`${end}AddressPrefix`]: values[0] } : { [`${end}AddressPrefixes`]: values }),
    ...(ports.length === 1 ? { [`${end}PortRange`]: ports[0] } : { [`${end}PortRanges`]: ports }),
  };
}

const securityRule = (context: Context, rule: Rule, name: string): Tree => ({
  name,
  properties: {
    priority: rule.priority,
    direction: rule.direction,
    access: rule.access,
    protocol: rule.protocol,
    ...endOf(context, 'source', rule.sources, rule.sourcePorts),
    ...endOf(context, 'destination', rule.destinations, rule.destinationPorts),
  },
});

const isWhole = (rule: Rule): boolean =>
  [rule.sources, rule.sourcePorts, rule.destinations, rule.destinationPorts].every((list) => list.length > 0);

export const lower = lowerResource('network-security-group', {
  naming: 'parameter',
  nodes(group, context) {
    const rules = group.props.rules.map((rule, index) => ({ rule, name: rowName(rule.name, 'rule', index) }));
    return {
      nodes: [
        node({
          symbol: context.symbol(group.id),
          type: 'Microsoft.Network/networkSecurityGroups',
          name: context.name(group.id),
          ...regional,
          origin: group.id,
          properties: {
            securityRules: filled(
              rules.filter(({ rule }) => isWhole(rule)).map(({ rule, name }) => securityRule(context, rule, name)),
            ),
          },
        }),
      ],
      omitted: rules
        .filter(({ rule }) => !isWhole(rule))
        .map(({ name }) => `The rule “${name}” lacks a source, a destination or a port.`),
    };
  },
});
