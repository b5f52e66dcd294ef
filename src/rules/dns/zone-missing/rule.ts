import { joinZones } from '../../../edits/private-endpoints.ts';
import { learn } from '../../../facts/learn.ts';
import { listed } from '../../../lib/sentence.ts';
import { misfitZones, missingZones, networksToLink, zonesOf } from '../../../topology/name-resolution.ts';
import { targetOf } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'dns/zone-missing',
  title: 'Private endpoint without its DNS zone',
  severity: 'error',
  sources: [learn.privateEndpointDns, learn.amlCustomDns],
  messages: {
    missing: msg`Private endpoint ${'endpoint'} writes no records into ${'zones'}. Clients resolve ${'target'} to its public address and are refused. Join the zone to its DNS zone group.`,
    half: msg`Private endpoint ${'endpoint'} of workspace ${'target'} is in one of the two zones it needs; ${'zones'} is missing. Part of the workspace, such as the notebooks, cannot be reached. Join both zones.`,
  },
  *check(topology, report) {
    for (const endpoint of topology.of('private-endpoint')) {
      const target = targetOf(topology, endpoint);
      const missing = missingZones(topology, endpoint);
      // A zone with a wrong name stands for the right one; dns/zone-name-wrong tells and repairs that.
      if (!target || missing.length === 0 || misfitZones(topology, endpoint).length > 0) continue;
      const zones = zonesOf(topology, endpoint);
      const networks = networksToLink(topology, endpoint).map((network) => network.id);
      yield report(
        target.kind === 'aml-workspace' && zones.length > 0 ? 'half' : 'missing',
        { endpoint: endpoint.name, target: target.name, zones: listed(missing) },
        {
          at: endpoint,
          field: 'privateDnsZones',
          related: [target.id],
          fix: {
            label: missing.length === 1 ? `Join ${missing[0]}` : 'Join the zones',
            edit: (design) => joinZones(design, endpoint.id, endpoint.props.privateDnsZones, missing, networks),
          },
        },
      );
    }
  },
});
