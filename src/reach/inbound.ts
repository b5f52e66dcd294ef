// Flows from outside: from the internet or a service of Azure to a public side, a public address, or a firewall's.
import { learn } from '../facts/learn.ts';
import { parseAddress } from '../lib/cidr.ts';
import { parsePorts } from '../lib/ports.ts';
import { listed } from '../lib/sentence.ts';
import type { Firewall } from '../topology/egress.ts';
import { networkOf, subnetPrefixes } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import { atInterface } from './arrive.ts';
import { resolveService } from './dns.ts';
import { addresses, type End, heldBy } from './end.ts';
import { networkDenials } from './firewall.ts';
import type { Flow } from './flow.ts';
import { reachPublic } from './leave.ts';
import type { Packet } from './place.ts';
import type { Start } from './start.ts';
import { serviceTarget, type Target, type Wanted } from './target.ts';
import { at, type Ended, ended, pass, stop, type Trail, unknown, withStep } from './trail.ts';
import { send } from './walk.ts';

type PublicStart = Extract<Start, { is: 'public' }>;

const noNetwork = { prefixes: [], mayHoldMore: false } as const;
const portOf = (text: string): number => {
  const parsed = parsePorts(text);
  return parsed.ok ? parsed.value.first : 0;
};

const matchesPorts = (ports: readonly string[], port: number): boolean =>
  ports.some((text) => {
    const parsed = parsePorts(text);
    return parsed.ok && parsed.value.first <= port && port <= parsed.value.last;
  });

/** A flow to the public address of a firewall: a NAT rule sends it on, or it ends there. */
function byFirewall(topology: Topology, packet: Packet, firewall: Firewall, trail: Trail): Ended {
  const told = {
    layer: 'firewall',
    source: learn.firewallRules,
    element: { id: firewall.id, field: 'natCollections' },
  } as const;
  const here = at(trail, firewall.id);
  const collections = [...firewall.props.natCollections].sort((a, b) => a.priority - b.priority);
  for (const { name, rules } of collections) {
    for (const rule of rules) {
      if (!rule.protocols.some((protocol) => protocol === packet.protocol) || !matchesPorts(rule.ports, packet.port))
        continue;
      const held = heldBy(rule.sources, packet.source.prefixes, packet.source, noNetwork);
      if (held.sure === 'none' && !held.maybe) continue;
      const row = `${name}/${rule.name}`;
      const element = { ...told.element, row };
      if (held.sure === 'none') {
        return ended(
          here,
          unknown(`NAT rule ${row} of ${firewall.name} lists some sources only.`, 'the address of the client', {
            ...told,
            element,
          }),
        );
      }
      return translated(
        topology,
        packet,
        firewall,
        rule,
        withStep(
          here,
          pass(
            `NAT rule ${row} of ${firewall.name} sends it to ${rule.translatedAddress}:${rule.translatedPort} and allows it.`,
            { ...told, element },
          ),
        ),
      );
    }
  }
  return ended(here, stop(`No NAT rule of ${firewall.name} takes it.`, told));
}

function translated(
  topology: Topology,
  packet: Packet,
  firewall: Firewall,
  rule: { readonly translatedAddress: string; readonly translatedPort: string },
  trail: Trail,
): Ended {
  const network = networkOf(topology, firewall.id);
  const subnet = topology.as(firewall.parent, 'subnet');
  const parsed = parseAddress(rule.translatedAddress);
  if (!network || !subnet || !parsed.ok) {
    return ended(
      trail,
      stop(`${firewall.name} has nowhere to send it.`, {
        layer: 'firewall',
        source: learn.firewallRules,
        element: { id: firewall.id },
      }),
    );
  }
  const end: End = addresses([{ first: parsed.value, length: 32 }]);
  const port = portOf(rule.translatedPort);
  const denials = networkDenials(firewall, { ...packet, destination: end, port, hosts: [] });
  const conflict =
    denials.length === 0
      ? []
      : [
          unknown(
            `Network rule ${listed(denials)} of ${firewall.name} denies it once it is translated; older texts let such a rule override NAT, the newer one ends with the NAT rule.`,
            'which of the two texts holds',
            { layer: 'firewall', source: learn.firewallRules, element: { id: firewall.id } },
          ),
        ];
  const target: Target = { is: 'address', name: rule.translatedAddress, end };
  // The firewall puts its own address in for the one of the client, so that replies come back to it.
  const source = addresses(subnetPrefixes(subnet));
  const on: Trail = {
    ...withStep(trail, ...conflict),
    stateful: [...trail.stateful, { firewall, translates: 'always' }],
  };
  return send(topology, { ...packet, target, source, port, sender: firewall }, { network, subnet }, on);
}

/** A flow from outside to what is wanted. */
export function fromPublic(
  topology: Topology,
  flow: Flow,
  start: PublicStart,
  wanted: Exclude<Wanted, { is: 'nothing' }>,
  trail: Trail,
): Ended {
  const hosts = wanted.hosts;
  const base = {
    start,
    source: start.end,
    hosts,
    protocol: flow.protocol,
    port: flow.port,
    application: flow.application,
  };
  if (wanted.is === 'service') {
    const { step } = resolveService(topology, 'public', wanted.service);
    const packet: Packet = { ...base, target: serviceTarget(topology, wanted.service) };
    return reachPublic(
      topology,
      packet,
      { isPublic: true, ...(start.trusted && { trusted: true, by: start.name }) },
      withStep(trail, step),
    );
  }
  const { target } = wanted;
  const packet: Packet = { ...base, target };
  const told = { layer: 'destination', source: learn.networkSecurityGroups } as const;
  if (target.is === 'public')
    return ended(trail, pass(`${start.name} reaches ${target.name} without touching the design.`, told));
  if (target.is !== 'interface') {
    return ended(trail, stop(`${target.name} has a private address only, which nobody reaches from outside.`, told));
  }
  const firewall = topology.as(target.shape.id, 'azure-firewall');
  if (firewall) {
    if (firewall.props.publicIps.length > 0) return byFirewall(topology, packet, firewall, trail);
    return ended(
      trail,
      stop(`${firewall.name} has no public address.`, { ...told, element: { id: firewall.id, field: 'publicIps' } }),
    );
  }
  // The probes of the load balancer come from the platform's address, to private ones.
  if (start.end.prefixes !== null) return atInterface(topology, packet, target, trail);
  const bastion = topology.as(target.shape.id, 'bastion');
  const open = bastion ? !bastion.props.enablePrivateOnlyBastion : target.publicBy !== undefined;
  if (!open) {
    return ended(
      trail,
      stop(`${target.shape.name} has no public address.`, { ...told, element: { id: target.shape.id } }),
    );
  }
  const step = pass(`${start.name} reaches the public address of ${target.shape.name}.`, {
    ...told,
    element: { id: target.publicBy ?? target.shape.id },
  });
  return atInterface(topology, packet, target, withStep(trail, step));
}
