// The filters at the two ends of a flow: admin rules of a network manager, then security groups of subnet and interface.
import { learn } from '../facts/learn.ts';
import type { Subnet } from '../topology/networks.ts';
import type { SecurityGroup } from '../topology/nsg-evaluation.ts';
import type { Topology } from '../topology/topology.ts';
import { adminSays, type Guarded } from './admin.ts';
import { groupStep, type Seen } from './groups.ts';
import type { Step } from './step.ts';
import { pass, unknown } from './trail.ts';

const subnetGroup = (topology: Topology, { props }: Subnet): SecurityGroup | undefined =>
  topology.as(props.networkSecurityGroup, 'network-security-group');

/** Whether any security group stands between a flow and an interface. */
export const hasGroup = (topology: Topology, { subnet, group }: Guarded): boolean =>
  group !== undefined || subnetGroup(topology, subnet) !== undefined;

/**
 * What the filters of an interface say. Outbound the group of the interface comes first, inbound that of the subnet;
 * both must let the flow pass. https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works
 */
export function filterSteps(
  topology: Topology,
  guarded: Guarded,
  direction: 'Inbound' | 'Outbound',
  seen: Seen,
): readonly Step[] {
  const admin = adminSays(topology, guarded, direction, seen);
  const steps: Step[] = admin.step ? [admin.step] : [];
  if (admin.final) return steps;
  const own = guarded.group;
  const shared = subnetGroup(topology, guarded.subnet);
  const groups = direction === 'Outbound' ? [own, shared] : [shared, own];
  const present = groups.flatMap((group) => group ?? []);
  for (const group of present) {
    const step = groupStep(topology, group, guarded.subnet.id, direction, seen);
    if (step.result === 'stop' && admin.past) {
      steps.push(unknown(step.text, 'whether a security admin rule lets it past the group', step));
      continue;
    }
    steps.push(step);
    if (step.result === 'stop') return steps;
  }
  if (present.length === 0) {
    const way = direction === 'Inbound' ? 'in to' : 'out of';
    steps.push(
      pass(`No security group filters what goes ${way} ${guarded.subnet.name}.`, {
        layer: direction === 'Inbound' ? 'nsg-inbound' : 'nsg-outbound',
        source: learn.networkSecurityGroupFiltering,
        element: { id: guarded.subnet.id, field: 'networkSecurityGroup' },
      }),
    );
  }
  return steps;
}
