// Small designs with a gateway, for tests.
import { type Builder, build } from '../edits/builder.ts';
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';

/** A design in a region. */
export function made(draw: (on: Builder) => unknown, region = 'westeurope'): Design {
  const on = build('Test', { settings: { region } });
  draw(on);
  return on.design();
}

/** A network “hub” with its gateway subnet. */
export function gatewaySubnet(on: Builder): { readonly network: ResourceId; readonly subnet: ResourceId } {
  const network = on.add('virtual-network', 'hub');
  const props = { purpose: 'gateway', prefixes: ['10.0.0.0/26'] } as const;
  return { network, subnet: on.add('subnet', 'GatewaySubnet', props, { in: network }) };
}

/** So many public addresses: pip-1, pip-2. */
export const addresses = (on: Builder, count: number): readonly ResourceId[] =>
  Array.from({ length: count }, (_, n) => on.add('public-ip', `pip-${n + 1}`, { zoneRedundant: true }));
