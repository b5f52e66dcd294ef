// The platform's own addresses, which security groups let through unless a rule names their tag.
// https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#azure-platform-considerations
import { learn } from '../facts/learn.ts';
import { parseAddress } from '../lib/cidr.ts';
import { matchPorts, orderedRules, type SecurityRule } from '../topology/nsg-evaluation.ts';
import type { Topology } from '../topology/topology.ts';
import type { Flow } from './flow.ts';
import type { Start } from './start.ts';
import type { Step } from './step.ts';
import { pass, stop } from './trail.ts';

const tagsByAddress: ReadonlyMap<number, readonly string[]> = new Map(
  (
    [
      ['168.63.129.16', ['AzurePlatformDNS', 'AzurePlatformLKM']],
      ['169.254.169.254', ['AzurePlatformIMDS']],
    ] as const
  ).flatMap(([text, tags]) => {
    const parsed = parseAddress(text);
    return parsed.ok ? [[parsed.value, tags] as const] : [];
  }),
);

/** Whether an address is one of the platform. */
export const isPlatform = (address: number): boolean => tagsByAddress.has(address);

const namesPlatform = ({ direction, destinations }: SecurityRule, tags: readonly string[]): boolean =>
  direction === 'Outbound' &&
  destinations.some((entry) => tags.some((tag) => tag.toLowerCase() === entry.toLowerCase()));

const speaks = ({ protocol, destinationPorts }: SecurityRule, flow: Flow): boolean =>
  (protocol === '*' || protocol.toUpperCase() === flow.protocol) &&
  (flow.protocol === 'ICMP' || matchPorts(destinationPorts, { first: flow.port, last: flow.port }) === 'whole');

/** What a flow to an address of the platform meets. */
export function platformStep(topology: Topology, start: Start, flow: Flow, shown: string): Step {
  const told = { layer: 'nsg-outbound', source: learn.networkSecurityGroups } as const;
  const tags = flow.to.is === 'address' ? (tagsByAddress.get(flow.to.address) ?? []) : [];
  if (start.is === 'site' || start.is === 'public') {
    return stop(`${shown} answers inside of virtual networks only.`, { ...told, layer: 'destination' });
  }
  if (start.is !== 'interface')
    return pass(`${shown} answers on the host of every machine.`, { ...told, layer: 'destination' });
  const shared = topology.as(start.subnet.props.networkSecurityGroup, 'network-security-group');
  for (const group of [start.group, shared]) {
    if (!group) continue;
    const rule = orderedRules(group).find((each) => namesPlatform(each, tags) && speaks(each, flow));
    if (rule?.access === 'Deny') {
      return stop(`${group.name} denies it by rule ${rule.name} (${rule.priority}), which names the platform.`, {
        ...told,
        element: { id: group.id, field: 'rules', row: rule.name },
        obstacle: {
          is: 'group-rule',
          group: group.id,
          direction: 'Outbound',
          sources: ['*'],
          destinations: tags,
          protocol: flow.protocol,
          port: flow.port,
        },
      });
    }
  }
  return pass(`Security groups let ${shown} through unless a rule names its tag.`, told);
}
