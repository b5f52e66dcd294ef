import { linkZoneTo } from '../../../edits/private-endpoints.ts';
import { learn } from '../../../facts/learn.ts';
import { listed } from '../../../lib/sentence.ts';
import type { ResourceId } from '../../../model/ids.ts';
import { isLinked, networksToLink, type Zone, zoneFits, zonesOf } from '../../../topology/name-resolution.ts';
import type { VirtualNetwork } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type Unlinked = { readonly zone: Zone; readonly networks: Set<VirtualNetwork>; readonly endpoints: Set<ResourceId> };

/** Zones of endpoints with the networks that lack them; one entry a zone. */
function unlinked(topology: Topology): readonly Unlinked[] {
  const found = new Map<ResourceId, Unlinked>();
  for (const endpoint of topology.of('private-endpoint')) {
    const zones = zonesOf(topology, endpoint).filter((zone) => zoneFits(topology, endpoint, zone.name));
    if (zones.length === 0) continue;
    const networks = networksToLink(topology, endpoint);
    for (const zone of zones) {
      for (const network of networks.filter((candidate) => !isLinked(topology, candidate.id, zone.name))) {
        const entry = found.get(zone.id) ?? { zone, networks: new Set(), endpoints: new Set() };
        entry.networks.add(network);
        entry.endpoints.add(endpoint.id);
        found.set(zone.id, entry);
      }
    }
  }
  return [...found.values()];
}

export const rule = defineRule({
  id: 'dns/zone-not-linked',
  title: 'Private DNS zone not linked to a network that needs it',
  severity: 'error',
  sources: [learn.privateEndpointDns, learn.amlCustomDns, learn.amlTrainingVnet],
  messages: {
    unlinked: msg`Zone ${'zone'} is not linked to ${'networks'}, where its names are looked up. Clients get the public address and are refused. Add a zone link.`,
  },
  *check(topology, report) {
    for (const { zone, networks, endpoints } of unlinked(topology)) {
      const ids = [...networks].map((network) => network.id);
      yield report(
        'unlinked',
        { zone: zone.name, networks: listed([...networks].map((network) => network.name).sort()) },
        {
          at: zone,
          related: [...ids, ...endpoints],
          fix: {
            label: ids.length === 1 ? 'Link the zone' : `Link the zone to ${ids.length} networks`,
            edit: (design) => linkZoneTo(design, zone.id, ids),
          },
        },
      );
    }
  },
});
