import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { allowsMachineLearning, hasStorageEndpoint, leftOut, policiesOn } from '../../../topology/endpoint-policies.ts';
import { computesIn } from '../../../topology/subnet-computes.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'service-endpoint/policy-without-endpoint',
  title: 'Service endpoint policy without service endpoint',
  severity: 'warning',
  sources: [learn.serviceEndpointPolicies, learn.amlExfiltration],
  statements: ['S14'],
  messages: {
    idle: msg`Subnet ${'subnet'} has ${'policies'} but no service endpoint for storage. A service endpoint policy filters only what takes a service endpoint, so it has no effect here. Add the service endpoint Microsoft.Storage.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const policies = policiesOn(topology, subnet);
      if (policies.length === 0 || hasStorageEndpoint(subnet)) continue;
      // With the endpoint the policy begins to filter, which must not break what stands there.
      const safe =
        computesIn(topology, subnet.id).length === 0 ||
        (allowsMachineLearning(policies) && leftOut(topology, subnet, policies).length === 0);
      yield report(
        'idle',
        { subnet: subnet.name, policies: listed(policies.map(({ name }) => name)) },
        {
          at: subnet,
          field: 'serviceEndpointPolicies',
          related: policies.map(({ id }) => id),
          ...(safe && {
            fix: {
              label: 'Add the service endpoint',
              edit: (design) =>
                ok(
                  setFields(design, subnet.id, {
                    serviceEndpoints: ['Microsoft.Storage', ...subnet.props.serviceEndpoints],
                  }),
                ),
            },
          }),
        },
      );
    }
  },
});
