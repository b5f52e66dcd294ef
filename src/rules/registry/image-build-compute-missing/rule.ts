import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import { imageBuilder, possibleBuilder } from '../../../topology/image-builds.ts';
import { computesOf, type Workspace } from '../../../topology/machine-learning.ts';
import { asDependency, type Dependency, isRestricted } from '../../../topology/private-access.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Registry and storage of the workspace that image builds of the service cannot reach. */
const closedFor = (topology: Topology, workspace: Workspace): readonly Dependency[] =>
  [workspace.props.containerRegistry, workspace.props.storageAccount].flatMap((id) => {
    const service = asDependency(topology, id);
    return service && isRestricted(service) ? [service] : [];
  });

/** Whether the drawing has got as far as something that runs images. */
const runsImages = (topology: Topology, workspace: Workspace): boolean =>
  computesOf(topology, workspace.id).length > 0 ||
  topology.childrenOf(workspace.id, 'managed-online-endpoint').length > 0;

export const rule = defineRule({
  id: 'registry/image-build-compute-missing',
  title: 'No compute that builds images',
  severity: 'error',
  sources: [learn.amlWorkspaceVnet, learn.amlManagedNetwork, learn.amlPlanning],
  statements: ['S31'],
  messages: {
    choose: msg`Workspace ${'workspace'} names no compute for image builds, and the builders of the service cannot reach ${'closed'}. Environments cannot be built. Set ${'compute'} as image build compute.`,
    add: msg`Workspace ${'workspace'} names no compute for image builds, and the builders of the service cannot reach ${'closed'}. Environments cannot be built. Add a CPU cluster and set it as image build compute.`,
  },
  *check(topology, report) {
    for (const workspace of topology.of('aml-workspace')) {
      if (imageBuilder(topology, workspace) || !runsImages(topology, workspace)) continue;
      const registry = topology.as(workspace.props.containerRegistry, 'container-registry');
      const closed = registry ? closedFor(topology, workspace) : [];
      if (closed.length === 0) continue;
      const compute = possibleBuilder(topology, workspace);
      const names = { workspace: workspace.name, closed: listed(closed.map((service) => service.name)) };
      const at = { at: workspace, field: 'imageBuildCompute', related: closed.map((service) => service.id) };
      if (!compute) {
        yield report('add', names, at);
        continue;
      }
      yield report(
        'choose',
        { ...names, compute: compute.name },
        {
          ...at,
          fix: {
            label: `Build images on ${compute.name}`,
            edit: (design) => ok(setFields(design, workspace.id, { imageBuildCompute: compute.id })),
          },
        },
      );
    }
  },
});
