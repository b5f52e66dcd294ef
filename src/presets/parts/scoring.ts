// Scoring on AKS: a private cluster in its subnet, attached to the workspace behind an internal load balancer.
import type { Builder, Given } from '../../edits/builder.ts';
import type { ResourceId } from '../../model/ids.ts';
import { cardIn } from './grid.ts';
import { servicesWidth } from './services.ts';

/** Name that callers use; the template asks for its certificate and key. */
const host = { sslCname: 'score.contoso.com' } as const;

/** Adds the cluster in its subnet and, in the workspace, the compute that attaches it. */
export function addScoring(
  b: Builder,
  subnet: ResourceId,
  width: number,
  workspace: ResourceId,
  props: Given<'aks-cluster'>,
  workspaceWidth: number = servicesWidth,
): ResourceId {
  const cluster = b.add('aks-cluster', 'aks-scoring', { workspace, ...props }, { in: subnet, at: cardIn(width, 0) });
  const place = { in: workspace, at: cardIn(workspaceWidth, 0) };
  b.add('kubernetes-compute', 'k8s-scoring', { cluster, internalLoadBalancer: true, ...host }, place);
  return cluster;
}
