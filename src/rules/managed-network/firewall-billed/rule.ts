import { learn } from '../../../facts/learn.ts';
import { managedWorkspaces, rulesWhere, takesType } from '../../../topology/outbound-rules.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'managed-network/firewall-billed',
  title: 'Host names that bring a billed firewall',
  severity: 'info',
  sources: [learn.amlManagedNetwork, learn.amlConfigurations],
  messages: {
    billed: msg`Workspace ${'workspace'} approves ${'count'} by host name. The first one makes Azure run a firewall (${'sku'} tier) for this workspace, billed to you, and adds about ten minutes to the provisioning. Use service tags or private endpoints if they do as well.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      const hosts = takesType(workspace, 'FQDN') ? rulesWhere(workspace, (rule) => rule.type === 'FQDN').length : 0;
      if (hosts === 0) continue;
      yield report(
        'billed',
        {
          workspace: workspace.name,
          count: hosts === 1 ? 'one destination' : `${hosts} destinations`,
          sku: workspace.props.firewallSku,
        },
        { at: workspace, field: 'outboundRules' },
      );
    }
  },
});
