import { renameShape } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { resourceSpecs } from '../../../kinds/types.ts';
import { memoByIdentity } from '../../../lib/memo.ts';
import { ok } from '../../../lib/result.ts';
import type { Resource } from '../../../model/design.ts';
import { defineRule, msg } from '../../rule.ts';
import { isSuffixed, legalName, parseName, shown } from '../names.ts';

/** The verdict on a name is a function of one shape, so it survives edits of others. */
const verdict = memoByIdentity((resource: Resource) => parseName(resource.kind, resource.name, isSuffixed(resource)));

export const rule = defineRule({
  id: 'naming/illegal-name',
  title: 'Name that Azure refuses',
  severity: 'error',
  sources: [learn.resourceNames],
  messages: {
    illegal: msg`Azure refuses the name “${'name'}” for this resource (${'title'}), so it cannot be deployed. ${'sentence'}`,
  },
  *check(topology, report) {
    for (const resource of topology.network.resources.values()) {
      const parsed = verdict(resource);
      if (parsed.ok) continue;
      const name = legalName(topology, resource);
      const label = `Rename to ${name}`;
      yield report(
        'illegal',
        {
          name: shown(resource.name),
          title: resourceSpecs.get(resource.kind)?.title ?? resource.kind,
          sentence: parsed.error,
        },
        {
          at: resource,
          field: 'name',
          ...(name !== undefined && {
            fix: { label, edit: (design) => ok({ ...renameShape(design, resource.id, name), label }) },
          }),
        },
      );
    }
  },
});
