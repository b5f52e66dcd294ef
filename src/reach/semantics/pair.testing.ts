// Two subnets with a machine or two, and the groups of each.
import type { Given } from '../../edits/builder.ts';
import { type Drawing, draw, type Rule } from './draw.testing.ts';

type Parts = {
  /** Groups of the two subnets, of the two machines. */
  readonly left?: readonly Rule[];
  readonly right?: readonly Rule[];
  readonly a?: readonly Rule[];
  readonly z?: readonly Rule[];
};

/**
 * ```
 *  ┌ vnet 10.0.0.0/16 ──────────────────────────────┐
 *  │ ┌ left 10.0.1.0/24 ┐   ┌ right 10.0.2.0/24 ──┐ │
 *  │ │ vm-a .4  vm-b .5 │   │ vm-z .4             │ │
 *  │ └──────────────────┘   └─────────────────────┘ │
 *  └────────────────────────────────────────────────┘
 * ```
 */
export function pair(
  { left, right, a, z }: Parts,
  outbound: Given<'subnet'> = { defaultOutboundAccess: true },
): Drawing {
  const b = draw();
  const group = (name: string, rules: readonly Rule[] | undefined) => (rules ? b.group(name, rules) : null);
  const vnet = b.network('vnet', '10.0.0.0/16');
  const one = b.subnet(vnet, 'left', '10.0.1.0/24', { networkSecurityGroup: group('nsg-left', left), ...outbound });
  const two = b.subnet(vnet, 'right', '10.0.2.0/24', { networkSecurityGroup: group('nsg-right', right), ...outbound });
  b.machine(one, 'vm-a', '10.0.1.4', { networkSecurityGroup: group('nsg-a', a) });
  b.machine(one, 'vm-b', '10.0.1.5');
  b.machine(two, 'vm-z', '10.0.2.4', { networkSecurityGroup: group('nsg-z', z) });
  return b;
}
