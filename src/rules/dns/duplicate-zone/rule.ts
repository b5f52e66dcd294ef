import { mergeZones } from '../../../edits/private-endpoints.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceId } from '../../../model/ids.ts';
import type { Zone } from '../../../topology/name-resolution.ts';
import type { VirtualNetwork } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type Clash = { readonly zone: Zone; readonly other: Zone; readonly network: VirtualNetwork };

/** Of zones with one name at one network the lowest id stays; each other zone is reported once. */
function clashes(topology: Topology): readonly Clash[] {
  const groups = new Map<string, { readonly network: VirtualNetwork; readonly zones: Zone[] }>();
  for (const link of topology.links('zone-link')) {
    const zone = topology.as(link.from, 'private-dns-zone');
    const network = topology.as(link.to, 'virtual-network');
    if (!zone || !network) continue;
    const key = `${network.id} ${zone.name.toLowerCase()}`;
    const group = groups.get(key) ?? { network, zones: [] };
    group.zones.push(zone);
    groups.set(key, group);
  }
  const found = new Map<ResourceId, Clash>();
  for (const { network, zones } of groups.values()) {
    const [stays, ...others] = [...zones].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const zone of others) {
      if (stays && zone.id !== stays.id && !found.has(zone.id)) found.set(zone.id, { zone, other: stays, network });
    }
  }
  return [...found.values()];
}

export const rule = defineRule({
  id: 'dns/duplicate-zone',
  title: 'Two DNS zones with one name at one network',
  severity: 'error',
  sources: [learn.privateEndpointDns, 'https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links'],
  messages: {
    duplicate: msg`Two zones are named ${'zone'} and linked to network ${'network'}. Azure refuses the second link, so the records of one zone are never found. Merge the zones.`,
  },
  *check(topology, report) {
    for (const { zone, other, network } of clashes(topology)) {
      yield report(
        'duplicate',
        { zone: zone.name, network: network.name },
        {
          at: zone,
          related: [other.id, network.id],
          fix: { label: 'Merge the zones', edit: (design) => mergeZones(design, other.id, zone.id) },
        },
      );
    }
  },
});
