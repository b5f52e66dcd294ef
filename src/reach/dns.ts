// What a client gets when it asks for the public name of a service: the address of a private endpoint, the public one,
// or the answer that there is no such name.
import { type LearnUrl, learn } from '../facts/learn.ts';
import { platformAddress } from '../facts/subnets.ts';
import { listed } from '../lib/sentence.ts';
import type { ResourceId } from '../model/ids.ts';
import { connections, type OnPremises } from '../topology/connected-ranges.ts';
import type { PrivateEndpoint } from '../topology/machine-learning.ts';
import { forwardersFor } from '../topology/machines.ts';
import {
  answeredFrom,
  type DnsServer,
  dnsServersOf,
  resolvingNetworks,
  type Zone,
  zonesOf,
} from '../topology/name-resolution.ts';
import type { VirtualNetwork } from '../topology/networks.ts';
import { regionOf } from '../topology/region.ts';
import type { Topology } from '../topology/topology.ts';
import { endpointsOfService, hostsOf, type Service, zonesOfService } from './service.ts';
import type { Obstacle, Step } from './step.ts';
import { pass, stop, unknown } from './trail.ts';

/** Where names are asked from. */
export type Asker = { readonly network: VirtualNetwork } | { readonly site: OnPremises } | 'public';

/** What a name leads to; nothing where the step stops the flow or nobody knows. */
export type Answer = {
  readonly step: Step;
  readonly to: { readonly endpoint: PrivateEndpoint } | 'public' | null;
};

type Link = { readonly zone: Zone; readonly redirects: boolean };

/** The zone of a name that is linked to a network. */
function linkedZone(topology: Topology, network: ResourceId, name: string): Link | undefined {
  for (const link of topology.linksOf(network)) {
    if (link.kind !== 'zone-link' || link.to !== network) continue;
    const zone = topology.as(link.from, 'private-dns-zone');
    if (zone?.name.toLowerCase() === name)
      return { zone, redirects: link.props.resolutionPolicy === 'NxDomainRedirect' };
  }
  return undefined;
}

const told = (source: LearnUrl = learn.privateEndpointDnsIntegration, id?: ResourceId) =>
  ({ layer: 'dns', source, ...(id !== undefined && { element: { id } }) }) as const;

/** What would write the missing record: the zone in the zone group of an endpoint that has none of its name. */
function recordIn(
  topology: Topology,
  zone: Zone,
  endpoints: readonly PrivateEndpoint[],
): { readonly obstacle?: Obstacle } {
  const lacking = endpoints.find(
    (endpoint) => !zonesOf(topology, endpoint).some(({ name }) => name.toLowerCase() === zone.name.toLowerCase()),
  );
  if (!lacking) return {};
  const to = [...lacking.props.privateDnsZones, zone.id];
  return { obstacle: { is: 'field', id: lacking.id, field: 'privateDnsZones', to } };
}

/** What Azure DNS says when it is asked from a network. */
function fromNetwork(topology: Topology, network: VirtualNetwork, service: Service, by: string): Answer {
  const endpoints = endpointsOfService(topology, service);
  const [host = service.shape.name] = hostsOf(topology, service);
  let publicly: Answer | undefined;
  let found: { readonly endpoint: PrivateEndpoint; readonly zone: Zone } | undefined;
  for (const name of zonesOfService(topology, service)) {
    const zoneName = name.replace('{region}', regionOf(topology, service.target));
    const link = linkedZone(topology, network.id, zoneName);
    if (!link) {
      const text = `${by}Azure DNS finds no zone ${zoneName} linked to ${network.name}, so ${host} leads to the public address.`;
      const zone = endpoints
        .flatMap((endpoint) => zonesOf(topology, endpoint))
        .find((one) => one.name.toLowerCase() === zoneName);
      const [endpoint] = endpoints;
      const networks = [network.id];
      const obstacle: Obstacle | undefined = zone
        ? { is: 'zone-link', zone: zone.id, networks }
        : endpoint && { is: 'zone-group', endpoint: endpoint.id, zones: [zoneName], networks };
      const about = told(learn.privateEndpointDnsIntegration, network.id);
      publicly ??= { step: { ...pass(text, about), ...(obstacle && { obstacle }) }, to: 'public' };
      continue;
    }
    const recorded = endpoints.filter(({ props }) => props.privateDnsZones.includes(link.zone.id));
    const [endpoint] = recorded;
    if (endpoint && recorded.length > 1) {
      // The zone group that is written last takes the record away from the others.
      const text = `${by}Zone ${link.zone.name} can hold the address of one of ${listed(recorded.map((one) => one.name).sort())} for ${host}, and each of them writes it.`;
      return {
        step: unknown(text, 'which of the endpoints wrote last', told(learn.privateEndpointDns, link.zone.id)),
        to: null,
      };
    }
    if (endpoint) found ??= { endpoint, zone: link.zone };
    else if (link.redirects) {
      const text = `${by}Zone ${link.zone.name} has no record for ${host}; the link to ${network.name} sends the question on to public DNS.`;
      publicly ??= { step: pass(text, told(learn.dnsFallback, link.zone.id)), to: 'public' };
    } else {
      const text = `${by}Zone ${link.zone.name} is linked to ${network.name} and has no record for ${host}: the name does not exist there.`;
      return {
        step: stop(text, { ...told(learn.dnsFallback, link.zone.id), ...recordIn(topology, link.zone, endpoints) }),
        to: null,
      };
    }
  }
  if (publicly) return publicly;
  if (!found) {
    const text = `No private DNS zone is known for ${service.subResource} of ${service.target.name}.`;
    return { step: unknown(text, 'the zone in which its name is looked up', told()), to: null };
  }
  const text = `${by}Zone ${found.zone.name}, linked to ${network.name}, answers ${host} with the address of ${found.endpoint.name}.`;
  return {
    step: pass(text, told(learn.privateEndpointDnsIntegration, found.zone.id)),
    to: { endpoint: found.endpoint },
  };
}

const same = (a: Answer, b: Answer): boolean =>
  a.to === b.to || (typeof a.to === 'object' && typeof b.to === 'object' && a.to?.endpoint === b.to?.endpoint);

/** One answer of several servers that may be asked. */
function agreed(answers: readonly Answer[], who: string): Answer {
  const [first] = answers;
  if (first && answers.every((answer) => same(answer, first))) return first;
  const open = answers.find(({ step }) => step.result === 'unknown');
  if (open) return open;
  const text = `${who} get different answers from their servers.`;
  return { step: unknown(text, 'which of the DNS servers is asked', told()), to: null };
}

const serverWords: Readonly<Record<DnsServer['is'], string>> = {
  firewall: 'the DNS proxy of a firewall',
  'silent-firewall': 'a firewall whose DNS proxy is off',
  resolver: 'the inbound endpoint of a resolver',
  'beside-resolver': 'no address of the resolver there',
  machine: 'a DNS server',
  unknown: 'nothing that is drawn',
};

/** What a client hears from one of the servers of its network; undefined from one that answers nothing. */
function heardFrom(
  topology: Topology,
  network: VirtualNetwork,
  { address, server }: { readonly address: string; readonly server: DnsServer },
  service: Service,
): readonly Answer[] | undefined {
  const [name = ''] = hostsOf(topology, service);
  const element = { id: network.id, field: 'dnsServers' };
  if (server.is === 'silent-firewall' || server.is === 'beside-resolver') return undefined;
  const by = `${network.name} asks ${address}. `;
  const asked = answeredFrom(topology, address, network.id, name);
  if (asked.length > 0) return asked.map((one) => fromNetwork(topology, one, service, by));
  if (
    server.is === 'machine' &&
    server.machine.props.forwarders.length > 0 &&
    forwardersFor(server.machine, name).length === 0
  ) {
    const text = `${by}No forwarder of ${server.machine.name} holds ${name}, so its public address is answered.`;
    return [{ step: pass(text, told(learn.amlCustomDns, server.machine.id)), to: 'public' }];
  }
  const text = `${network.name} asks ${address}, ${serverWords[server.is]}.`;
  return [
    {
      step: unknown(text, `where that server has ${name} answered`, {
        layer: 'dns',
        source: learn.amlCustomDns,
        element,
      }),
      to: null,
    },
  ];
}

function fromClient(topology: Topology, network: VirtualNetwork, service: Service): Answer {
  const [name = ''] = hostsOf(topology, service);
  const servers = dnsServersOf(topology, network);
  const element = { id: network.id, field: 'dnsServers' };
  const on = { layer: 'dns', source: learn.privateEndpointDnsIntegration, element } as const;
  const answers =
    servers.length === 0
      ? resolvingNetworks(topology, network, [name]).map((one) => fromNetwork(topology, one, service, ''))
      : servers.flatMap((server) => heardFrom(topology, network, server, service) ?? []);
  if (answers.length > 0) return agreed(answers, `Clients in ${network.name}`);
  const words = listed(servers.map(({ address, server }) => `${address}, ${serverWords[server.is]}`));
  return servers.length > 0
    ? { step: stop(`${network.name} asks ${words}, and gets no answer.`, on), to: null }
    : { step: unknown(`${network.name} has names answered elsewhere.`, `where ${name} is answered`, on), to: null };
}

function fromSite(topology: Topology, site: OnPremises, service: Service): Answer {
  const [name = ''] = hostsOf(topology, service);
  const forwarders = forwardersFor(site, name);
  const targets = forwarders.length > 0 ? forwarders : site.props.dnsServers;
  const networks = connections(topology).flatMap((connection) =>
    connection.site.id === site.id ? [connection.network] : [],
  );
  const asked = [
    ...new Set(networks.flatMap(({ id }) => targets.flatMap((address) => answeredFrom(topology, address, id, name)))),
  ];
  const element = { id: site.id, field: 'forwarders' };
  if (targets.length > 0 && targets.every((address) => address === platformAddress.text)) {
    const text = `${site.name} asks ${platformAddress.text} for ${name}, which answers inside of virtual networks only.`;
    return { step: stop(text, { layer: 'dns', source: learn.privateEndpointDnsIntegration, element }), to: null };
  }
  if (asked.length > 0) {
    const by = `${site.name} asks ${listed(targets)} for it. `;
    return agreed(
      asked.map((one) => fromNetwork(topology, one, service, by)),
      `Clients in ${site.name}`,
    );
  }
  if (site.props.forwarders.length > 0 && forwarders.length === 0) {
    const text = `No conditional forwarder of ${site.name} holds ${name}, so its public address is answered.`;
    return { step: pass(text, { layer: 'dns', source: learn.privateEndpointDnsIntegration, element }), to: 'public' };
  }
  const text = `The design does not say where the DNS servers of ${site.name} ask for ${name}.`;
  const missing = `a conditional forwarder of ${site.name} to a DNS server in a network that is linked to the zone`;
  return {
    step: unknown(text, missing, { layer: 'dns', source: learn.privateEndpointDnsIntegration, element }),
    to: null,
  };
}

/** What an asker gets for the name of a service. */
export function resolveService(topology: Topology, asker: Asker, service: Service): Answer {
  const [host = service.shape.name] = hostsOf(topology, service);
  if (asker === 'public') {
    return { step: pass(`Public DNS answers ${host} with its public address.`, told()), to: 'public' };
  }
  // The public name points at the private zone only where the service has an endpoint.
  if (endpointsOfService(topology, service).length === 0) {
    const { target, subResource } = service;
    const part = subResource === '' ? '' : ` for ${subResource}`;
    const text = `${target.name} has no private endpoint${part}, so ${host} leads to the public address.`;
    const step = pass(text, told(learn.privateEndpointDnsIntegration, target.id));
    if ('site' in asker || subResource === '') return { step, to: 'public' };
    const obstacle = { is: 'no-endpoint', target: target.id, subResource, network: asker.network.id } as const;
    return { step: { ...step, obstacle }, to: 'public' };
  }
  return 'site' in asker ? fromSite(topology, asker.site, service) : fromClient(topology, asker.network, service);
}

/** The zone of one's own that answers for a host, where a linked zone of its domain is drawn. */
export function ownZoneOf(
  topology: Topology,
  network: VirtualNetwork,
  host: string,
): { readonly zone: Zone; readonly network: VirtualNetwork } | undefined {
  for (const asked of resolvingNetworks(topology, network, [host])) {
    for (const link of topology.linksOf(asked.id)) {
      const zone = link.kind === 'zone-link' ? topology.as(link.from, 'private-dns-zone') : undefined;
      if (zone && `.${host.toLowerCase()}`.endsWith(`.${zone.name.toLowerCase()}`)) return { zone, network: asked };
    }
  }
  return undefined;
}
