import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { subResources } from '../../../facts/private-link.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { targetOf } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

/** The group id that was meant: the only one there is, or one that differs in letter case only. */
function meant(offered: readonly string[], given: string): string | undefined {
  return offered.length === 1 ? offered[0] : offered.find((id) => id.toLowerCase() === given.toLowerCase());
}

export const rule = defineRule({
  id: 'private-endpoint/unknown-sub-resource',
  title: 'Sub-resource that the target does not have',
  severity: 'error',
  sources: [learn.privateEndpoints, learn.privateEndpointDns],
  messages: {
    missing: msg`Private endpoint ${'endpoint'} does not say which part of ${'target'} it leads to, so it cannot be deployed. Choose ${'offered'}.`,
    unknown: msg`Private endpoint ${'endpoint'} asks for the sub-resource ${'given'}, which ${'target'} does not have. The deployment fails. Choose ${'offered'}.`,
  },
  *check(topology, report) {
    for (const endpoint of topology.of('private-endpoint')) {
      const target = targetOf(topology, endpoint);
      const offered = target ? subResources(target.kind).map((part) => part.groupId) : [];
      const given = endpoint.props.subResource;
      // Storage also takes blob_secondary and the like, for the copy in the paired region.
      if (!target || offered.length === 0 || offered.includes(given.replace(/_secondary$/, ''))) continue;
      const answer = meant(offered, given);
      yield report(
        given === '' ? 'missing' : 'unknown',
        { endpoint: endpoint.name, target: target.name, given, offered: listed(offered).replace(' and ', ' or ') },
        {
          at: endpoint,
          field: 'subResource',
          related: [target.id],
          ...(answer !== undefined && {
            fix: {
              label: `Use ${answer}`,
              edit: (design) => ok(setFields(design, endpoint.id, { subResource: answer })),
            },
          }),
        },
      );
    }
  },
});
