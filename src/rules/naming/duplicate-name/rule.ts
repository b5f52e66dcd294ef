import { renameShape } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { nameRule } from '../../../facts/naming.ts';
import { resourceSpecs } from '../../../kinds/types.ts';
import { ok } from '../../../lib/result.ts';
import type { Resource } from '../../../model/design.ts';
import type { Fix } from '../../../model/finding.ts';
import { groupOf } from '../../../topology/group.ts';
import { grouped } from '../../../topology/grouped.ts';
import { workspaceOf } from '../../../topology/machine-learning.ts';
import { constraintOf } from '../../../topology/subnet-purpose.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';
import { isSuffixed, legalName, shown } from '../names.ts';

/** The resource group within which a name counts. Empty where names are global. */
function placeOf({ network }: Topology, shape: Resource): string {
  if (nameRule(shape.kind)?.scope !== 'resource-group') return '';
  const { resourceGroup, subscription } = groupOf(network, shape);
  return `${subscription} ${resourceGroup}`.toLowerCase();
}

/** Within what the name of a shape has to be the only one; instances have two such places. Empty where Azure sets none. */
function scopesOf(topology: Topology, resource: Resource): readonly string[] {
  if (!nameRule(resource.kind) || resource.name === '') return [];
  if (resource.kind === 'subnet') return resource.parent === null ? [] : [`subnets of ${resource.parent}`];
  const compute = topology.as(resource.id, 'compute-instance') ?? topology.as(resource.id, 'compute-cluster');
  const attached = topology.as(resource.id, 'kubernetes-compute');
  if (!compute && !attached) return [`${resource.kind} in ${placeOf(topology, resource)}`];
  const workspace = compute ? workspaceOf(topology, compute)?.id : resource.parent;
  const region = compute?.kind === 'compute-instance' ? [compute.kind] : [];
  // Instances, clusters and attached clusters of a workspace are resources of one type.
  return workspace ? [`computes of ${workspace}`, ...region] : region;
}

/** The name as Azure compares it: without case, and cut where a suffix has to fit. */
const compared = (resource: Resource): string => {
  const name = resource.name.toLowerCase();
  return isSuffixed(resource) ? `${name.slice(0, nameRule(resource.kind)?.max)} and suffix` : name;
};

function renameFix(topology: Topology, resource: Resource): { readonly fix?: Fix } {
  const subnet = topology.as(resource.id, 'subnet');
  // Azure demands the name of such a subnet, and that of a zone is its meaning.
  if ((subnet && constraintOf(subnet).exactName !== null) || resource.kind === 'private-dns-zone') return {};
  const name = legalName(topology, resource);
  if (name === undefined) return {};
  const label = `Rename to ${name}`;
  return { fix: { label, edit: (design) => ok({ ...renameShape(design, resource.id, name), label }) } };
}

export const rule = defineRule({
  id: 'naming/duplicate-name',
  title: 'Two resources of one name',
  severity: 'error',
  sources: [learn.resourceNames],
  messages: {
    duplicate: msg`Two resources are named “${'name'}” (${'title'}) where Azure takes the name once, in whatever case it is written. The second one overwrites or stops the first. Rename one of them.`,
  },
  *check(topology, report) {
    const named = [...topology.network.resources.values()].flatMap((resource) =>
      scopesOf(topology, resource).map((scope) => ({ resource, key: `${scope}: ${compared(resource)}` })),
    );
    const reported = new Set<string>();
    for (const group of grouped(named, ({ key }) => key).values()) {
      if (group.length < 2) continue;
      const [first, ...others] = group.map(({ resource }) => resource).sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const resource of others) {
        if (!first || reported.has(resource.id)) continue;
        reported.add(resource.id);
        yield report(
          'duplicate',
          { name: shown(resource.name), title: resourceSpecs.get(resource.kind)?.title ?? resource.kind },
          { at: resource, field: 'name', related: [first.id], ...renameFix(topology, resource) },
        );
      }
    }
  },
});
