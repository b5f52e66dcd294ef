// What a DNS resolver becomes: the pitfalls, one by one.
import { describe, expect, test } from 'vitest';
import type { ResourceOf } from '../kinds/types.ts';
import { made } from './gateways.testing.ts';
import { nodesOf, plain, reasonsOf } from './plain.testing.ts';

type ResolverProps = Partial<ResourceOf<'dns-resolver'>['props']>;

const delegation = 'Microsoft.Network/dnsResolvers';

function resolver(
  props: ResolverProps,
  { linked = true, region = '', client = '' }: { linked?: boolean; region?: string; client?: string } = {},
) {
  return made((on) => {
    const hub = on.add('virtual-network', 'hub');
    const entry = { purpose: 'dns-inbound', prefixes: ['10.0.20.0/28'], delegation } as const;
    const inboundSubnet = on.add('subnet', 'snet-in', entry, { in: hub });
    const exit = { purpose: 'dns-outbound', prefixes: ['10.0.20.16/28'], delegation } as const;
    const outboundSubnet = on.add('subnet', 'snet-out', exit, { in: hub });
    const dnsServers = client === '' ? [] : [client];
    const spoke = on.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'], dnsServers, region });
    const linkedNetworks = linked ? [spoke] : [];
    on.add('dns-resolver', 'dnspr', { inboundSubnet, outboundSubnet, linkedNetworks, ...props }, { in: hub });
    const subnet = on.add('subnet', 'snet-aks', { prefixes: ['10.1.0.0/24'] }, { in: spoke });
    on.add('aks-cluster', 'aks', {}, { in: subnet });
  });
}

describe('DNS Private Resolver', () => {
  test('makes its endpoints one after the other, then the ruleset with its rules and links', () => {
    const design = resolver({
      inboundAddress: '10.0.20.4',
      forwardingRules: [
        { domain: 'corp.example.com', targetServers: ['192.168.0.53', '192.168.1.53:5353'], enabled: true },
        { domain: '.', targetServers: ['192.168.0.53'], enabled: false },
      ],
    });
    const nodes = nodesOf(design, 'dnspr');
    expect(nodes.map(({ type, name }) => [type.replace('Microsoft.Network/', ''), plain(name)])).toEqual([
      ['dnsResolvers', '$dnsResolverName'],
      ['dnsResolvers/inboundEndpoints', 'inbound'],
      ['dnsResolvers/outboundEndpoints', 'outbound'],
      ['dnsForwardingRulesets', '{$dnsResolverName}-ruleset'],
      ['dnsForwardingRulesets/forwardingRules', 'to-corp_example_com'],
      ['dnsForwardingRulesets/forwardingRules', 'all-names'],
      ['dnsForwardingRulesets/virtualNetworkLinks', 'link-to-{@spokeVirtualNetwork.name}'],
    ]);
    const bodies = nodes.map(({ properties }) => properties && plain(properties));
    expect(bodies[1]).toEqual({
      ipConfigurations: [
        { subnet: { id: '@inSubnet.id' }, privateIpAllocationMethod: 'Static', privateIpAddress: '10.0.20.4' },
      ],
    });
    expect(nodes[2]?.after).toEqual([nodes[1]?.symbol]);
    expect(bodies[4]).toEqual({
      domainName: 'corp.example.com.',
      targetDnsServers: [
        { ipAddress: '192.168.0.53', port: 53 },
        { ipAddress: '192.168.1.53', port: 5353 },
      ],
      forwardingRuleState: 'Enabled',
    });
    expect(bodies[5]).toMatchObject({ domainName: '.', forwardingRuleState: 'Disabled' });
    // Neither rules nor links of a ruleset have a place or tags.
    for (const { location, tags } of nodes.slice(4)) expect([location, tags]).toEqual([undefined, undefined]);
    expect(reasonsOf(design, 'dnspr')).toEqual([]);
  });

  test('takes any address where none is fixed, and needs no ruleset without rules and links', () => {
    const design = resolver({}, { linked: false });
    const nodes = nodesOf(design, 'dnspr');
    expect(nodes).toHaveLength(3);
    expect(nodes[1]?.properties && plain(nodes[1].properties)).toEqual({
      ipConfigurations: [{ subnet: { id: '@inSubnet.id' }, privateIpAllocationMethod: 'Dynamic' }],
    });
  });

  test('leaves out what Azure refuses, and says so', () => {
    const server = '192.168.0.53';
    const rows = [
      { domain: '', targetServers: [server], enabled: true },
      { domain: 'corp', targetServers: [server], enabled: true },
      { domain: 'a.example.com', targetServers: [], enabled: true },
      { domain: 'b.example.com', targetServers: ['168.63.129.16'], enabled: true },
      { domain: 'c.example.com', targetServers: [server], enabled: true },
      { domain: 'c.example.com', targetServers: ['192.168.1.53'], enabled: true },
      { domain: 'd.example.com', targetServers: [1, 2, 3, 4, 5, 6, 7].map((n) => `192.168.0.${n}`), enabled: true },
    ];
    const design = resolver({ forwardingRules: rows }, { region: 'northeurope' });
    expect(
      nodesOf(design, 'dnspr')
        .map(({ name }) => plain(name))
        .slice(4),
    ).toEqual(['to-c_example_com', 'to-d_example_com']);
    expect(reasonsOf(design, 'dnspr')).toEqual([
      '“spoke” is not linked to the forwarding rules, because it is in another region.',
      'A forwarding rule keeps its first 6 servers; Azure takes no more.',
      'A forwarding rule is left out: it has no domain.',
      'The forwarding rule for “corp” is left out: a domain has at least two parts.',
      'The forwarding rule for “a.example.com” is left out: it names no server.',
      'The forwarding rule for “b.example.com” is left out: Azure DNS itself cannot be a server of a rule.',
      'The forwarding rule for “c.example.com” is left out: there is another one for the same domain.',
    ]);
  });

  test('has no ruleset without an outbound endpoint', () => {
    const design = resolver({ outboundSubnet: null });
    expect(nodesOf(design, 'dnspr')).toHaveLength(2);
    expect(reasonsOf(design, 'dnspr')).toEqual([
      'Its forwarding rules are left out, because they need an outbound endpoint.',
    ]);
  });

  test('needs two subnets of its network, one region, and a network to itself', () => {
    const design = made((on) => {
      const hub = on.add('virtual-network', 'hub', { region: 'northeurope' });
      const far = on.add('subnet', 'snet-far', {}, { in: hub });
      on.add('dns-resolver', 'dnspr-region', {}, { in: hub });
      const own = on.add('virtual-network', 'own', { addressSpace: ['10.1.0.0/16'] });
      on.add('dns-resolver', 'dnspr-first', { inboundSubnet: far }, { in: own });
      on.add('dns-resolver', 'dnspr-second', {}, { in: own });
      const third = on.add('virtual-network', 'third', { addressSpace: ['10.2.0.0/16'] });
      const one = on.add('subnet', 'snet-one', { prefixes: ['10.2.0.0/28'] }, { in: third });
      on.add('dns-resolver', 'dnspr-one', { inboundSubnet: one, outboundSubnet: one }, { in: third });
    });
    expect(reasonsOf(design, 'dnspr-region')).toEqual(['It is in another region than its virtual network.']);
    expect(reasonsOf(design, 'dnspr-first')).toEqual([
      'Its inbound endpoint is left out, because the subnet is not one of its virtual network.',
    ]);
    expect(reasonsOf(design, 'dnspr-second')).toEqual([
      'Its network has “dnspr-first” already; Azure takes one resolver in a network.',
    ]);
    expect(reasonsOf(design, 'dnspr-one')).toEqual(['Each of its endpoints needs its own subnet.']);
  });

  test('is there before the machines that ask it, and before those that use its rules', () => {
    const waits = (client: string, linked: boolean) =>
      nodesOf(resolver({ inboundAddress: '10.0.20.4' }, { client, linked }), 'aks').at(-1)?.after;
    expect(waits('10.0.20.4', false)).toContain('dnsResolverInboundEndpoint');
    expect(waits('10.0.9.4', false)).not.toContain('dnsResolverInboundEndpoint');
    expect(waits('', true)).toContain('dnsResolverSpokeRulesetLink');
  });
});
