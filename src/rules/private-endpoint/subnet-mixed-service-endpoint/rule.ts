import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { endpointsReachable, endpointsTo } from '../../../topology/machine-learning.ts';
import { networkOf } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';

const parts = { 'storage-account': ['blob', 'file'], 'key-vault': ['vault'] } as const;

export const rule = defineRule({
  id: 'private-endpoint/subnet-mixed-service-endpoint',
  title: 'Service endpoint and private endpoint on one service',
  severity: 'warning',
  sources: [learn.amlManagedNetwork, learn.amlExfiltration],
  messages: {
    mixed: msg`${'service'} has private endpoints and also lets in ${'subnets'} through service endpoints. Traffic takes one way or the other depending on DNS, and the public endpoint stays open for the subnets. Keep the private endpoints and remove the subnets.`,
  },
  *check(topology, report) {
    for (const service of [...topology.of('storage-account'), ...topology.of('key-vault')]) {
      // With public access disabled the list is kept but means nothing.
      if (service.props.publicNetworkAccess !== 'Enabled') continue;
      const subnets = service.props.virtualNetworkRules.flatMap((id) => topology.as(id, 'subnet') ?? []);
      const endpoints = endpointsTo(topology, service.id);
      if (subnets.length === 0 || endpoints.length === 0) continue;
      const served = subnets.every((subnet) => {
        const network = networkOf(topology, subnet.id);
        return (
          network &&
          parts[service.kind].every((part) => endpointsReachable(topology, service.id, part, network.id).length > 0)
        );
      });
      yield report(
        'mixed',
        { service: service.name, subnets: listed(subnets.map((subnet) => subnet.name)) },
        {
          at: service,
          field: 'virtualNetworkRules',
          related: [...endpoints, ...subnets].map(({ id }) => id),
          ...(served && {
            fix: {
              label: 'Keep the private endpoints only',
              edit: (design) => ok(setFields(design, service.id, { virtualNetworkRules: [] })),
            },
          }),
        },
      );
    }
  },
});
