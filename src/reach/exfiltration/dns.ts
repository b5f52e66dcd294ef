// Questions for names carry data too: whoever answers for a domain reads what is asked below it. They leave wherever
// Azure DNS, or a server that asks further, answers for public names.
import { learn } from '../../facts/learn.ts';
import { platformAddress } from '../../facts/subnets.ts';
import { parseAddress } from '../../lib/cidr.ts';
import { listed } from '../../lib/sentence.ts';
import { dnsServersOf, resolvingNetworks } from '../../topology/name-resolution.ts';
import type { VirtualNetwork } from '../../topology/networks.ts';
import type { Topology } from '../../topology/topology.ts';
import { anyHost } from '../any-host.ts';
import { flow, type Source } from '../flow.ts';
import { startOf } from '../start.ts';
import type { Trace } from '../step.ts';
import { trace } from '../trace.ts';
import type { Opening } from './report.ts';

/** A question to a server, by its address. */
function question(topology: Topology, from: Source, text: string): Trace | undefined {
  const address = parseAddress(text);
  return address.ok ? trace(topology, flow(from, { is: 'address', address: address.value }, 53, 'UDP')) : undefined;
}

const policy = (networks: readonly VirtualNetwork[]): string =>
  `Block every domain but the needed ones by a DNS security policy on ${listed(networks.map(({ name }) => name))}, or send all other names nowhere by a forwarding rule of a DNS Private Resolver.`;

const base = {
  id: 'dns',
  beyond: 'dns',
  gates: [{ protocol: 'UDP', port: 53 }],
  everyPort: false,
  standing: 'accepted',
  statement: 'S22',
  source: learn.dnsSecurityPolicy,
} as const;

/** The opening by names of one who asks from a network, or undefined where nobody answers for public names. */
function inNetwork(topology: Topology, from: Source, network: VirtualNetwork): Opening | undefined {
  const servers = dnsServersOf(topology, network);
  const first = servers[0]?.address ?? platformAddress.text;
  const asked = question(topology, from, first);
  if (!asked || asked.verdict === 'denied') return undefined;
  if (servers.some(({ server }) => server.is === 'silent-firewall' || server.is === 'beside-resolver'))
    return undefined;
  const answering = resolvingNetworks(topology, network, [anyHost]);
  const sure = answering.length > 0 && asked.verdict === 'allowed';
  const who = servers.length > 0 ? `the DNS server ${first}` : 'Azure DNS';
  return {
    ...base,
    to: `Any domain, by names that ${who} asks for`,
    sure,
    trace: asked,
    by: asked.steps,
    closing: sure
      ? policy(answering)
      : `Whether ${who} asks for public names is not drawn; where it does not, this is closed.`,
  };
}

/** The opening by names of a sender. */
export function dnsOpening(topology: Topology, from: Source): Opening | undefined {
  const start = startOf(topology, from);
  if (start.is === 'interface') return inNetwork(topology, from, start.network);
  if (start.is !== 'managed' && start.is !== 'microsoft') return undefined;
  const asked = question(topology, from, platformAddress.text);
  if (!asked) return undefined;
  const closing = 'It runs in a network of the service, to which no DNS security policy of yours can be linked.';
  return {
    ...base,
    to: 'Any domain, by names that Azure DNS asks for',
    sure: true,
    trace: asked,
    by: asked.steps,
    closing,
  };
}
