import type { DeploymentNode } from '../../deployment/deployment.ts';
import { idOf } from '../../deployment/expr.ts';
import { primaryIdentity } from '../../deployment/identities.ts';
import {
  attachedTo,
  certificate,
  extensionLacks,
  extensionNode,
  extensionSymbol,
  sameExtension,
} from '../../deployment/kubernetes-extension.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { computeAfter, computeNode } from '../../deployment/machine-learning.ts';
import { fromShape } from '../../deployment/origin.ts';
import { workspaceRole } from '../../deployment/workspace-roles.ts';
import type { ResourceOf } from '../types.ts';

type Workspace = ResourceOf<'aml-workspace'>;
type Compute = ResourceOf<'kubernetes-compute'>;
type Cluster = ResourceOf<'aks-cluster'>;

/** What has to be made in the cluster by hand, and settings that another attachment overrules. */
function byHand(context: Context, compute: Compute, cluster: Cluster): readonly string[] {
  const { enableInference, allowInsecureConnections, sslSecret, namespace } = compute.props;
  const first = attachedTo(context, cluster)[0] ?? compute;
  const secret = first.id === compute.id && enableInference && !allowInsecureConnections && sslSecret !== '';
  return [
    ...(sameExtension(first, compute, cluster)
      ? []
      : [`A cluster has one extension, and “${first.name}” sets up that of “${cluster.name}” in another way.`]),
    ...(secret
      ? [
          `The secret “${sslSecret}” has to be in namespace azureml of the cluster before the extension is installed. Without one the template asks for certificate and key.`,
        ]
      : []),
    ...(namespace === '' || namespace === 'default'
      ? []
      : [`The namespace “${namespace}” is not made by the template. Make it in the cluster before jobs run there.`]),
  ];
}

/**
 * What a user-assigned identity of the workspace needs on the cluster; an identity of the workspace itself gets it from
 * the service. https://learn.microsoft.com/azure/machine-learning/how-to-attach-kubernetes-to-workspace
 */
function attachRoles(context: Context, workspace: Workspace, compute: Compute, cluster: Cluster) {
  if (primaryIdentity(context, workspace) === undefined) return [];
  const scope = context.symbol(cluster.id);
  const needed = [
    ['reader', 'ReaderRole'],
    ['kubernetes-extension-contributor', 'ExtensionRole'],
    ['aks-cluster-admin', 'AdminRole'],
  ] as const;
  return needed.map(([slug, end]): DeploymentNode => {
    const symbol = context.symbol(compute.id, end);
    return { ...workspaceRole(context, workspace, { slug, scope, symbol }), origin: fromShape(compute.id) };
  });
}

/** The extension on the cluster, unless another compute brings it, and after it the attachment. */
export const lower = lowerResource('kubernetes-compute', {
  lacks: (compute, context) => {
    const workspace = context.as(compute.parent, 'aml-workspace');
    if (!workspace) return 'Its workspace is not exported.';
    if (workspace.props.isolationMode !== 'Disabled') {
      return 'Its workspace has a managed virtual network, to which Kubernetes clusters cannot be attached.';
    }
    if (compute.props.cluster === null) return 'It has no AKS cluster.';
    return context.as(compute.props.cluster, 'aks-cluster')
      ? extensionLacks(compute)
      : 'Its AKS cluster is not exported.';
  },
  nodes(compute, context) {
    const workspace = context.as(compute.parent, 'aml-workspace');
    const cluster = context.as(compute.props.cluster, 'aks-cluster');
    if (!workspace || !cluster) return { nodes: [] };
    const grants = attachRoles(context, workspace, compute, cluster);
    const isFirst = attachedTo(context, cluster)[0]?.id === compute.id;
    const { namespace } = compute.props;
    return {
      nodes: [
        ...(isFirst ? [extensionNode(context, cluster, compute)] : []),
        ...grants,
        computeNode(context, workspace, compute, {
          identity: { type: 'SystemAssigned' },
          after: [
            extensionSymbol(context, cluster, compute),
            ...grants.map(({ symbol }) => symbol),
            ...computeAfter(context, workspace),
          ],
          properties: {
            computeType: 'Kubernetes',
            resourceId: idOf(context.symbol(cluster.id)),
            properties: { namespace: namespace === '' ? 'default' : namespace },
          },
        }),
      ],
      omitted: byHand(context, compute, cluster),
      parameters: isFirst ? certificate(context, compute) : [],
    };
  },
});
