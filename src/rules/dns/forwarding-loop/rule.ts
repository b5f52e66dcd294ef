import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { listed } from '../../../lib/sentence.ts';
import type { Fix } from '../../../model/finding.ts';
import { answersAt, hostOf, inboundAt, type Resolver } from '../../../topology/dns-resolvers.ts';
import { holdsLinkedZone } from '../../../topology/name-resolution.ts';
import { networkOf, type VirtualNetwork } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Whether a server of a rule is the resolver's own inbound endpoint. */
function isOwn(topology: Topology, resolver: Resolver, home: VirtualNetwork, server: string): boolean {
  const inbound = inboundAt(topology, hostOf(server), home.id);
  return inbound?.resolver?.id === resolver.id && answersAt(inbound, hostOf(server));
}

/**
 * Domains whose questions come back to the resolver that forwards them. Zones that are linked to its network answer
 * before any rule is asked, so their names do not.
 */
const loops = (topology: Topology, resolver: Resolver, home: VirtualNetwork): readonly string[] =>
  resolver.props.forwardingRules.flatMap(({ domain, enabled, targetServers }) =>
    enabled &&
    domain !== '' &&
    !holdsLinkedZone(topology, home.id, domain) &&
    targetServers.some((server) => isOwn(topology, resolver, home, server))
      ? [domain]
      : [],
  );

function unlink(resolver: Resolver, home: VirtualNetwork): Fix {
  const linkedNetworks = resolver.props.linkedNetworks.filter((id) => id !== home.id);
  const label = `Take ${home.name} off the rules`;
  return { label, edit: (design) => ok({ ...setFields(design, resolver.id, { linkedNetworks }), label }) };
}

export const rule = defineRule({
  id: 'dns/forwarding-loop',
  title: 'Forwarding rule that leads back to its resolver',
  severity: 'error',
  sources: [learn.dnsRulesets, learn.dnsResolver],
  messages: {
    loop: msg`Resolver ${'resolver'} forwards ${'domains'} to its own inbound endpoint, and its network ${'network'} uses these rules too. Questions go round in a circle and fail. Take ${'network'} off the rules, or name another server.`,
  },
  *check(topology, report) {
    for (const resolver of topology.of('dns-resolver')) {
      const home = networkOf(topology, resolver.id);
      if (!home || resolver.props.outboundSubnet === null || !resolver.props.linkedNetworks.includes(home.id)) continue;
      const domains = loops(topology, resolver, home);
      if (domains.length === 0) continue;
      const named = domains.map((domain) => (domain === '.' ? 'all names' : domain));
      const params = { resolver: resolver.name, domains: listed(named), network: home.name };
      yield report('loop', params, {
        at: resolver,
        field: 'linkedNetworks',
        related: [home.id],
        fix: unlink(resolver, home),
      });
    }
  },
});
