// What a packet meets between two peered networks: the flags of the peering.
import { learn } from '../facts/learn.ts';
import { subtractAll } from '../lib/cidr.ts';
import { addressSpace, type PeeringSide } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import { faceAt } from './arrive.ts';
import { hasGroup } from './filters.ts';
import type { Packet } from './place.ts';
import type { Step } from './step.ts';
import { otherSide } from './surroundings.ts';
import { pass, stop, unknown } from './trail.ts';

/** Whether a security group filters at one of the ends that a packet has on the two sides of a peering. */
function isFiltered(topology: Topology, { start, target, sender, forwarder }: Packet, side: PeeringSide): boolean {
  const begins = start.is === 'interface' && !sender && !forwarder;
  if (begins && hasGroup(topology, { ...start, shape: start.shape.id })) return true;
  const face =
    target.is === 'interface' ? target : target.is === 'address' ? faceAt(topology, target, side.remote) : undefined;
  return face?.network.id === side.remote.id && hasGroup(topology, { ...face, shape: face.shape.id });
}

/** The flags of a peering that a packet crosses. https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering */
export function crossing(topology: Topology, packet: Packet, side: PeeringSide): readonly Step[] {
  const receiving = otherSide(topology, side);
  const { local, remote, link } = side;
  const told = { layer: 'peering', source: learn.peeringManage, element: { id: null, link: link.id } } as const;
  const own = addressSpace(local);
  const foreign = packet.source.prefixes === null || subtractAll(packet.source.prefixes, own).length > 0;
  // What comes through a gateway of Azure is not forwarded traffic in this sense.
  const byGateway = packet.start.is === 'site' && !packet.sender && !packet.forwarder;
  if (foreign && !byGateway && receiving && !receiving.allowForwardedTraffic) {
    return [
      stop(`${remote.name} takes no forwarded traffic from ${local.name}, and the source is not in ${local.name}.`, {
        ...told,
        obstacle: { is: 'link-field', link: link.id, fields: { [receiving.fields.allowForwardedTraffic]: true } },
      }),
    ];
  }
  const isOff = !side.allowVirtualNetworkAccess || receiving?.allowVirtualNetworkAccess === false;
  if (isOff && !isFiltered(topology, packet, side)) {
    return [
      unknown(
        `Access over the peering of ${local.name} and ${remote.name} is off, and no security group filters; older pages say that nothing flows, newer ones that only the VirtualNetwork tag changes.`,
        'which of the two texts holds',
        told,
      ),
    ];
  }
  return [pass(`${local.name} and ${remote.name} are peered.`, told)];
}
