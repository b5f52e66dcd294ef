import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { platformAddress } from '../../../facts/subnets.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import type { Finding } from '../../../model/finding.ts';
import { dnsServersOf } from '../../../topology/name-resolution.ts';
import type { VirtualNetwork } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

const clients: ReadonlySet<string> = new Set([
  'private-endpoint',
  'compute-instance',
  'compute-cluster',
  'aks-cluster',
]);

/** Whether something in the network asks for private names, or answers to them. */
const needsPrivateNames = (topology: Topology, network: VirtualNetwork): boolean =>
  topology.of('private-endpoint').length > 0 &&
  topology
    .childrenOf(network.id, 'subnet')
    .some((subnet) => topology.children(subnet.id).some((child) => clients.has(child.kind)));

export const rule = defineRule({
  id: 'dns/custom-dns-without-forwarder',
  title: 'Custom DNS that may not know private names',
  severity: 'warning',
  sources: [learn.amlCustomDns, learn.privateEndpointDnsIntegration],
  statements: ['S22'],
  messages: {
    unknown: msg`Network ${'network'} asks the DNS ${'servers'}, about which the design says nothing. Unless it forwards the private link names to ${'azure'} from a network that is linked to the zones, private endpoints are not found. Check its forwarders, or use a firewall with DNS proxy or a DNS resolver.`,
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
