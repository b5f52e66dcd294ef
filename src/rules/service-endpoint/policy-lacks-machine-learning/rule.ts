import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import {
  allowsMachineLearning,
  hasStorageEndpoint,
  machineLearningAlias,
  policiesOn,
} from '../../../topology/endpoint-policies.ts';
import { computesIn } from '../../../topology/subnet-computes.ts';
import { defineRule, msg } from '../../rule.ts';
import { withMachineLearning } from '../definitions.ts';

export const rule = defineRule({
  id: 'service-endpoint/policy-lacks-machine-learning',
  title: 'Service endpoint policy without Azure Machine Learning',
  severity: 'error',
  sources: [learn.amlExfiltration, learn.serviceEndpointPolicies],
  statements: ['S14', 'S24'],
  messages: {
    alias: msg`Service endpoint policy ${'policies'} on subnet ${'subnet'} does not allow ${'alias'}. The storage that Microsoft manages for computes is denied, so ${'computes'} cannot start. Add the alias to the policy.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const policies = policiesOn(topology, subnet);
      const [first] = policies;
      if (!first || !hasStorageEndpoint(subnet) || allowsMachineLearning(policies)) continue;
      const computes = computesIn(topology, subnet.id);
      if (computes.length === 0) continue;
      const params = {
        policies: listed(policies.map(({ name }) => name)),
        subnet: subnet.name,
        alias: machineLearningAlias,
        computes: listed(computes.map(({ name }) => name)),
      };
      yield report('alias', params, {
        at: subnet,
        field: 'serviceEndpointPolicies',
        related: [...policies, ...computes].map(({ id }) => id),
        fix: {
          label: `Add the alias to ${first.name}`,
          edit: (design) => ok(setFields(design, first.id, { definitions: withMachineLearning(first) })),
        },
      });
    }
  },
});
