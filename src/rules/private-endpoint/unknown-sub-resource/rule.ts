import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { linkedService, privateLinkTarget } from '../../../facts/private-link.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { targetOf } from '../../../topology/private-access.ts';
import { defineRule, msg } from '../../rule.ts';

/** The group id that was meant: the only one there is, or one that differs in letter case only. */
function meant(offered: readonly string[], given: string): string | undefined {
  return offered.length === 1 ? offered[0] : offered.find((id) => id.toLowerCase() === given.toLowerCase());
}

/** What there is to choose from. An application gateway has no list: its own front ends are the sub-resources. */
const inWords = (offered: readonly string[]): string =>
  offered.length > 0
    ? listed(offered).replace(/ and (?=[^ ]+$)/, ' or ')
    : 'the name of one of its front-end configurations';

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
      const service = privateLinkTarget(linkedService(target));
      const given = endpoint.props.subResource;
      if (!target || !service) continue;
      const offered = service.subResources.map((part) => part.groupId);
      // Storage also takes blob_secondary and the like, for the copy in the paired region.
      if (offered.length === 0 ? given !== '' : offered.includes(given.replace(/_secondary$/, ''))) continue;
      const answer = meant(offered, given);
      yield report(
        given === '' ? 'missing' : 'unknown',
        { endpoint: endpoint.name, target: target.name, given, offered: inWords(offered) },
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
