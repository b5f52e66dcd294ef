import { setLinkField } from '../../../edits/edits.ts';
import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { Fix } from '../../../model/finding.ts';
import { gatewaysOf, hasGateway } from '../../../topology/connected-ranges.ts';
import { type PeeringSide, peeringsOf, type VirtualNetwork } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Whether a network has, or is drawn to get, a gateway. */
const gatewayIn = (topology: Topology, network: VirtualNetwork): boolean =>
  hasGateway(topology, network.id) ||
  topology.childrenOf(network.id, 'subnet').some((subnet) => subnet.props.purpose === 'gateway');

const flag = (side: PeeringSide, field: string, value: boolean, label: string): { readonly fix: Fix } => ({
  fix: { label, edit: () => ok({ ...setLinkField(side.link.id, field, value), label }) },
});

const stopUsing = (side: PeeringSide) =>
  flag(side, side.fields.useRemoteGateways, false, `Stop ${side.local.name} using the gateway of ${side.remote.name}`);

const otherEnd = (topology: Topology, side: PeeringSide): PeeringSide | undefined =>
  peeringsOf(topology, side.remote.id).find(
    (other) => other.link.id === side.link.id && other.local.id !== side.local.id,
  );

/** What is wrong with a side that uses the gateway of its peer: the message, and the repair where it is clear. */
function faultOf(topology: Topology, side: PeeringSide, other: PeeringSide) {
  const here = gatewayIn(topology, side.local);
  const there = gatewayIn(topology, side.remote);
  if (other.useRemoteGateways) {
    // Both ends see this; the end whose link field is the first reports it.
    const first = side.local.id === side.link.from;
    if (!first) return undefined;
    return { id: 'eachOther', ...(here === there ? {} : stopUsing(here ? side : other)) } as const;
  }
  if (side.allowGatewayTransit) {
    const off = `Stop ${side.local.name} offering a gateway to ${side.remote.name}`;
    const repair = here ? stopUsing(side) : flag(side, side.fields.allowGatewayTransit, false, off);
    return { id: 'contradiction', ...(here && there ? {} : repair) } as const;
  }
  if (gatewaysOf(topology, side.local.id).length > 0) return { id: 'ownGateway', ...stopUsing(side) } as const;
  if (hasGateway(topology, side.local.id)) return { id: 'ownConnection', ...stopUsing(side) } as const;
  if (other.allowGatewayTransit) return undefined;
  const on = `Let ${side.local.name} use the gateway of ${side.remote.name}`;
  return { id: 'notOffered', ...flag(side, other.fields.allowGatewayTransit, true, on) } as const;
}

/** Keeps the one gateway that exists among the peers; no repair where that is not clear. */
function severalFix(
  topology: Topology,
  network: VirtualNetwork,
  sides: readonly PeeringSide[],
): { readonly fix?: Fix } {
  const real = sides.filter((side) => gatewayIn(topology, side.remote));
  const [kept] = real;
  if (real.length !== 1 || !kept) return {};
  const label = `Use only the gateway of ${kept.remote.name} in ${network.name}`;
  const drop = sides.filter((side) => side !== kept);
  const edit: Fix['edit'] = (design) =>
    sequence(design, label, (on) => {
      for (const side of drop) on.setLink(side.link.id, { [side.fields.useRemoteGateways]: false });
    });
  return { fix: { label, edit } };
}

export const rule = defineRule({
  id: 'peering/gateway-transit-mismatch',
  title: 'Gateway settings of a peering do not match',
  severity: 'error',
  sources: [learn.peering, learn.peeringManage],
  messages: {
    notOffered: msg`Virtual network ${'network'} uses the gateway of ${'remote'}, but the peering in ${'remote'} does not offer it. Azure refuses the peering. Allow gateway transit on the side of ${'remote'}.`,
    eachOther: msg`Virtual networks ${'network'} and ${'remote'} each use the gateway of the other. Azure refuses the peering. Let only the network without a gateway use the other's.`,
    contradiction: msg`Virtual network ${'network'} offers its gateway to ${'remote'} and uses the gateway of ${'remote'} at the same time. A network with a gateway cannot use another's. Switch one of the two off.`,
    ownGateway: msg`Virtual network ${'network'} uses the gateway of ${'remote'} although it has a gateway of its own. Azure refuses the peering. Remove the gateway, or stop using the remote one.`,
    ownConnection: msg`Virtual network ${'network'} uses the gateway of ${'remote'} although it has a connection to on-premises of its own. Azure refuses that. Remove the connection, or stop using the remote gateway.`,
    several: msg`Virtual network ${'network'} uses the gateways of ${'remotes'}. Azure allows one remote gateway for each network. Keep one of them.`,
  },
  *check(topology, report) {
    for (const network of topology.of('virtual-network')) {
      const using = peeringsOf(topology, network.id).filter((side) => side.here && side.useRemoteGateways);
      for (const side of using) {
        const other = otherEnd(topology, side);
        const fault = side.there && other ? faultOf(topology, side, other) : undefined;
        if (!fault) continue;
        const params = { network: network.name, remote: side.remote.name };
        const where = {
          at: null,
          link: side.link,
          field: side.fields.useRemoteGateways,
          related: [network.id, side.remote.id],
        };
        yield report(fault.id, params, { ...where, ...('fix' in fault ? { fix: fault.fix } : {}) });
      }
      if (using.length < 2) continue;
      const remotes = using.map((side) => side.remote);
      yield report(
        'several',
        { network: network.name, remotes: remotes.map((remote) => remote.name).join(', ') },
        { at: network, related: remotes.map((remote) => remote.id), ...severalFix(topology, network, using) },
      );
    }
  },
});
