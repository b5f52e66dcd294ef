import { learn } from '../../../facts/learn.ts';
import { managedEndpointTargets } from '../../../facts/managed-targets.ts';
import { linkedService } from '../../../facts/private-link.ts';
import { listed } from '../../../lib/sentence.ts';
import {
  managedWorkspaces,
  type OutboundRule,
  rulesWhere,
  ruleTitle,
  takesType,
} from '../../../topology/outbound-rules.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Whether the rule lacks the destination of its type. */
function isOpenEnded(topology: Topology, rule: OutboundRule): boolean {
  if (rule.type === 'FQDN') return rule.fqdn === '';
  if (rule.type === 'ServiceTag') return rule.serviceTag === '';
  return topology.get(rule.target) === undefined || rule.subResource === '';
}

/** Why no managed private endpoint can lead to the sub-resource of the target, or undefined. */
function faultOf(topology: Topology, rule: OutboundRule): 'service' | 'unsupported' | undefined {
  if (rule.type !== 'PrivateEndpoint' || isOpenEnded(topology, rule)) return undefined;
  const slug = linkedService(topology.get(rule.target));
  const target = managedEndpointTargets.find((candidate) => candidate.kind === slug);
  if (!target) return 'service';
  // The front ends of an application gateway are its sub-resources, so there is no list.
  const parts = target.subResources;
  return parts.length === 0 || parts.some((part) => part.groupId === rule.subResource) ? undefined : 'unsupported';
}

export const rule = defineRule({
  id: 'managed-network/target-unsupported',
  title: 'Outbound rule without a destination that Azure takes',
  severity: 'error',
  sources: [learn.amlManagedNetwork, learn.privateEndpoints],
  messages: {
    unsupported: msg`Workspace ${'workspace'} has private endpoint rules to a sub-resource that the target does not have: ${'rules'}. Azure rejects them. Choose a sub-resource of the target.`,
    service: msg`Workspace ${'workspace'} has private endpoint rules to services that a managed network has no endpoints for: ${'rules'}. Azure rejects them. Drop the rules, or reach the services in another way.`,
    incomplete: msg`Workspace ${'workspace'} has outbound rules without a destination: ${'rules'}. They cannot be deployed. Next, choose a target and sub-resource, a service tag or a host name.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      const at = { at: workspace, field: 'outboundRules' };
      const open = rulesWhere(workspace, (rule) => takesType(workspace, rule.type) && isOpenEnded(topology, rule));
      if (open.length > 0) {
        yield report('incomplete', { workspace: workspace.name, rules: listed(open.map(ruleTitle)) }, at);
      }
      for (const fault of ['service', 'unsupported'] as const) {
        const bad = rulesWhere(workspace, (rule) => faultOf(topology, rule) === fault);
        if (bad.length === 0) continue;
        const rules = listed(bad.map((placed) => `${ruleTitle(placed)} (${placed.rule.subResource})`));
        yield report(fault, { workspace: workspace.name, rules }, at);
      }
    }
  },
});
