import type { DeploymentNode } from '../../deployment/deployment.ts';
import { attr, call, type Expr, fmt, idOf, type NodeSymbol, role, type Tree } from '../../deployment/expr.ts';
import { attachedTo } from '../../deployment/kubernetes-extension.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { networkReady } from '../../deployment/order.ts';
import { zonesFor } from '../../facts/private-link.ts';
import { fillRegion } from '../../facts/regions.ts';
import { type RoleSlug, roles } from '../../facts/roles.ts';
import type { ResourceOf } from '../types.ts';

type Cluster = ResourceOf<'aks-cluster'>;

/** The identity that the cluster names, else the one that is made for it. */
const identitySymbol = (context: Context, { id, props }: Cluster): NodeSymbol => {
  const named = context.as(props.identity, 'user-assigned-identity');
  return named ? context.symbol(named.id) : context.symbol(id, 'Identity');
};

/** The identity may join subnets and change routes there, which AKS needs in networks of one's own. */
function grant(
  context: Context,
  cluster: Cluster,
  scope: NodeSymbol,
  what: string,
  slug: RoleSlug = 'network-contributor',
): DeploymentNode {
  const { id } = roles[slug];
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

/** The zone of one's own that the API server is named in, or undefined where AKS makes one or there is none. */
const ownZone = (context: Context, { props }: Cluster): ResourceOf<'private-dns-zone'> | undefined =>
  props.privateCluster && props.privateDnsZone === 'custom'
    ? context.as(props.customPrivateDnsZone, 'private-dns-zone')
    : undefined;

/** Why AKS would not take the zone of one's own, or undefined. The names in other clouds are not documented. */
function zoneFault(context: Context, cluster: Cluster): string | undefined {
  const { privateCluster, privateDnsZone, region } = cluster.props;
  if (!privateCluster || privateDnsZone !== 'custom') return undefined;
  const zone = ownZone(context, cluster);
  if (!zone) return 'Its API server has no private DNS zone that is exported.';
  const [pattern] = zonesFor('aks-cluster', 'management', context.cloud);
  if (pattern === undefined) return undefined;
  const wanted = fillRegion(pattern, region === '' ? context.region : region);
  const [whole, parent] = [zone.name.toLowerCase(), zone.name.toLowerCase().replace(/^[^.]{1,32}\./, '')];
  return whole === wanted || parent === wanted
    ? undefined
    : `The private DNS zone of its API server has to be named ${wanted}, or be a sub-zone of that.`;
}

function apiServer(context: Context, cluster: Cluster): Tree {
  const { props } = cluster;
  if (!props.privateCluster) {
    return { enablePrivateCluster: false, authorizedIPRanges: filled(props.authorizedIpRanges) };
  }
  const zone = ownZone(context, cluster);
  return {
    enablePrivateCluster: true,
    privateDNSZone: zone ? idOf(context.symbol(zone.id)) : props.privateDnsZone,
    enablePrivateClusterPublicFQDN: props.enablePrivateClusterPublicFqdn,
  };
}

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
      apiServerAccessProfile: apiServer(context, cluster),
      networkProfile: networkProfile(cluster),
    },
  });
}

/** The workspace that the cluster is meant for, in words, while nothing attaches it there. */
function unattached(context: Context, cluster: Cluster): readonly string[] {
  const workspace = context.as(cluster.props.workspace, 'aml-workspace');
  return workspace && !attachedTo(context, cluster).some(({ parent }) => parent === workspace.id)
    ? [`Nothing attaches it to the workspace “${workspace.name}”. Draw a Kubernetes compute there.`]
    : [];
}

/** The cluster with an identity of its own and that identity's rights; made once its way out of the network works. */
export const lower = lowerResource('aks-cluster', {
  naming: 'parameter',
  lacks: (cluster, context) =>
    context.as(cluster.parent, 'subnet') ? zoneFault(context, cluster) : 'Its subnet is not exported.',
  nodes(cluster, context) {
    const subnet = context.as(cluster.parent, 'subnet');
    if (!subnet) return { nodes: [] };
    const routes = context.as(subnet.props.routeTable, 'route-table');
    const zone = ownZone(context, cluster);
    const grants = [
      grant(context, cluster, context.symbol(subnet.id), 'Subnet'),
      // AKS writes into the zone and links the network to it.
      ...(zone && subnet.parent !== null
        ? [
            grant(context, cluster, context.symbol(subnet.parent), 'Network'),
            grant(context, cluster, context.symbol(zone.id), 'Zone', 'private-dns-zone-contributor'),
          ]
        : []),
      ...(routes ? [grant(context, cluster, context.symbol(routes.id), 'RouteTable')] : []),
    ];
    const identity = node({
      symbol: context.symbol(cluster.id, 'Identity'),
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
      name: fmt(context.name(cluster.id), '-identity'),
      ...regional,
      origin: cluster.id,
    });
    const own = identitySymbol(context, cluster) === identity.symbol;
    const after = [...grants.map(({ symbol }) => symbol), ...networkReady(context, subnet.parent)];
    return {
      nodes: [...(own ? [identity] : []), ...grants, clusterNode(context, cluster, subnet, after)],
      omitted: unattached(context, cluster),
    };
  },
});
