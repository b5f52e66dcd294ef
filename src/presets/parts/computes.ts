// Compute instance and cluster of a workspace, in a training subnet.
import type { Builder } from '../../edits/builder.ts';
import type { ResourceId } from '../../model/ids.ts';
import { cardIn } from './grid.ts';

/** Adds an instance and a cluster that also builds the images of the workspace, whose registry takes no other builder. */
export function addComputes(
  b: Builder,
  training: ResourceId,
  width: number,
  workspace: ResourceId,
  instance = 'ci-researcher',
): void {
  b.add('compute-instance', instance, { workspace }, { in: training, at: cardIn(width, 0) });
  const imageBuildCompute = b.add(
    'compute-cluster',
    'cpu-cluster',
    { workspace, maxNodes: 16 },
    { in: training, at: cardIn(width, 1) },
  );
  b.set('aml-workspace', workspace, { imageBuildCompute });
}
