import { learn } from '../../../facts/learn.ts';
import { formatPrefix, merge } from '../../../lib/cidr.ts';
import type { Finding } from '../../../model/finding.ts';
import { overlapsAmong, sharedRange } from '../../../topology/address-plan.ts';
import { connections, onPremisesOf, onPremisesSpace } from '../../../topology/connected-ranges.ts';
import { addressSpace, type PeeringSide, peeringsOf, type VirtualNetwork } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg, type Report } from '../../rule.ts';

const messages = {
  peers: msg`Virtual networks ${'a'} and ${'b'} are peered and both have ${'range'}. Azure refuses the peering. Give one of them another address space.`,
  siblings: msg`Virtual networks ${'a'} and ${'b'} both have ${'range'} and are both peered with ${'hub'}. Azure refuses the second peering, because ${'hub'} could not tell them apart. Give one of them another address space.`,
  onPremises: msg`Virtual network ${'network'} is connected to ${'site'}, and both have ${'range'}. Traffic for these addresses never leaves the side it starts on. Give one of them another range.`,
  behindGateway: msg`Virtual network ${'network'} uses the gateway of ${'hub'} to reach ${'site'}, and both have ${'range'}. Traffic for these addresses never leaves the side it starts on. Give one of them another range.`,
};

/** Pairs of peers of one network that share addresses without being peered with each other. */
function* siblings(topology: Topology, hub: VirtualNetwork, report: Report<typeof messages>): Iterable<Finding> {
  const sides = peeringsOf(topology, hub.id);
  if (sides.length < 2) return;
  const byId = new Map<string, PeeringSide>(sides.map((side) => [side.remote.id, side]));
  const list = [...byId.values()].flatMap(({ remote }) =>
    merge(addressSpace(remote)).map((prefix) => ({ owner: remote, prefix })),
  );
  const reported = new Set<string>();
  for (const { outer, inner } of overlapsAmong(list)) {
    const side = byId.get(inner.owner.id);
    const known = outer.owner.id === inner.owner.id || reported.has(inner.owner.id);
    const peered = peeringsOf(topology, inner.owner.id).some(({ remote }) => remote.id === outer.owner.id);
    if (!side || known || peered) continue;
    reported.add(inner.owner.id);
    yield report(
      'siblings',
      { a: outer.owner.name, b: inner.owner.name, range: formatPrefix(inner.prefix), hub: hub.name },
      { at: inner.owner, link: side.link, field: 'addressSpace', related: [outer.owner.id, hub.id] },
    );
  }
}

/** A network that reaches a corporate network through the gateway of a peer. */
function* behindGateway(
  topology: Topology,
  network: VirtualNetwork,
  report: Report<typeof messages>,
): Iterable<Finding> {
  for (const side of peeringsOf(topology, network.id)) {
    if (!side.here || !side.useRemoteGateways) continue;
    for (const site of onPremisesOf(topology, side.remote.id)) {
      const shared = sharedRange(addressSpace(network), onPremisesSpace(site));
      if (!shared) continue;
      yield report(
        'behindGateway',
        { network: network.name, hub: side.remote.name, site: site.name, range: formatPrefix(shared) },
        { at: network, link: side.link, field: 'addressSpace', related: [site.id, side.remote.id] },
      );
      break;
    }
  }
}

export const rule = defineRule({
  id: 'peering/address-overlap',
  title: 'Joined networks overlap',
  severity: 'error',
  sources: [learn.peering, learn.virtualNetworkFaq, learn.peeringManage, learn.hubSpoke],
  messages,
  *check(topology, report) {
    for (const link of topology.links('peering')) {
      const a = topology.as(link.from, 'virtual-network');
      const b = topology.as(link.to, 'virtual-network');
      const shared = a && b && sharedRange(addressSpace(a), addressSpace(b));
      if (!shared) continue;
      yield report(
        'peers',
        { a: a.name, b: b.name, range: formatPrefix(shared) },
        { at: null, link, related: [a.id, b.id] },
      );
    }
    for (const { link, site, network } of connections(topology)) {
      const shared = sharedRange(onPremisesSpace(site), addressSpace(network));
      if (!shared) continue;
      const params = { network: network.name, site: site.name, range: formatPrefix(shared) };
      yield report('onPremises', params, { at: null, link, related: [site.id, network.id] });
    }
    for (const network of topology.of('virtual-network')) {
      yield* siblings(topology, network, report);
      yield* behindGateway(topology, network, report);
    }
  },
});
