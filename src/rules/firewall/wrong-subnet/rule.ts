import { reparent } from '../../../edits/edits.ts';
import { type Steps, sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { subnetConstraints } from '../../../facts/subnets.ts';
import type { Fix } from '../../../model/finding.ts';
import { type Firewall, firewallAddress } from '../../../topology/egress.ts';
import { networkOf, type Subnet } from '../../../topology/networks.ts';
import { isReservedFor } from '../../../topology/outbound-subnets.ts';
import { indexTopology, type Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';
import { addPlatformSubnet, roomFor } from '../platform-subnets.ts';

/** Routes to the firewall's old address follow it to the new one. */
function moveRoutes(on: Steps, before: string | undefined, after: string | undefined): void {
  if (before === undefined || after === undefined || before === after) return;
  for (const table of indexTopology(on.design().network).of('route-table')) {
    const routes = table.props.routes.map((route) =>
      route.nextHopIp === before ? { ...route, nextHopIp: after } : route,
    );
    if (routes.some((route, index) => route !== table.props.routes[index])) on.set(table.id, { routes });
  }
}

/** Makes the subnet the firewall's own where the firewall stands in it alone; Azure asks for name and purpose. */
function makeOwn(topology: Topology, subnet: Subnet): Fix | undefined {
  const name = subnetConstraints.firewall.exactName ?? '';
  const taken = topology.of('subnet').some((other) => other.parent === subnet.parent && other.name === name);
  if (subnet.props.purpose !== 'general' || taken || topology.children(subnet.id).length !== 1) return undefined;
  const label = `Make ${subnet.name} the firewall subnet`;
  return {
    label,
    edit: (design) =>
      sequence(design, label, (on) => {
        on.rename(subnet.id, name);
        on.set(subnet.id, { purpose: 'firewall' });
      }),
  };
}

/** Moves the firewall to the network's firewall subnet, or to a new one where there is room. */
function repair(topology: Topology, firewall: Firewall): Fix | undefined {
  const network = networkOf(topology, firewall.id);
  if (!network) return undefined;
  const known = topology.childrenOf(network.id, 'subnet').find((subnet) => isReservedFor(subnet, 'firewall'));
  const prefix = roomFor(topology, network, 'firewall');
  if (known ? topology.children(known.id).length > 0 : prefix === undefined) return undefined;
  const label = `Move ${firewall.name} to ${known?.name ?? 'a new AzureFirewallSubnet'}`;
  return {
    label,
    edit: (design) =>
      sequence(design, label, (on) => {
        const before = firewallAddress(indexTopology(on.design().network), firewall);
        const target = known?.id ?? addPlatformSubnet(on, network.id, 'firewall', prefix ?? '');
        const move = reparent(on.design(), firewall.id, target);
        if (!move.ok) return;
        on.run(move.value);
        const moved = indexTopology(on.design().network);
        const there = moved.as(firewall.id, 'azure-firewall');
        moveRoutes(on, before, there && firewallAddress(moved, there));
      }),
  };
}

export const rule = defineRule({
  id: 'firewall/wrong-subnet',
  title: 'Firewall outside its subnet',
  severity: 'error',
  sources: [learn.firewallFaq],
  statements: ['S07'],
  messages: {
    misplaced: msg`Firewall ${'firewall'} stands in subnet ${'subnet'}, which is not a firewall subnet. Azure refuses to create it there. Move it to a subnet of its own with the name AzureFirewallSubnet.`,
  },
  *check(topology, report) {
    for (const firewall of topology.of('azure-firewall')) {
      const subnet = topology.as(firewall.parent, 'subnet');
      if (!subnet || isReservedFor(subnet, 'firewall')) continue;
      const fix = makeOwn(topology, subnet) ?? repair(topology, firewall);
      const params = { firewall: firewall.name, subnet: subnet.name };
      yield report('misplaced', params, { at: firewall, related: [subnet.id], ...(fix && { fix }) });
    }
  },
});
