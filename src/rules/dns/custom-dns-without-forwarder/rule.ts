import { setFields } from '../../../edits/edits.ts';
import { sequence } from '../../../edits/sequence.ts';
import { learn } from '../../../facts/learn.ts';
import { platformAddress } from '../../../facts/subnets.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import type { Finding, Fix } from '../../../model/finding.ts';
import type { PrivateEndpoint } from '../../../topology/machine-learning.ts';
import {
  askedNames,
  type DnsServer,
  dnsServersOf,
  isLinked,
  unanswered,
  zoneFits,
  zonesOf,
} from '../../../topology/name-resolution.ts';
import { networkOf, reachableNetworks, type VirtualNetwork } from '../../../topology/networks.ts';
import { computesIn } from '../../../topology/subnet-computes.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

const clients: ReadonlySet<string> = new Set(['private-endpoint', 'aks-cluster', 'virtual-machine']);

/** Whether something in the network asks for private names, or answers to them. */
const needsPrivateNames = (topology: Topology, network: VirtualNetwork): boolean =>
  topology.of('private-endpoint').length > 0 &&
  topology
    .childrenOf(network.id, 'subnet')
    .some(
      ({ id }) => topology.children(id).some((child) => clients.has(child.kind)) || computesIn(topology, id).length > 0,
    );

/** Endpoints that a network reaches. */
function endpointsNear(topology: Topology, network: VirtualNetwork): readonly PrivateEndpoint[] {
  const reachable = reachableNetworks(topology, network.id);
  return topology.of('private-endpoint').filter((endpoint) => {
    const home = networkOf(topology, endpoint.id);
    return home !== undefined && reachable.has(home.id);
  });
}

type MachineServer = Extract<DnsServer, { readonly is: 'machine' }>;

/** Names that a machine does not forward to Azure DNS, of those under which endpoints are asked for. */
type Lacking = { readonly server: MachineServer; readonly names: readonly string[] };

function lacking(topology: Topology, network: VirtualNetwork, servers: readonly DnsServer[]): readonly Lacking[] {
  const names = [...new Set(endpointsNear(topology, network).flatMap((endpoint) => askedNames(topology, endpoint)))];
  return servers.flatMap((server): readonly Lacking[] => {
    const missing = server.is === 'machine' ? unanswered(topology, server, names) : [];
    return server.is === 'machine' && missing.length > 0 ? [{ server, names: [...missing].sort() }] : [];
  });
}

/** Forwards the names to Azure DNS and links their zones to the network of the machine, from where it asks. */
function forwardAll(topology: Topology, network: VirtualNetwork, { server, names }: Lacking): Fix {
  const { machine } = server;
  const rows = machine.props.forwarders.filter((row) => !names.includes(row.zone));
  const zones = endpointsNear(topology, network)
    .filter((endpoint) => askedNames(topology, endpoint).some((name) => names.includes(name)))
    .flatMap((endpoint) => zonesOf(topology, endpoint).filter((zone) => zoneFits(topology, endpoint, zone.name)));
  return {
    label: `Forward them on ${machine.name}`,
    edit: (design) =>
      sequence(design, `Forward names on ${machine.name}`, (on) => {
        on.set(machine.id, {
          forwarders: [...rows, ...names.map((zone) => ({ zone, targets: [platformAddress.text] }))],
        });
        // A network takes one zone of a name.
        for (const zone of new Map(zones.map((each) => [each.name.toLowerCase(), each])).values()) {
          if (!isLinked(topology, server.network.id, zone.name)) on.link('zone-link', zone.id, server.network.id);
        }
      }),
  };
}

/** Servers beside the inbound endpoint of a resolver, with the address at which it answers. */
const beside = (topology: Topology, network: VirtualNetwork) =>
  dnsServersOf(topology, network).flatMap(({ address, server }) =>
    server.is === 'beside-resolver'
      ? [{ address, resolver: server.resolver, right: server.resolver.props.inboundAddress }]
      : [],
  );

export const rule = defineRule({
  id: 'dns/custom-dns-without-forwarder',
  title: 'Custom DNS that may not know private names',
  severity: 'warning',
  sources: [learn.amlCustomDns, learn.privateEndpointDnsIntegration],
  statements: ['S22'],
  messages: {
    unknown: msg`Network ${'network'} asks the DNS ${'servers'}, about which the design says nothing. Unless it forwards the private link names to ${'azure'} from a network that is linked to the zones, private endpoints are not found. Check its forwarders, or use a firewall with DNS proxy or a DNS resolver.`,
    unforwarded: msg`Network ${'network'} asks machine ${'machine'} for names, which does not forward ${'names'} to ${'azure'}. Private endpoints are not found under these names. Add forwarders for them.`,
    besideEndpoint: msg`Network ${'network'} asks ${'address'} for names, but resolver ${'resolver'} answers at ${'right'}. No name is resolved. Use ${'right'} as DNS server.`,
    proxyOff: msg`Network ${'network'} asks firewall ${'firewall'} for names, but its DNS proxy is off. No name is resolved. Switch the DNS proxy on.`,
  },
  *check(topology, report): Generator<Finding> {
    for (const network of topology.of('virtual-network')) {
      if (network.props.dnsServers.length === 0 || !needsPrivateNames(topology, network)) continue;
      const servers = dnsServersOf(topology, network);
      const at = { at: network, field: 'dnsServers' };
      const unknown = servers.filter(({ server }) => server.is === 'unknown').map(({ address }) => address);
      if (unknown.length > 0) {
        const noun = unknown.length === 1 ? 'server' : 'servers';
        const params = { network: network.name, servers: `${noun} ${listed(unknown)}`, azure: platformAddress.text };
        yield report('unknown', params, at);
      }
      for (const lack of lacking(
        topology,
        network,
        servers.map(({ server }) => server),
      )) {
        const { machine } = lack.server;
        const names = listed(lack.names);
        yield report(
          'unforwarded',
          { network: network.name, machine: machine.name, names, azure: platformAddress.text },
          { ...at, related: [machine.id], fix: forwardAll(topology, network, lack) },
        );
      }
      for (const { address, resolver, right } of beside(topology, network)) {
        const dnsServers = [
          ...new Set(network.props.dnsServers.map((server) => (server === address ? right : server))),
        ];
        yield report(
          'besideEndpoint',
          { network: network.name, address, resolver: resolver.name, right },
          {
            ...at,
            related: [resolver.id],
            fix: { label: `Use ${right}`, edit: (design) => ok(setFields(design, network.id, { dnsServers })) },
          },
        );
      }
      const silent = servers.flatMap(({ server }) => (server.is === 'silent-firewall' ? [server.firewall] : []))[0];
      if (!silent) continue;
      yield report(
        'proxyOff',
        { network: network.name, firewall: silent.name },
        {
          ...at,
          related: [silent.id],
          fix: {
            label: 'Switch the DNS proxy on',
            edit: (design) => ok(setFields(design, silent.id, { dnsProxy: true })),
          },
        },
      );
    }
  },
});
