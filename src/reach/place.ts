// Where a packet is on its way, what it carries, and the devices that stand at an address.
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Firewall, firewallAddress } from '../topology/egress.ts';
import type { Machine } from '../topology/machines.ts';
import { networkOf, type Subnet, type VirtualNetwork } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import type { End } from './end.ts';
import type { Application, Protocol } from './flow.ts';
import type { Seen } from './groups.ts';
import type { Start } from './start.ts';
import { connectedPeerings } from './surroundings.ts';
import type { Target } from './target.ts';

/** A network and the subnet in it whose routes count; without one, the routes that Azure makes by itself. */
export type Place = { readonly network: VirtualNetwork; readonly subnet: Subnet | undefined };

/** The key of the routes of a place. */
export const routesAt = ({ network, subnet }: Place): ResourceId => subnet?.id ?? network.id;

export type Packet = {
  /** Where the flow began. */
  readonly start: Start;
  /** The source as it is seen now: a firewall may have put its own address in. */
  readonly source: End;
  readonly target: Target;
  readonly hosts: readonly string[];
  readonly protocol: Protocol;
  readonly port: number;
  readonly application: Application;
  /** The firewall that sends it now; undefined while it comes from where it began. */
  readonly sender?: Firewall;
  /** The machine that passed it on last, whatever it made of the source. */
  readonly forwarder?: Machine;
};

/** What a filter sees of a packet. */
export const seenOf = ({ source, target, protocol, port }: Packet): Seen => ({
  source,
  destination: target.end,
  protocol,
  port,
});

export type Device =
  | { readonly is: 'firewall'; readonly firewall: Firewall; readonly network: VirtualNetwork; readonly subnet: Subnet }
  | { readonly is: 'machine'; readonly machine: Machine; readonly network: VirtualNetwork; readonly subnet: Subnet };

const idOf = (device: Device): ResourceId => (device.is === 'firewall' ? device.firewall.id : device.machine.id);

const devices = memoByIdentity((topology: Topology): ReadonlyMap<string, readonly Device[]> => {
  const found = new Map<string, Device[]>();
  const put = (address: string | undefined, device: Device): void => {
    if (address === undefined || address === '') return;
    found.set(address, [...(found.get(address) ?? []), device]);
  };
  for (const firewall of topology.of('azure-firewall')) {
    const subnet = topology.as(firewall.parent, 'subnet');
    const network = networkOf(topology, firewall.id);
    if (subnet && network) put(firewallAddress(topology, firewall), { is: 'firewall', firewall, network, subnet });
  }
  for (const machine of topology.of('virtual-machine')) {
    const subnet = topology.as(machine.parent, 'subnet');
    const network = networkOf(topology, machine.id);
    if (subnet && network) put(machine.props.privateIpAddress, { is: 'machine', machine, network, subnet });
  }
  // Azure gives an address to one of them; where several are drawn with it, their order must not decide.
  for (const list of found.values()) list.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return found;
});

/** The device with an address in a network or in one that it is peered with. */
export function deviceNear(topology: Topology, address: string, network: VirtualNetwork): Device | undefined {
  const near = new Set([network.id, ...connectedPeerings(topology, network.id).map(({ remote }) => remote.id)]);
  const known = devices(topology).get(address) ?? [];
  return (
    known.find((device) => device.network.id === network.id) ?? known.find((device) => near.has(device.network.id))
  );
}

/** A device with an address anywhere in the design. */
export const deviceAnywhere = (topology: Topology, address: string): Device | undefined =>
  devices(topology).get(address)?.[0];

/** The device with an address in one network. */
export const deviceIn = (topology: Topology, address: string, network: ResourceId): Device | undefined =>
  devices(topology)
    .get(address)
    ?.find((device) => device.network.id === network);

/** The name of what is reached, in sentences. */
export const nameOf = ({ target }: Packet): string => target.name;
