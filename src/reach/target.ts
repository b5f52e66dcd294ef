// What a destination is: an interface in a subnet, a private endpoint, the public side of a service, something outside.
import { hostsForTag } from '../facts/compute-outbound.ts';
import { formatServiceTag } from '../facts/service-tags.ts';
import { formatAddress, type Prefix } from '../lib/cidr.ts';
import type { Resource } from '../model/design.ts';
import type { OnPremises } from '../topology/connected-ranges.ts';
import { groupsOf } from '../topology/group-members.ts';
import type { PrivateEndpoint } from '../topology/machine-learning.ts';
import { networkOf, type Subnet, subnetPrefixes, type VirtualNetwork } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import { prefixesOf } from '../topology/topology.ts';
import { anyHost } from './any-host.ts';
import { addresses, type End, isPublicPrefix, publicEnd } from './end.ts';
import type { Destination } from './flow.ts';
import { hostEnd, hostsOf, publicSide, type Service, serviceAt, serviceOf, targetService } from './service.ts';
import { type Interface, interfaceIn } from './start.ts';

export type Target =
  | ({ readonly is: 'interface'; readonly name: string } & Interface)
  | {
      readonly is: 'endpoint';
      readonly name: string;
      readonly endpoint: PrivateEndpoint;
      readonly service: Service | undefined;
      readonly subnet: Subnet;
      readonly network: VirtualNetwork;
      readonly end: End;
    }
  /** The public side of a drawn service. */
  | { readonly is: 'service'; readonly name: string; readonly service: Service; readonly end: End }
  /** Something public that is not drawn. */
  | {
      readonly is: 'public';
      readonly name: string;
      readonly end: End;
      readonly owner?: 'microsoft' | 'anyone';
      readonly host?: string;
    }
  | { readonly is: 'site'; readonly name: string; readonly site: OnPremises; readonly end: End }
  /** A private address; what has it depends on where it is asked for. */
  | { readonly is: 'address'; readonly name: string; readonly end: End };

/** What a destination stands for before names are looked up. */
export type Wanted =
  | { readonly is: 'target'; readonly target: Target; readonly hosts: readonly string[] }
  /** A service, which is reached by the address that its name leads to. */
  | { readonly is: 'service'; readonly service: Service; readonly hosts: readonly string[] }
  | { readonly is: 'nothing'; readonly text: string; readonly missing?: string };

/** The target of a private endpoint where it stands; undefined while it stands nowhere. */
export function endpointTarget(topology: Topology, endpoint: PrivateEndpoint): Target | undefined {
  const subnet = topology.as(endpoint.parent, 'subnet');
  const network = networkOf(topology, endpoint.id);
  if (!subnet || !network) return undefined;
  const end = addresses(subnetPrefixes(subnet), groupsOf(endpoint));
  return {
    is: 'endpoint',
    name: endpoint.name,
    endpoint,
    service: targetService(topology, endpoint),
    subnet,
    network,
    end,
  };
}

/** The public side of a service as a target. */
export const serviceTarget = (topology: Topology, service: Service): Target => ({
  is: 'service',
  name: service.shape.name,
  service,
  end: publicSide(topology, service),
});

const noRange = (subnet: Subnet): Wanted => ({
  is: 'nothing',
  text: `Subnet ${subnet.name} has no address range yet.`,
  missing: `the address range of ${subnet.name}`,
});

const wanted = (target: Target, hosts: readonly string[] = []): Wanted => ({ is: 'target', target, hosts });

function ofShape(topology: Topology, shape: Resource, subResource: string | undefined): Wanted {
  const service = serviceOf(topology, shape, subResource);
  if (service) return { is: 'service', service, hosts: hostsOf(topology, service) };
  const site = topology.as(shape.id, 'on-premises');
  if (site && site.props.addressSpace.length === 0)
    return {
      is: 'nothing',
      text: `${site.name} has no address range yet.`,
      missing: `the address range of ${site.name}`,
    };
  if (site) return wanted({ is: 'site', name: site.name, site, end: addresses(prefixesOf(site.props.addressSpace)) });
  if (shape.kind === 'internet') return wanted(anyServer(shape.name), [anyHost]);
  const endpoint = topology.as(shape.id, 'private-endpoint');
  const there = endpoint && endpointTarget(topology, endpoint);
  if (there) return there.end.prefixes?.length === 0 && there.is === 'endpoint' ? noRange(there.subnet) : wanted(there);
  const kubernetes = topology.as(shape.id, 'kubernetes-compute');
  const cluster = kubernetes && topology.as(kubernetes.props.cluster, 'aks-cluster');
  const resolver = topology.as(shape.id, 'dns-resolver');
  const holder = cluster ?? shape;
  const subnet =
    topology.as(resolver?.props.inboundSubnet ?? null, 'subnet') ??
    (holder.kind === 'subnet' ? topology.as(holder.id, 'subnet') : topology.as(holder.parent, 'subnet'));
  const face = subnet && interfaceIn(topology, holder, subnet);
  if (face)
    return face.end.prefixes?.length === 0
      ? noRange(face.subnet)
      : wanted({ is: 'interface', name: holder.name, ...face });
  const managed = shape.kind === 'compute-instance' || shape.kind === 'compute-cluster';
  return {
    is: 'nothing',
    text: managed
      ? `${shape.name} stands in no virtual network of the design: nothing there reaches it by an address.`
      : `${shape.name} answers no connection.`,
  };
}

const anyServer = (name: string): Target => ({ is: 'public', name, end: publicEnd([], true), owner: 'anyone' });

/** What a destination stands for. */
export function wantedOf(topology: Topology, destination: Destination): Wanted {
  switch (destination.is) {
    case 'shape': {
      const shape = topology.get(destination.id);
      return shape
        ? ofShape(topology, shape, destination.subResource)
        : { is: 'nothing', text: 'What is reached is not in the design.' };
    }
    case 'host': {
      const service = serviceAt(topology, destination.name);
      const name = destination.name.toLowerCase();
      if (service) return { is: 'service', service, hosts: [name] };
      return wanted({ is: 'public', name, end: hostEnd(topology, name), host: name }, [name]);
    }
    case 'address': {
      const prefix: Prefix = { first: destination.address, length: 32 };
      const name = formatAddress(destination.address);
      if (!isPublicPrefix(prefix)) return wanted({ is: 'address', name, end: addresses([prefix]) });
      return wanted({ is: 'public', name, end: { prefixes: [prefix], tags: [], tagsKnown: false, groups: [] } });
    }
    case 'tag': {
      const { tag, owner } = destination;
      const hosts = destination.hosts ?? hostsForTag(formatServiceTag(tag), topology.network.settings.region);
      if (tag.name === 'Internet') return wanted(anyServer('the internet'), [anyHost]);
      return wanted(
        { is: 'public', name: formatServiceTag(tag), end: publicEnd([tag], true), ...(owner && { owner }) },
        hosts,
      );
    }
    case 'internet':
      return wanted(anyServer('a server on the internet'), [anyHost]);
    default:
      return destination satisfies never;
  }
}
