// Where a flow begins: in a subnet, in a managed network, in a network of Microsoft, on-premises or on the internet.
import { platformAddress } from '../facts/subnets.ts';
import { type Prefix, parseAddress } from '../lib/cidr.ts';
import type { Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import type { OnPremises } from '../topology/connected-ranges.ts';
import { firewallAddress } from '../topology/egress.ts';
import { groupsOf } from '../topology/group-members.ts';
import { isManaged, type Workspace, workspaceOf } from '../topology/machine-learning.ts';
import { type Subnet, subnetPrefixes, type VirtualNetwork } from '../topology/networks.ts';
import type { SecurityGroup } from '../topology/nsg-evaluation.ts';
import type { Topology } from '../topology/topology.ts';
import type { Guarded } from './admin.ts';
import { addresses, type End, publicEnd } from './end.ts';
import type { Source } from './flow.ts';

/** A network interface, or several that are alike, in a subnet. */
export type Interface = {
  readonly shape: Resource;
  readonly subnet: Subnet;
  readonly network: VirtualNetwork;
  readonly end: End;
  /** The security group of the interface itself. */
  readonly group?: SecurityGroup;
  /** What gives it a public address of its own: the address, or the setting of a compute. */
  readonly publicBy?: ResourceId;
};

/** What the filters of an interface guard. */
export const guardedBy = ({ shape, subnet, network, group }: Interface): Guarded => ({
  shape: shape.id,
  subnet,
  network,
  ...(group && { group }),
});

export type Start =
  | ({ readonly is: 'interface' } & Interface)
  | { readonly is: 'managed'; readonly shape: Resource; readonly workspace: Workspace }
  /** A network that Microsoft runs and that nothing isolates. */
  | { readonly is: 'microsoft'; readonly shape: Resource; readonly workspace?: Workspace }
  | { readonly is: 'site'; readonly site: OnPremises; readonly end: End }
  | {
      readonly is: 'public';
      readonly name: string;
      readonly end: End;
      readonly id?: ResourceId;
      readonly trusted?: boolean;
    }
  /** Nothing can begin there, or nobody can say where it is; a sentence. */
  | { readonly is: 'nowhere'; readonly text: string; readonly missing?: string };

const exactly = (text: string): readonly Prefix[] => {
  const parsed = parseAddress(text);
  return parsed.ok ? [{ first: parsed.value, length: 32 }] : [];
};

/** Addresses that a shape in a subnet has: its own where it is drawn, else any of the subnet. */
function addressesOf(topology: Topology, shape: Resource, subnet: Subnet): readonly Prefix[] {
  const machine = topology.as(shape.id, 'virtual-machine');
  if (machine && machine.props.privateIpAddress !== '') return exactly(machine.props.privateIpAddress);
  const firewall = topology.as(shape.id, 'azure-firewall');
  const address = firewall && firewallAddress(topology, firewall);
  return address === undefined ? subnetPrefixes(subnet) : exactly(address);
}

function publicBy(topology: Topology, shape: Resource): ResourceId | undefined {
  const machine = topology.as(shape.id, 'virtual-machine');
  if (machine) return topology.as(machine.props.publicIp, 'public-ip')?.id;
  const firewall = topology.as(shape.id, 'azure-firewall');
  if (firewall) return firewall.props.publicIps[0];
  const compute = topology.as(shape.id, 'compute-instance') ?? topology.as(shape.id, 'compute-cluster');
  if (compute?.props.enableNodePublicIp) return compute.id;
  const workspace = topology.as(shape.id, 'aml-workspace');
  return workspace && !workspace.props.serverlessComputeNoPublicIp ? workspace.id : undefined;
}

/** The interface of a shape in a subnet. */
export function interfaceIn(topology: Topology, shape: Resource, subnet: Subnet): Interface | undefined {
  const network = topology.as(subnet.parent, 'virtual-network');
  if (!network) return undefined;
  const machine = topology.as(shape.id, 'virtual-machine');
  const group = machine && topology.as(machine.props.networkSecurityGroup, 'network-security-group');
  const own = publicBy(topology, shape);
  return {
    shape,
    subnet,
    network,
    end: addresses(addressesOf(topology, shape, subnet), groupsOf(shape)),
    ...(group && { group }),
    ...(own !== undefined && { publicBy: own }),
  };
}

/** Kinds that begin flows where they stand, besides computes. */
const clients: ReadonlySet<string> = new Set(['virtual-machine', 'aks-cluster', 'bastion', 'azure-firewall', 'subnet']);

function workloadOf(topology: Topology, shape: Resource): Start | undefined {
  const workspace = topology.as(shape.id, 'aml-workspace');
  // What a workspace runs by itself is serverless compute.
  if (workspace) {
    if (isManaged(workspace)) return { is: 'managed', shape, workspace };
    const subnet = topology.as(workspace.props.serverlessComputeSubnet, 'subnet');
    const face = subnet && interfaceIn(topology, shape, subnet);
    if (face) return { is: 'interface', ...face };
    const missing = `where the serverless compute of ${shape.name} runs`;
    const text = `${shape.name} names no subnet for serverless compute and has no managed network: where its serverless jobs run is not drawn.`;
    return { is: 'nowhere', text, missing };
  }
  const compute = topology.as(shape.id, 'compute-instance') ?? topology.as(shape.id, 'compute-cluster');
  const owner = compute ? workspaceOf(topology, compute) : topology.as(shape.parent, 'aml-workspace');
  const runsInService = compute !== undefined || shape.kind === 'managed-online-endpoint';
  if (!runsInService) return undefined;
  return owner && isManaged(owner)
    ? { is: 'managed', shape, workspace: owner }
    : { is: 'microsoft', shape, ...(owner && { workspace: owner }) };
}

function ofShape(topology: Topology, shape: Resource): Start {
  const site = topology.as(shape.id, 'on-premises');
  if (site) return { is: 'site', site, end: addresses(site.props.addressSpace.flatMap((text) => prefixOf(text))) };
  if (shape.kind === 'internet') return { is: 'public', name: shape.name, end: publicEnd([], true), id: shape.id };
  const kubernetes = topology.as(shape.id, 'kubernetes-compute');
  const cluster = kubernetes && topology.as(kubernetes.props.cluster, 'aks-cluster');
  if (cluster) return ofShape(topology, cluster);
  const subnet = shape.kind === 'subnet' ? topology.as(shape.id, 'subnet') : topology.as(shape.parent, 'subnet');
  const compute = shape.kind === 'compute-instance' || shape.kind === 'compute-cluster';
  if (subnet && (compute || clients.has(shape.kind))) {
    const face = interfaceIn(topology, shape, subnet);
    if (face && face.end.prefixes?.length === 0) {
      return {
        is: 'nowhere',
        text: `Subnet ${subnet.name} has no address range yet.`,
        missing: `the address range of ${subnet.name}`,
      };
    }
    if (face) return { is: 'interface', ...face };
  }
  const workload = workloadOf(topology, shape);
  if (workload) return workload;
  if (shape.kind === 'private-endpoint') {
    return { is: 'nowhere', text: `A private endpoint only answers: ${shape.name} begins no connection.` };
  }
  return { is: 'nowhere', text: `${shape.name} begins no connection.` };
}

const prefixOf = (text: string): readonly Prefix[] => {
  const [address = '', length = '32'] = text.split('/');
  const parsed = parseAddress(address);
  return parsed.ok ? [{ first: parsed.value, length: Number(length) }] : [];
};

const loadBalancer: End = {
  prefixes: exactly(platformAddress.text),
  tags: [{ name: 'AzureLoadBalancer' }],
  tagsKnown: true,
  groups: [],
};

/** Where a flow begins. */
export function startOf(topology: Topology, source: Source): Start {
  switch (source.is) {
    case 'shape': {
      const shape = topology.get(source.id);
      return shape ? ofShape(topology, shape) : { is: 'nowhere', text: 'What begins is not in the design.' };
    }
    case 'internet':
      return { is: 'public', name: 'a client on the internet', end: publicEnd([], true) };
    case 'tag':
      return { is: 'public', name: source.tag.name, end: publicEnd([source.tag], true) };
    case 'trusted-service':
      return { is: 'public', name: 'a trusted service', end: publicEnd([], true), trusted: true };
    case 'load-balancer':
      return { is: 'public', name: 'the load balancer of Azure', end: loadBalancer };
    default:
      return source satisfies never;
  }
}
