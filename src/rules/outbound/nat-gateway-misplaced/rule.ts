import { setFields } from '../../../edits/edits.ts';
import { type Steps, sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { ok } from '../../../lib/result.ts';
import type { ResourceId } from '../../../model/ids.ts';
import type { Subnet } from '../../../topology/networks.ts';
import { isReservedFor, usersOf } from '../../../topology/outbound-subnets.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';
import { addPublicIp } from '../egress-fixes.ts';

type Gateway = ResourceOf<'nat-gateway'>;

const addressesOf = (topology: Topology, gateway: Gateway) =>
  gateway.props.publicIps.flatMap((id) => topology.as(id, 'public-ip') ?? []);

/** Subnets by network, the network of the gateway itself or else the one with most subnets first. */
function byNetwork(topology: Topology, gateway: Gateway, users: readonly Subnet[]): readonly (readonly Subnet[])[] {
  const groups = new Map<ResourceId, Subnet[]>();
  for (const user of users) {
    const network = topology.as(user.parent, 'virtual-network');
    if (network) groups.set(network.id, [...(groups.get(network.id) ?? []), user]);
  }
  const weight = ([id, list]: readonly [ResourceId, readonly Subnet[]]) =>
    id === gateway.parent ? Infinity : list.length;
  return [...groups].sort((a, b) => weight(b) - weight(a)).map(([, list]) => list);
}

/** A gateway of its own, with an address, for the subnets of each other network. */
function separate(on: Steps, gateway: Gateway, others: readonly (readonly Subnet[])[]): void {
  const { sku } = gateway.props;
  for (const users of others) {
    const natGateway = on.add({ kind: 'nat-gateway', parent: null, props: { sku, publicIps: [addPublicIp(on, sku)] } });
    for (const user of users) on.set(user.id, { natGateway });
  }
}

export const rule = defineRule({
  id: 'outbound/nat-gateway-misplaced',
  title: 'NAT gateway that Azure refuses',
  severity: 'error',
  sources: [learn.natGateway],
  messages: {
    gatewaySubnet: msg`Subnet ${'subnet'} is kept for VPN or ExpressRoute gateways and has NAT gateway ${'gateway'}. Azure refuses it there. Take it off the subnet.`,
    networks: msg`NAT gateway ${'gateway'} serves subnets of networks ${'networks'}. It can serve subnets of one network only, and the deployment fails. Give each network a NAT gateway of its own.`,
    noAddress: msg`NAT gateway ${'gateway'} has no public IP address. Subnets that use it (${'subnets'}) have no way out through it. Give it an address.`,
    sku: msg`NAT gateway ${'gateway'} has SKU ${'sku'}, but ${'addresses'} has another. Azure refuses to attach the address. Use the same SKU for both.`,
  },
  *check(topology, report) {
    for (const gateway of topology.of('nat-gateway')) {
      const users = usersOf(topology, gateway.id, 'natGateway');
      const related = users.map(({ id }) => id);
      for (const subnet of users.filter((user) => isReservedFor(user, 'gateway'))) {
        yield report(
          'gatewaySubnet',
          { subnet: subnet.name, gateway: gateway.name },
          {
            at: subnet,
            field: 'natGateway',
            related: [gateway.id],
            fix: {
              label: `Take ${gateway.name} off ${subnet.name}`,
              edit: (design) => ok(setFields(design, subnet.id, { natGateway: null })),
            },
          },
        );
      }
      const [own, ...others] = byNetwork(topology, gateway, users);
      if (own && others.length > 0) {
        const names = [own, ...others].map(([first]) => topology.get(first?.parent ?? null)?.name ?? '').sort();
        yield report(
          'networks',
          { gateway: gateway.name, networks: names.join(', ') },
          {
            at: gateway,
            related,
            fix: {
              label: 'Add a NAT gateway for each network',
              edit: (design) => sequence(design, `Separate ${gateway.name}`, (on) => separate(on, gateway, others)),
            },
          },
        );
      }
      const addresses = addressesOf(topology, gateway);
      if (addresses.length === 0 && users.length > 0) {
        const subnets = users.map(({ name }) => name).join(', ');
        yield report(
          'noAddress',
          { gateway: gateway.name, subnets },
          {
            at: gateway,
            field: 'publicIps',
            related,
            fix: {
              label: 'Add a public IP address',
              edit: (design) =>
                sequence(design, `Add an address to ${gateway.name}`, (on) =>
                  on.set(gateway.id, { publicIps: [addPublicIp(on, gateway.props.sku)] }),
                ),
            },
          },
        );
      }
      const wrong = addresses.filter(({ props }) => props.sku !== gateway.props.sku);
      const [first] = wrong;
      if (!first) continue;
      const all = wrong.length === addresses.length;
      yield report(
        'sku',
        { gateway: gateway.name, sku: gateway.props.sku, addresses: wrong.map(({ name }) => name).join(', ') },
        {
          at: gateway,
          field: 'sku',
          related: wrong.map(({ id }) => id),
          fix: {
            label: all ? `Use ${first.props.sku} for ${gateway.name}` : `Use ${gateway.props.sku} for the addresses`,
            edit: (design) =>
              sequence(design, `Use one SKU for ${gateway.name}`, (on) => {
                if (all) on.set(gateway.id, { sku: first.props.sku });
                else for (const { id } of wrong) on.set(id, { sku: gateway.props.sku });
              }),
          },
        },
      );
    }
  },
});
