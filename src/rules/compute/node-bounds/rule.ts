import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'compute/node-bounds',
  title: 'Compute cluster with more minimum than maximum nodes',
  severity: 'error',
  sources: [learn.amlComputeTemplate],
  messages: {
    swapped: msg`Compute cluster ${'cluster'} keeps at least ${'min'} nodes but may have at most ${'max'}. Azure refuses to create it. Lower the minimum or raise the maximum.`,
  },
  *check(topology, report) {
    for (const cluster of topology.of('compute-cluster')) {
      const { minNodes: min, maxNodes: max } = cluster.props;
      if (min <= max) continue;
      const fix = {
        label: `Keep at least ${max}`,
        edit: (design: Parameters<typeof setFields>[0]) => ok(setFields(design, cluster.id, { minNodes: max })),
      };
      yield report('swapped', { cluster: cluster.name, min, max }, { at: cluster, field: 'minNodes', fix });
    }
  },
});
