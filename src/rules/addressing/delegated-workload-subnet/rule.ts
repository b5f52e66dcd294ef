import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { Subnet } from '../../../topology/networks.ts';
import { computesIn } from '../../../topology/subnet-computes.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

const workloads: ReadonlySet<string> = new Set(['aks-cluster', 'virtual-machine']);

/** What the subnet is for that does not go with a delegation: what stands in it, else its declared purpose. */
function workloadOf(topology: Topology, subnet: Subnet): string | undefined {
  const [compute] = computesIn(topology, subnet.id);
  const inside = compute ?? topology.children(subnet.id).find((child) => workloads.has(child.kind));
  if (inside) return inside.name;
  if (subnet.props.purpose === 'training') return 'training compute';
  return subnet.props.purpose === 'scoring' ? 'an AKS cluster' : undefined;
}

export const rule = defineRule({
  id: 'addressing/delegated-workload-subnet',
  title: 'Compute subnet is delegated',
  severity: 'error',
  sources: [learn.amlTrainingVnet, learn.aksCni],
  messages: {
    delegated: msg`Subnet ${'subnet'} is delegated to ${'service'}, so ${'workload'} cannot be deployed into it. Remove the delegation, or use another subnet.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const { delegation } = subnet.props;
      const workload = delegation === 'none' ? undefined : workloadOf(topology, subnet);
      if (workload === undefined) continue;
      const label = `Remove the delegation of ${subnet.name}`;
      yield report(
        'delegated',
        { subnet: subnet.name, service: delegation, workload },
        {
          at: subnet,
          field: 'delegation',
          fix: { label, edit: (design) => ok({ ...setFields(design, subnet.id, { delegation: 'none' }), label }) },
        },
      );
    }
  },
});
