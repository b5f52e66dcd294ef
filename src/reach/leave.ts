// Out of a network: which public address carries a flow, and what the outside says to it.
import { learn } from '../facts/learn.ts';
import { listed } from '../lib/sentence.ts';
import type { ResourceId } from '../model/ids.ts';
import { policiesOn } from '../topology/endpoint-policies.ts';
import type { Subnet } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import { type Client, publicAccess } from './access.ts';
import { isPublicEnd } from './end.ts';
import { nameOf, type Packet, type Place } from './place.ts';
import type { Step } from './step.ts';
import { joining } from './surroundings.ts';
import { at, type Ended, ended, isStopped, pass, stop, type Trail, unknown, withStep } from './trail.ts';

type Method = { readonly step: Step; readonly by?: string; readonly id?: ResourceId };

const told = { layer: 'outbound-method', source: learn.natGateway } as const;

/** How AKS gets out by what it makes itself. https://learn.microsoft.com/azure/aks/egress-outboundtype */
function ofCluster(topology: Topology, id: ResourceId): Method | undefined {
  const cluster = topology.as(id, 'aks-cluster');
  const type = cluster?.props.outboundType;
  if (!cluster || (type !== 'loadBalancer' && type !== 'managedNATGateway')) return undefined;
  const words = type === 'loadBalancer' ? 'the outbound rules of its load balancer' : 'a NAT gateway that it makes';
  const step = pass(`${cluster.name} leaves by ${words}.`, {
    layer: 'outbound-method',
    source: learn.aksOutboundType,
    element: { id, field: 'outboundType' },
  });
  return { step, by: cluster.name };
}

/**
 * What carries a flow to the internet, in Azure's order: NAT gateway, own public address, load balancer, default access.
 * https://learn.microsoft.com/azure/nat-gateway/nat-overview
 */
function methodOf(topology: Topology, packet: Packet, { subnet, network }: Place): Method {
  const { sender, start, forwarder } = packet;
  if (sender) {
    const element = { id: sender.id, field: 'publicIps' };
    if (sender.props.publicIps.length > 0) {
      return {
        step: pass(`${sender.name} leaves by its public address.`, { ...told, source: learn.firewallSnat, element }),
        by: sender.name,
      };
    }
    return {
      step: stop(`${sender.name} has no public address to leave by.`, { ...told, source: learn.firewallSnat, element }),
    };
  }
  if (forwarder && topology.as(forwarder.props.publicIp, 'public-ip')) {
    const element = { id: forwarder.id, field: 'publicIp' };
    return { step: pass(`${forwarder.name} leaves by its public address.`, { ...told, element }), by: forwarder.name };
  }
  if (!subnet)
    return { step: unknown(`No subnet of ${network.name} is drawn for it.`, 'the subnet it leaves from', told) };
  const gateway = topology.as(subnet.props.natGateway, 'nat-gateway');
  if (gateway && gateway.props.publicIps.length > 0) {
    const element = { id: gateway.id };
    // A NAT gateway carries TCP and UDP only.
    if (packet.protocol === 'ICMP')
      return { step: stop(`${gateway.name} carries TCP and UDP only.`, { ...told, element }) };
    return {
      step: pass(`It leaves by NAT gateway ${gateway.name}.`, { ...told, element }),
      by: gateway.name,
      id: gateway.id,
    };
  }
  const direct = start.is === 'interface' && !forwarder ? start : undefined;
  if (direct?.subnet.id === subnet.id && direct.publicBy !== undefined) {
    return {
      step: pass(`It leaves by the public address of ${direct.shape.name}.`, {
        ...told,
        element: { id: direct.publicBy },
      }),
      by: direct.shape.name,
    };
  }
  const own = direct && ofCluster(topology, direct.shape.id);
  if (own) return own;
  const element = { id: subnet.id, field: 'defaultOutboundAccess' };
  if (subnet.props.defaultOutboundAccess) {
    return {
      step: pass(`It leaves by the default outbound access of ${subnet.name}.`, {
        ...told,
        source: learn.defaultOutboundAccess,
        element,
      }),
      by: subnet.name,
    };
  }
  return {
    step: stop(`${subnet.name} is private: it has no NAT gateway, no public address and no default outbound access.`, {
      ...told,
      source: learn.defaultOutboundAccess,
      element,
      obstacle: { is: 'outbound-method', subnet: subnet.id },
    }),
  };
}

/** By the next hop Internet. */
export function leave(topology: Topology, packet: Packet, place: Place, trail: Trail): Ended {
  const { target } = packet;
  if (!isPublicEnd(target.end)) {
    return ended(
      trail,
      stop(`${nameOf(packet)} has a private address, which the internet does not route.`, {
        layer: 'route',
        source: learn.routing,
        ...(target.is === 'interface' || target.is === 'endpoint'
          ? joining(topology, place.network, target.network)
          : {}),
      }),
    );
  }
  const method = methodOf(topology, packet, place);
  const on = withStep(method.id === undefined ? trail : at(trail, method.id), method.step);
  if (isStopped(on)) return ended(on);
  return reachPublic(topology, packet, { isPublic: true, ...(method.by !== undefined && { by: method.by }) }, on);
}

/** What is outside says to a flow that has got there. */
export function reachPublic(topology: Topology, packet: Packet, client: Client, trail: Trail): Ended {
  const { target } = packet;
  if (target.is === 'service') {
    const step = publicAccess(topology, target.service, client);
    const here = at(trail, target.service.shape.id);
    // A private endpoint that the name does not lead to is the better way than an open door.
    return ended(here, step);
  }
  if (target.is === 'public') {
    const [drawn] = topology.of('internet');
    const here = drawn ? at(trail, drawn.id) : trail;
    return ended(here, pass(`It reaches ${target.name}.`, { layer: 'destination' }));
  }
  return ended(trail, stop(`${nameOf(packet)} is not reached from the internet.`, { layer: 'destination' }));
}

const isStorage = (service: string): boolean => service.startsWith('Microsoft.Storage');

/** What the service endpoint policies of a subnet say; undefined where none filters. */
function policyStep(topology: Topology, packet: Packet, subnet: Subnet): Step | undefined {
  const policies = policiesOn(topology, subnet);
  if (policies.length === 0) return undefined;
  const { target } = packet;
  const names = listed(policies.map(({ name }) => name));
  const base = { layer: 'endpoint-policy', source: learn.serviceEndpointPolicies } as const;
  const [first] = policies;
  const element = { id: first?.id ?? subnet.id, field: 'definitions' };
  const rows = policies.flatMap(({ props }) => props.definitions);
  const aliases = rows.flatMap((row) => (row.service === 'Global' ? row.aliases : []));
  if (target.is === 'service') {
    const { id, name } = target.service.shape;
    const listedHere = rows.some((row) => row.service === 'Microsoft.Storage' && row.storageAccounts.includes(id));
    if (listedHere) return pass(`${names} lists ${name}.`, { ...base, element });
    if (rows.some((row) => row.service === 'Microsoft.Storage' && row.scopes.length > 0)) {
      return unknown(
        `${names} lists whole scopes, which may hold ${name}.`,
        `the resource group and subscription of ${name}`,
        { ...base, element },
      );
    }
    return stop(`${names} does not list ${name}.`, { ...base, element });
  }
  const owner = target.is === 'public' ? target.owner : undefined;
  const microsoft = aliases.includes('/services/Azure/MachineLearning') || aliases.includes('/services/Azure');
  if (owner === 'microsoft' && microsoft) {
    return pass(`${names} admits the storage that Microsoft manages for Azure Machine Learning.`, { ...base, element });
  }
  if (owner === undefined && (microsoft || rows.length > 0)) {
    return unknown(`${names} admits some storage accounts and not others.`, 'which account is meant', {
      ...base,
      element,
    });
  }
  const whose = owner === 'microsoft' ? 'the storage that Microsoft manages' : 'accounts of strangers';
  return stop(`${names} does not admit ${whose}.`, { ...base, element });
}

/** By the service endpoint of a subnet: straight to the service, which sees the subnet. */
export function takeServiceEndpoint(
  topology: Topology,
  packet: Packet,
  place: Place,
  service: string,
  trail: Trail,
): Ended {
  const { subnet } = place;
  if (!subnet) return leave(topology, packet, place, trail);
  const policy = isStorage(service) ? policyStep(topology, packet, subnet) : undefined;
  const on = policy ? withStep(trail, policy) : trail;
  if (isStopped(on)) return ended(on);
  return reachPublic(topology, packet, { isPublic: false, subnet }, on);
}
