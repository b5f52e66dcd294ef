import { removeShapes } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { PrivateEndpoint } from '../../../topology/machine-learning.ts';
import { siblingsOf } from '../../../topology/name-resolution.ts';
import { networkOf } from '../../../topology/networks.ts';
import { targetOf } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

const shareZone = (a: PrivateEndpoint, b: PrivateEndpoint): boolean =>
  a.props.privateDnsZones.some((zone) => b.props.privateDnsZones.includes(zone));

export const rule = defineRule({
  id: 'private-endpoint/duplicate',
  title: 'Two private endpoints that share a DNS zone',
  severity: 'warning',
  sources: [learn.privateEndpoints, learn.privateEndpointDns],
  messages: {
    duplicate: msg`Private endpoints ${'endpoint'} and ${'other'} both lead to ${'part'} of ${'target'} and write the same record into one DNS zone. The later one overwrites the earlier, and clients of the other network lose the name. Keep one of them, or give each a zone of its own.`,
  },
  *check(topology, report) {
    for (const endpoint of topology.of('private-endpoint')) {
      const target = targetOf(topology, endpoint);
      if (!target || endpoint.props.subResource === '') continue;
      // Of every pair the one with the higher id is reported, whatever the order of the design.
      const other = siblingsOf(topology, endpoint)
        .filter((sibling) => sibling.id < endpoint.id && shareZone(sibling, endpoint))
        .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
      if (!other) continue;
      const network = networkOf(topology, endpoint.id);
      const sameNetwork = network !== undefined && networkOf(topology, other.id)?.id === network.id;
      yield report(
        'duplicate',
        { endpoint: endpoint.name, other: other.name, part: endpoint.props.subResource, target: target.name },
        {
          at: endpoint,
          related: [other.id, target.id],
          ...(sameNetwork && {
            fix: { label: `Delete ${endpoint.name}`, edit: (design) => ok(removeShapes(design, [endpoint.id])) },
          }),
        },
      );
    }
  },
});
