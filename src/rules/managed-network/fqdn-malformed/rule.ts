import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { fqdnRules } from '../../../facts/managed-network.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { parseFormat } from '../../../model/format.ts';
import {
  bareHost,
  changed,
  managedWorkspaces,
  type OutboundRule,
  rulesWhere,
  ruleTitle,
  takesType,
  writtenPort,
} from '../../../topology/outbound-rules.ts';
import { defineRule, msg } from '../../rule.ts';

const isHost = (text: string): boolean => parseFormat('fqdn-pattern', text).ok;

/** A port that FQDN rules do not open; leaving it out would change what the rule is for. */
function hasOtherPort(rule: OutboundRule): boolean {
  const port = writtenPort(rule.fqdn);
  return port !== undefined && !fqdnRules.ports.some((open) => open === port);
}

export const rule = defineRule({
  id: 'managed-network/fqdn-malformed',
  title: 'Host name of an FQDN rule with scheme, port or path',
  severity: 'error',
  sources: [learn.amlManagedNetwork],
  statements: ['S04'],
  messages: {
    malformed: msg`Workspace ${'workspace'} has FQDN rules that hold more or less than a host name: ${'rules'} (${'hosts'}). Azure rejects them. Write the host only, such as pypi.org or *.pypi.org.`,
    port: msg`Workspace ${'workspace'} has FQDN rules for other ports than 80 and 443: ${'rules'} (${'hosts'}). FQDN rules open no other port. Use a service tag rule or a private endpoint.`,
  },
  *check(topology, report) {
    for (const workspace of managedWorkspaces(topology)) {
      if (!takesType(workspace, 'FQDN')) continue;
      const bad = rulesWhere(workspace, (rule) => rule.type === 'FQDN' && rule.fqdn !== '' && !isHost(rule.fqdn));
      const ports = bad.filter(({ rule }) => hasOtherPort(rule));
      const others = bad.filter(({ rule }) => !hasOtherPort(rule));
      for (const [message, group] of [
        ['port', ports],
        ['malformed', others],
      ] as const) {
        if (group.length === 0) continue;
        const strippable = message === 'malformed' && group.every(({ rule }) => isHost(bareHost(rule.fqdn)));
        yield report(
          message,
          {
            workspace: workspace.name,
            rules: listed(group.map(ruleTitle)),
            hosts: listed(group.map(({ rule }) => rule.fqdn)),
          },
          {
            at: workspace,
            field: 'outboundRules',
            ...(strippable && {
              fix: {
                label: 'Keep the host only',
                edit: (design) => {
                  const rows = changed(workspace, group, (rule) => ({ ...rule, fqdn: bareHost(rule.fqdn) }));
                  return ok(setFields(design, workspace.id, { outboundRules: rows }));
                },
              },
            }),
          },
        );
      }
    }
  },
});
