import { joinZones } from '../../../edits/private-endpoints.ts';
import { learn } from '../../../facts/learn.ts';
import { listed } from '../../../lib/sentence.ts';
import { misfitZones, missingZones, neededZones, networksToLink } from '../../../topology/name-resolution.ts';
import { targetOf } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'dns/zone-name-wrong',
  title: 'DNS zone that does not fit the private endpoint',
  severity: 'error',
  sources: [learn.privateEndpointDns],
  messages: {
    wrong: msg`Private endpoint ${'endpoint'} writes its records into ${'wrong'}, but names of ${'target'} (${'part'}) are looked up in ${'right'}. Clients get the public address and are refused. Use the zone with exactly that name.`,
  },
  *check(topology, report) {
    for (const endpoint of topology.of('private-endpoint')) {
      const target = targetOf(topology, endpoint);
      const wrong = misfitZones(topology, endpoint);
      if (!target || wrong.length === 0) continue;
      const keep = endpoint.props.privateDnsZones.filter((id) => !wrong.some((zone) => zone.id === id));
      const missing = missingZones(topology, endpoint);
      const networks = networksToLink(topology, endpoint).map((network) => network.id);
      yield report(
        'wrong',
        {
          endpoint: endpoint.name,
          target: target.name,
          part: endpoint.props.subResource,
          wrong: listed(wrong.map((zone) => zone.name)),
          right: listed(neededZones(topology, endpoint)),
        },
        {
          at: endpoint,
          field: 'privateDnsZones',
          related: [target.id, ...wrong.map((zone) => zone.id)],
          fix: {
            label: 'Use the right zone',
            edit: (design) => joinZones(design, endpoint.id, keep, missing, networks),
          },
        },
      );
    }
  },
});
