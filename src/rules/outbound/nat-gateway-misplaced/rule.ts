import { setFields } from '../../../edits/edits.ts';
import { type Steps, sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { ok } from '../../../lib/result.ts';
import type { Fix } from '../../../model/finding.ts';
import type { ResourceId } from '../../../model/ids.ts';
import { addPublicIp } from '../../../reach/ways-out.ts';
import type { Subnet } from '../../../topology/networks.ts';
import { isReservedFor, usersOf } from '../../../topology/outbound-subnets.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type Gateway = ResourceOf<'nat-gateway'>;
type PublicIp = ResourceOf<'public-ip'>;

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

const detach = (gateway: Gateway, subnet: Subnet): Fix => ({
  label: `Take ${gateway.name} off ${subnet.name}`,
  edit: (design) => ok(setFields(design, subnet.id, { natGateway: null })),
});

const giveAddress = (gateway: Gateway): Fix => ({
  label: 'Add a public IP address',
  edit: (design) =>
    sequence(design, `Add an address to ${gateway.name}`, (on) =>
      on.set(gateway.id, { publicIps: [addPublicIp(on, gateway.props.sku)] }),
    ),
});

const divide = (gateway: Gateway, others: readonly (readonly Subnet[])[]): Fix => ({
  label: 'Add a NAT gateway for each network',
  edit: (design) => sequence(design, `Separate ${gateway.name}`, (on) => separate(on, gateway, others)),
});

/** Changes the gateway where all its addresses have the other SKU, else the addresses that differ. */
function sameSku(gateway: Gateway, wrong: readonly PublicIp[], count: number): Fix {
  const [first] = wrong;
  const sku = wrong.length === count && first ? first.props.sku : gateway.props.sku;
  const changed = sku === gateway.props.sku ? wrong : [gateway];
  return {
    label: `Use ${sku} for ${changed.map(({ name }) => name).join(', ')}`,
    edit: (design) =>
      sequence(design, `Use one SKU for ${gateway.name}`, (on) => {
        for (const { id } of changed) on.set(id, { sku });
      }),
  };
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
      const { name, props } = gateway;
      const users = usersOf(topology, gateway.id, 'natGateway');
      const related = users.map(({ id }) => id);
      for (const subnet of users.filter((user) => isReservedFor(user, 'gateway'))) {
        const place = { at: subnet, field: 'natGateway', related: [gateway.id], fix: detach(gateway, subnet) };
        yield report('gatewaySubnet', { subnet: subnet.name, gateway: name }, place);
      }
      const groups = byNetwork(topology, gateway, users);
      const others = groups.slice(1);
      if (others.length > 0) {
        const networks = groups.map(([user]) => topology.get(user?.parent ?? null)?.name ?? '').sort();
        const place = { at: gateway, related, fix: divide(gateway, others) };
        yield report('networks', { gateway: name, networks: networks.join(', ') }, place);
      }
      const addresses = props.publicIps.flatMap((id) => topology.as(id, 'public-ip') ?? []);
      if (addresses.length === 0 && users.length > 0) {
        const subnets = users.map((user) => user.name).join(', ');
        const place = { at: gateway, field: 'publicIps', related, fix: giveAddress(gateway) };
        yield report('noAddress', { gateway: name, subnets }, place);
      }
      const wrong = addresses.filter((address) => address.props.sku !== props.sku);
      if (wrong.length === 0) continue;
      const params = { gateway: name, sku: props.sku, addresses: wrong.map((address) => address.name).join(', ') };
      const fix = sameSku(gateway, wrong, addresses.length);
      yield report('sku', params, { at: gateway, field: 'sku', related: wrong.map(({ id }) => id), fix });
    }
  },
});
