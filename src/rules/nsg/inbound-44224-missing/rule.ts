import { setFields } from '../../../edits/edits.ts';
import { serviceInbound } from '../../../edits/public-compute-rows.ts';
import { insertBefore } from '../../../edits/security-priorities.ts';
import { publicComputeInbound } from '../../../facts/compute-outbound.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { deniedService, groupsOfComputes } from '../../../topology/nsg-needs.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'nsg/inbound-44224-missing',
  title: 'Service cannot reach computes with public IPs',
  severity: 'error',
  sources: [learn.amlPublicInternetAccess, learn.amlTrainingVnet, learn.amlFirewall],
  statements: ['S21'],
  messages: {
    denied: msg`Network security group ${'group'} does not let ${'tag'} in on TCP ${'ports'} (${'rule'} denies it), which computes with public IPs need (${'computes'}). The service cannot manage them and they fail to start. Allow the tag inbound, or turn off public IPs.`,
  },
  *check(topology, report) {
    for (const { group, work } of groupsOfComputes(topology)) {
      const denying = deniedService(group, work);
      if (!denying) continue;
      const open = work.flatMap(({ computes }) => computes.filter(({ publicIp }) => publicIp));
      const params = {
        group: group.name,
        tag: publicComputeInbound.tag,
        ports: publicComputeInbound.ports.join(', '),
        rule: denying.name,
        computes: open.map(({ name }) => name).join(', '),
      };
      yield report('denied', params, {
        at: group,
        field: 'rules',
        related: [...work.map(({ subnet }) => subnet.id), ...open.map(({ id }) => id)],
        fix: {
          label: `Allow ${params.tag} inbound on ${params.ports}`,
          edit: (design) =>
            ok(
              setFields(design, group.id, {
                rules: insertBefore(group.props.rules, [serviceInbound], denying.priority),
              }),
            ),
        },
      });
    }
  },
});
