// The network manager that examples vary.
import { type Builder, build } from '../../edits/builder.ts';
import type { ResourceOf } from '../../kinds/types.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { AdminRule } from '../../topology/admin-rules.ts';

/** An admin rule; denies remote access from the internet unless told otherwise. */
export const adminRule = (name: string, priority: number, props: Partial<AdminRule> = {}): AdminRule => ({
  name,
  priority,
  direction: 'Inbound',
  access: 'Deny',
  protocol: 'Tcp',
  sources: ['Internet'],
  sourcePorts: ['*'],
  destinations: ['*'],
  destinationPorts: ['22', '3389'],
  ...props,
});

type Props = Partial<ResourceOf<'network-manager'>['props']>;

/** Network vnet, and managers of it by name. */
export function withManagers(managers: Readonly<Record<string, Props>>): {
  readonly b: Builder;
  readonly vnet: ResourceId;
} {
  const b = build('Network manager');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  for (const [name, props] of Object.entries(managers)) b.add('network-manager', name, { networks: [vnet], ...props });
  return { b, vnet };
}
