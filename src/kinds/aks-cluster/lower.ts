import type { DeploymentNode } from '../../deployment/deployment.ts';
import { attr, call, type Expr, fmt, idOf, type NodeSymbol, role, type Tree } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { networkReady } from '../../deployment/order.ts';
import { roles } from '../../facts/roles.ts';
import type { ResourceOf } from '../types.ts';

type Cluster = ResourceOf<'aks-cluster'>;

const identitySymbol = (context: Context, { id }: Cluster): NodeSymbol => context.symbol(id, 'Identity');

/** The identity may join subnets and change routes there, which AKS needs in networks of one's own. */
function grant(context: Context, cluster: Cluster, scope: NodeSymbol, what: string): DeploymentNode {
  const { id } = roles['network-contributor'];
  const principal = identitySymbol(context, cluster);
  return node({
    symbol: context.symbol(cluster.id, `${what}Role`),
    type: 'Microsoft.Authorization/roleAssignments',
    scope,
    name: call('guid', idOf(scope), idOf(principal), id),
    origin: cluster.id,
    properties: {
      roleDefinitionId: role(id),
      principalId: attr(principal, 'properties', 'principalId'),
      principalType: 'ServicePrincipal',
    },
  });
}

function networkProfile({ props }: Cluster): Tree {
  const overlay = props.networkPlugin === 'azure-overlay';
  return {
    networkPlugin: overlay ? 'azure' : props.networkPlugin,
    networkPluginMode: overlay ? 'overlay' : undefined,
    networkPolicy: props.networkPolicy,
    networkDataplane: props.networkPolicy === 'cilium' ? 'cilium' : undefined,
    outboundType: props.outboundType,
    loadBalancerSku: 'standard',
    podCidr: props.networkPlugin === 'azure' || props.podCidr === '' ? undefined : props.podCidr,
    serviceCidr: props.serviceCidr === '' ? undefined : props.serviceCidr,
    dnsServiceIP: props.dnsServiceIp === '' ? undefined : props.dnsServiceIp,
  };
}

const apiServer = ({ props }: Cluster): Tree =>
  props.privateCluster
    ? {
        enablePrivateCluster: true,
        privateDNSZone: props.privateDnsZone,
        enablePrivateClusterPublicFQDN: props.enablePrivateClusterPublicFqdn,
      }
    : { enablePrivateCluster: false, authorizedIPRanges: filled(props.authorizedIpRanges) };

/** The name as the first label of the API server: at most 54 letters, digits and hyphens. */
function dnsPrefix(context: Context, { id, name }: Cluster): Expr {
  const whole = context.name(id);
  return /^[A-Za-z0-9-]{1,54}$/.test(name) ? whole : call('take', call('replace', whole, '_', '-'), 54);
}

function clusterNode(context: Context, cluster: Cluster, subnet: ResourceOf<'subnet'>, after: readonly NodeSymbol[]) {
  const { id, props } = cluster;
  return node({
    symbol: context.symbol(id),
    type: 'Microsoft.ContainerService/managedClusters',
    name: context.name(id),
    ...regional,
    identity: { type: 'UserAssigned', identities: [identitySymbol(context, cluster)] },
    sku: { name: 'Base', tier: 'Standard' },
    after,
    origin: id,
    properties: {
      dnsPrefix: dnsPrefix(context, cluster),
      enableRBAC: true,
      disableLocalAccounts: props.disableLocalAccounts,
      agentPoolProfiles: [
        {
          name: 'system',
          mode: 'System',
          type: 'VirtualMachineScaleSets',
          osType: 'Linux',
          count: props.nodeCount,
          vmSize: props.vmSize,
          maxPods: props.maxPods,
          vnetSubnetID: idOf(context.symbol(subnet.id)),
          enableNodePublicIP: false,
        },
      ],
      apiServerAccessProfile: apiServer(cluster),
      networkProfile: networkProfile(cluster),
    },
  });
}

/** The cluster with an identity of its own and that identity's rights; made once its way out of the network works. */
export const lower = lowerResource('aks-cluster', {
  naming: 'parameter',
  lacks: ({ parent }, context) => (context.as(parent, 'subnet') ? undefined : 'Its subnet is not exported.'),
  nodes(cluster, context) {
    const subnet = context.as(cluster.parent, 'subnet');
    if (!subnet) return { nodes: [] };
    const routes = context.as(subnet.props.routeTable, 'route-table');
    const grants = [
      grant(context, cluster, context.symbol(subnet.id), 'Subnet'),
      ...(routes ? [grant(context, cluster, context.symbol(routes.id), 'RouteTable')] : []),
    ];
    const identity = node({
      symbol: identitySymbol(context, cluster),
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
      name: fmt(context.name(cluster.id), '-identity'),
      ...regional,
      origin: cluster.id,
    });
    const after = [...grants.map(({ symbol }) => symbol), ...networkReady(context, subnet.parent)];
    return { nodes: [identity, ...grants, clusterNode(context, cluster, subnet, after)] };
  },
});
