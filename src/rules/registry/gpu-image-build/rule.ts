import { setFields } from '../../../edits/edits.ts';
import { gpuImageBuildSource, hasGpu } from '../../../facts/vm-sizes.ts';
import { ok } from '../../../lib/result.ts';
import { imageBuilder, possibleBuilder } from '../../../topology/image-builds.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'registry/gpu-image-build',
  title: 'Images built on a GPU size',
  severity: 'error',
  sources: [gpuImageBuildSource],
  statements: ['S31'],
  messages: {
    gpu: msg`Workspace ${'workspace'} builds images on ${'compute'}, whose size ${'size'} has GPUs. Image builds fail there. Use a CPU cluster.`,
  },
  *check(topology, report) {
    for (const workspace of topology.of('aml-workspace')) {
      const compute = imageBuilder(topology, workspace);
      if (!compute || !hasGpu(compute.props.vmSize)) continue;
      const better = possibleBuilder(topology, workspace);
      yield report(
        'gpu',
        { workspace: workspace.name, compute: compute.name, size: compute.props.vmSize },
        {
          at: workspace,
          field: 'imageBuildCompute',
          related: [compute.id],
          ...(better && {
            fix: {
              label: `Build images on ${better.name}`,
              edit: (design) => ok(setFields(design, workspace.id, { imageBuildCompute: better.id })),
            },
          }),
        },
      );
    }
  },
});
