import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import type { ResourceId } from '../../../model/ids.ts';
import { routesOf } from '../../../topology/egress.ts';
import { type Machine, machineAt } from '../../../topology/machines.ts';
import type { Subnet } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Machines without IP forwarding that routes lead to, each with the subnets that use such routes. */
function deaf(topology: Topology): ReadonlyMap<Machine, readonly Subnet[]> {
  const found = new Map<Machine, Map<ResourceId, Subnet>>();
  if (topology.of('virtual-machine').length === 0) return new Map();
  for (const subnet of topology.of('subnet')) {
    if (subnet.parent === null) continue;
    for (const { nextHopType, nextHopIp } of routesOf(topology, subnet)) {
      const machine = nextHopType === 'VirtualAppliance' ? machineAt(topology, nextHopIp, subnet.parent) : undefined;
      if (!machine || machine.props.ipForwarding) continue;
      found.set(machine, (found.get(machine) ?? new Map<ResourceId, Subnet>()).set(subnet.id, subnet));
    }
  }
  return new Map([...found].map(([machine, subnets]) => [machine, [...subnets.values()]]));
}

export const rule = defineRule({
  id: 'routing/appliance-without-ip-forwarding',
  title: 'Appliance without IP forwarding',
  severity: 'error',
  sources: [learn.routing, learn.networkInterfaces],
  messages: {
    off: msg`Routes of ${'subnets'} lead to machine ${'machine'}, but IP forwarding is off on its network interface. Azure drops packets that are not meant for the machine itself. Switch IP forwarding on.`,
  },
  *check(topology, report) {
    for (const [machine, subnets] of deaf(topology)) {
      const label = `Switch on IP forwarding of ${machine.name}`;
      yield report(
        'off',
        { subnets: listed(subnets.map(({ name }) => name).sort()), machine: machine.name },
        {
          at: machine,
          field: 'ipForwarding',
          related: subnets.map(({ id }) => id),
          fix: { label, edit: (design) => ok({ ...setFields(design, machine.id, { ipForwarding: true }), label }) },
        },
      );
    }
  },
});
