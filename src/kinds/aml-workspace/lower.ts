import { idOf, nameOf, type Tree } from '../../deployment/expr.ts';
import { missingRights, primaryIdentity, userAssigned } from '../../deployment/identities.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';
import { outboundRules } from '../../deployment/outbound-rules.ts';
import { dependencyRoles, studioRoles } from '../../deployment/workspace-roles.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { ResourceOf } from '../types.ts';

type Workspace = ResourceOf<'aml-workspace'>;

/** The resource id of a deployed shape, or nothing. */
const reference = (context: Context, id: ResourceId | null): Tree =>
  context.get(id) && id !== null ? idOf(context.symbol(id)) : undefined;

/** Written with a subnet only: without one the settings have no effect, and a managed network has serverless compute. */
function serverless(context: Context, props: Workspace['props']): Tree {
  const subnet = context.as(props.serverlessComputeSubnet, 'subnet');
  return subnet && props.isolationMode === 'Disabled'
    ? {
        serverlessComputeCustomSubnet: idOf(context.symbol(subnet.id)),
        serverlessComputeNoPublicIP: props.serverlessComputeNoPublicIp,
      }
    : undefined;
}

function properties(context: Context, workspace: Workspace): Tree {
  const { props } = workspace;
  const identity = primaryIdentity(context, workspace);
  const managed = props.isolationMode !== 'Disabled';
  return {
    storageAccount: reference(context, props.storageAccount),
    keyVault: reference(context, props.keyVault),
    applicationInsights: reference(context, props.applicationInsights),
    containerRegistry: reference(context, props.containerRegistry),
    publicNetworkAccess: props.publicNetworkAccess,
    managedNetwork: {
      isolationMode: props.isolationMode,
      firewallSku: props.isolationMode === 'AllowOnlyApprovedOutbound' ? props.firewallSku : undefined,
    },
    provisionNetworkNow: managed ? props.provisionNetworkNow : undefined,
    serverlessComputeSettings: serverless(context, props),
    // By name: the compute is a child of the workspace and is made after it.
    imageBuildCompute: context.get(props.imageBuildCompute)?.name,
    primaryUserAssignedIdentity: identity === undefined ? undefined : idOf(identity),
    systemDatastoresAuthMode: props.systemDatastoresAuthMode,
    hbiWorkspace: props.hbiWorkspace,
    v1LegacyMode: props.v1LegacyMode,
  };
}

export const lower = lowerResource('aml-workspace', {
  naming: 'parameter',
  lacks: ({ props }, context) => {
    if (!context.as(props.storageAccount, 'storage-account')) return 'It has no storage account.';
    if (!context.as(props.keyVault, 'key-vault')) return 'It has no key vault.';
    return context.as(props.applicationInsights, 'application-insights')
      ? undefined
      : 'It has no Application Insights that is exported.';
  },
  nodes(workspace, context) {
    const symbol = context.symbol(workspace.id);
    const rules = outboundRules(context, workspace);
    const grants = dependencyRoles(context, workspace);
    return {
      nodes: [
        node({
          symbol,
          type: 'Microsoft.MachineLearningServices/workspaces',
          name: context.name(workspace.id),
          ...regional,
          identity: userAssigned(context, workspace.props.identity) ?? { type: 'SystemAssigned' },
          sku: { name: 'Basic', tier: 'Basic' },
          kind: 'Default',
          ...(grants.length > 0 ? { after: grants.map((grant) => grant.symbol) } : {}),
          origin: workspace.id,
          properties: properties(context, workspace),
        }),
        ...grants,
        ...rules.nodes,
        ...studioRoles(context, workspace),
      ],
      omitted: [...(rules.omitted ?? []), ...missingRights(context, workspace)],
      outputs: [
        { name: `${symbol}Id`, description: 'Resource id of the workspace.', value: idOf(symbol) },
        { name: `${symbol}Name`, description: 'Name of the workspace.', value: nameOf(symbol) },
      ],
    };
  },
});
