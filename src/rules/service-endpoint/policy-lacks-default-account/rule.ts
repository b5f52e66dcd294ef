import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { hasStorageEndpoint, leftOut, policiesOn } from '../../../topology/endpoint-policies.ts';
import { computesIn } from '../../../topology/subnet-computes.ts';
import { defineRule, msg } from '../../rule.ts';
import { withAccounts } from '../definitions.ts';

export const rule = defineRule({
  id: 'service-endpoint/policy-lacks-default-account',
  title: 'Service endpoint policy without the default storage account',
  severity: 'error',
  sources: [learn.amlExfiltration, learn.serviceEndpointPolicies],
  statements: ['S14', 'S25'],
  messages: {
    denied: msg`Service endpoint policy ${'policies'} on subnet ${'subnet'} leaves out ${'accounts'}, the default storage of ${'workspaces'}, and private endpoints do not lead to all of it. ${'computes'} cannot read or write it. Add the account to the policy, or reach it through private endpoints for blob and file.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const policies = policiesOn(topology, subnet);
      const [first] = policies;
      if (!first || !hasStorageEndpoint(subnet)) continue;
      const found = leftOut(topology, subnet, policies);
      if (found.length === 0) continue;
      const accounts = [...new Set(found.map(({ account }) => account))];
      const workspaces = found.map(({ workspace }) => workspace);
      const computes = computesIn(topology, subnet.id).filter(({ workspace }) =>
        workspaces.some((one) => one.id === workspace?.id),
      );
      const names = (list: readonly { readonly name: string }[]) => listed(list.map(({ name }) => name).sort());
      const params = {
        policies: names(policies),
        subnet: subnet.name,
        accounts: names(accounts),
        workspaces: names(workspaces),
        computes: names(computes),
      };
      yield report('denied', params, {
        at: subnet,
        field: 'serviceEndpointPolicies',
        related: [...policies, ...accounts, ...workspaces].map(({ id }) => id),
        fix: {
          label: `Add ${params.accounts} to ${first.name}`,
          edit: (design) =>
            ok(
              setFields(design, first.id, {
                definitions: withAccounts(
                  first,
                  accounts.map(({ id }) => id),
                ),
              }),
            ),
        },
      });
    }
  },
});
