// Virtual machines that others name by their address: as next hop of a route, as DNS server of a network.
import type { ResourceOf } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { ResourceId } from '../model/ids.ts';
import { networkOf, reachableNetworks } from './networks.ts';
import type { Topology } from './topology.ts';

export type Machine = ResourceOf<'virtual-machine'>;

const machinesByAddress = memoByIdentity((topology: Topology): ReadonlyMap<string, readonly Machine[]> => {
  const found = new Map<string, Machine[]>();
  for (const machine of topology.of('virtual-machine')) {
    const { privateIpAddress: address } = machine.props;
    if (address !== '') found.set(address, [...(found.get(address) ?? []), machine]);
  }
  return found;
});

/** The machine with this static address in a network that `from` reaches directly. */
export function machineAt(topology: Topology, address: string, from: ResourceId): Machine | undefined {
  const machines = machinesByAddress(topology).get(address);
  if (!machines) return undefined;
  const reachable = reachableNetworks(topology, from);
  return machines.find((machine) => {
    const network = networkOf(topology, machine.id);
    return network !== undefined && reachable.has(network.id);
  });
}

const normal = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/**
 * Servers that a DNS server asks for a name: those of the longest zone that holds it, as such servers choose. None where
 * no forwarder holds the name, so that the server asks the public DNS itself.
 */
export function forwardersFor(
  { props }: { readonly props: Pick<Machine['props'], 'forwarders'> },
  name: string,
): readonly string[] {
  const wanted = `.${normal(name)}`;
  const holds = (zone: string): boolean => zone === '' || wanted.endsWith(`.${zone}`);
  let best: { readonly zone: string; readonly targets: readonly string[] } | undefined;
  for (const row of props.forwarders) {
    const zone = normal(row.zone);
    if (holds(zone) && (!best || zone.length > best.zone.length)) best = { zone, targets: row.targets };
  }
  return best?.targets ?? [];
}
