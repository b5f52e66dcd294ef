// Rules of a network security group in code, with every column filled in: for fixes and presets.
import type { ResourceOf } from '../kinds/types.ts';

type SecurityRule = ResourceOf<'network-security-group'>['props']['rules'][number];

/** A rule without its priority. */
export type SecurityRow = Omit<SecurityRule, 'priority'>;

/** Lets the virtual network out to a service tag. */
export const allowTag = (tag: string, protocol: SecurityRule['protocol'], ports: readonly number[]): SecurityRow => ({
  name: `Allow${tag.replaceAll('.', '')}${protocol === 'Udp' ? 'Udp' : ''}`,
  direction: 'Outbound',
  access: 'Allow',
  protocol,
  sources: ['VirtualNetwork'],
  sourceGroups: [],
  sourcePorts: ['*'],
  destinations: [tag],
  destinationGroups: [],
  destinationPorts: ports.map(String),
});
