import { test } from 'vitest';
import type { Given } from '../../edits/builder.ts';
import { type Drawing, draw, expectFlows } from './draw.testing.ts';

type Parts = {
  /** Which networks are linked to the zone. */
  readonly linked?: readonly ('hub' | 'spoke')[];
  readonly link?: Given<'zone-link'>;
  /** Whether the endpoint writes its record. */
  readonly record?: boolean;
  readonly account?: Given<'storage-account'>;
  readonly servers?: readonly string[];
  readonly server?: Given<'virtual-machine'>;
  readonly site?: Given<'on-premises'>;
  readonly firewall?: Given<'azure-firewall'>;
};

/**
 * ```
 *         ┌ hub 10.0.0.0/16 ─────────┐   ┌ spoke 10.1.0.0/16 ──────┐
 *  site ──┤ afw 10.0.0.4             │   │ vm 10.1.1.4             │
 *         │ dns 10.0.2.53            ╞═══╡ pe ─────────────────────┼── account (blob)
 *         │ resolver inbound 10.0.3.4│   └─────────────────────────┘
 *         └──────────────────────────┘    zone privatelink.blob.core.windows.net
 * ```
 */
function names(parts: Parts = {}): Drawing {
  const {
    linked = ['spoke'],
    link = {},
    record = true,
    account = {},
    servers = [],
    server = {},
    site = {},
    firewall = {},
  } = parts;
  const b = draw();
  const hub = b.network('hub', '10.0.0.0/16');
  b.firewall(hub, '10.0.0.0/26', firewall);
  b.machine(b.subnet(hub, 'snet-hub', '10.0.2.0/24'), 'dns', '10.0.2.53', { role: 'dns-server', ...server });
  const inbound = b.subnet(hub, 'snet-dns', '10.0.3.0/28', { purpose: 'dns-inbound' });
  b.add('dns-resolver', 'resolver', { inboundSubnet: inbound, inboundAddress: '10.0.3.4' }, { in: hub });
  b.link('hybrid-connection', b.add('on-premises', 'site', { addressSpace: ['192.168.0.0/16'], ...site }), hub, {
    type: 'VPN',
  });
  const spoke = b.network('spoke', '10.1.0.0/16', { dnsServers: servers });
  b.machine(b.subnet(spoke, 'work', '10.1.1.0/24'), 'vm', '10.1.1.4');
  const target = b.add('storage-account', 'account', account);
  const zone = b.add('private-dns-zone', 'privatelink.blob.core.windows.net');
  for (const network of linked) b.link('zone-link', zone, network === 'hub' ? hub : spoke, link);
  const home = b.subnet(spoke, 'snet-pe', '10.1.2.0/24', { purpose: 'private-endpoints' });
  b.add('private-endpoint', 'pe', { target, subResource: 'blob', privateDnsZones: record ? [zone] : [] }, { in: home });
  b.link('peering', hub, spoke, { fromAllowGatewayTransit: true, toUseRemoteGateways: true });
  return b;
}

const closed = /Public access to account is off|work is private/;

test('S42 a zone that is linked to the asking network answers with the endpoint; without a link the public name does', () => {
  expectFlows(names(), [['vm', 'account/blob', 443, 'allowed']]);
  expectFlows(names({ linked: ['hub'] }), [['vm', 'account/blob', 443, 'denied', closed]]);
  expectFlows(names({ linked: [] }), [
    ['vm', 'account/blob', 443, 'denied', closed],
    ['vm', 'account.blob.core.windows.net', 443, 'denied', closed],
  ]);
  // A linked zone without the record says that there is no such name, unless the link sends the question on.
  expectFlows(names({ record: false }), [['vm', 'account/blob', 443, 'denied', /has no record for/]]);
  const redirected = { record: false, link: { resolutionPolicy: 'NxDomainRedirect' } } as const;
  const open = { publicNetworkAccess: 'Enabled', defaultAction: 'Allow' } as const;
  const b = names({ ...redirected, account: open });
  b.set('subnet', 'work' as never, { defaultOutboundAccess: true });
  expectFlows(b, [['vm', 'account/blob', 443, 'allowed']]);
  expectFlows(names(redirected), [['vm', 'account/blob', 443, 'denied', closed]]);
});

test('S42 two endpoints that write the same record leave open where the name leads', () => {
  const b = names();
  const zone = 'privatelink-blob-core-windows-net' as never;
  b.add(
    'private-endpoint',
    'pe-2',
    { target: 'account' as never, subResource: 'blob', privateDnsZones: [zone] },
    { in: 'snet-pe' as never },
  );
  expectFlows(b, [['vm', 'account/blob', 443, 'unknown', /pe and pe-2.*wrote last/]]);
});

test('S43 with a DNS server of one’s own the links of its network count', () => {
  const server = { forwarders: [{ zone: '.', targets: ['168.63.129.16'] }] };
  expectFlows(names({ servers: ['10.0.2.53'], server, linked: ['hub'] }), [['vm', 'account/blob', 443, 'allowed']]);
  expectFlows(names({ servers: ['10.0.2.53'], server, linked: ['spoke'] }), [
    ['vm', 'account/blob', 443, 'denied', closed],
  ]);
  const servers = ['10.0.0.4'];
  expectFlows(names({ servers, firewall: { dnsProxy: true }, linked: ['hub'] }), [
    ['vm', 'account/blob', 443, 'allowed'],
  ]);
  expectFlows(names({ servers, linked: ['hub'] }), [['vm', 'account/blob', 443, 'denied', /afw|gets no answer/]]);
  // A server that forwards other zones only asks the public DNS for this one.
  const corporate = { forwarders: [{ zone: 'corp.contoso.com', targets: ['192.168.0.10'] }] };
  expectFlows(names({ servers: ['10.0.2.53'], server: corporate, linked: ['hub'] }), [
    ['vm', 'account/blob', 443, 'denied', closed],
  ]);
});

test('S43 what a server does that is drawn without forwarders, or not at all, nobody knows', () => {
  expectFlows(names({ servers: ['10.0.2.53'], linked: ['hub'] }), [
    ['vm', 'account/blob', 443, 'unknown', /where that server/],
  ]);
  expectFlows(names({ servers: ['192.168.0.10'], linked: ['hub'] }), [
    ['vm', 'account/blob', 443, 'unknown', /nothing that is drawn/],
  ]);
  // A server outside of Azure cannot ask Azure DNS.
  const site = { forwarders: [{ zone: 'blob.core.windows.net', targets: ['168.63.129.16'] }] };
  expectFlows(names({ site, linked: ['hub', 'spoke'] }), [
    ['site', 'account/blob', 443, 'denied', /inside of virtual networks only/],
  ]);
  // Of two servers, of which one is not known, either may be asked.
  const server = { forwarders: [{ zone: '.', targets: ['168.63.129.16'] }] };
  expectFlows(names({ servers: ['10.0.2.53', '192.168.0.10'], server, linked: ['hub'] }), [
    ['vm', 'account/blob', 443, 'unknown'],
  ]);
});

test('S44 on-premises needs a forwarder for the public zone to a server in a linked network', () => {
  const to = (zone: string, target: string) => ({ forwarders: [{ zone, targets: [target] }] });
  const linked = ['hub'] as const;
  expectFlows(names({ linked, site: to('blob.core.windows.net', '10.0.3.4') }), [
    ['site', 'account/blob', 443, 'allowed'],
  ]);
  expectFlows(names({ linked: ['spoke'], site: to('blob.core.windows.net', '10.0.3.4') }), [
    ['site', 'account/blob', 443, 'denied', closed],
  ]);
  // A forwarder for the private name is never asked, for clients ask for the public one.
  expectFlows(names({ linked, site: to('privatelink.blob.core.windows.net', '10.0.3.4') }), [
    ['site', 'account/blob', 443, 'denied', closed],
  ]);
  expectFlows(names({ linked }), [['site', 'account/blob', 443, 'unknown', /conditional forwarder/]]);
});

test('S44 rules of a resolver send names on before zones are asked', () => {
  const resolver = {
    outboundSubnet: 'snet-dns' as never,
    linkedNetworks: ['spoke' as never],
    forwardingRules: [{ domain: 'blob.core.windows.net.', targetServers: ['192.168.0.10'] }],
  };
  const b = names();
  b.set('dns-resolver', 'resolver' as never, resolver);
  expectFlows(b, [['vm', 'account/blob', 443, 'unknown', /where/]]);
});

/**
 * ```
 *  ┌ vnet-0 10.0.0.0/16 ┐   ┌ vnet-1 10.0.0.0/16 ┐
 *  │ vm-0  pe-0 ────────┼─┐ │ vm-1  pe-1 ────────┼─┐
 *  └────────────────────┘ │ └────────────────────┘ │
 *   zone, first           └──► account (blob) ◄────┘    zone, second
 * ```
 */
test('S45 isolated networks may each have a zone of the same name', () => {
  const b = draw();
  const target = b.add('storage-account', 'account');
  for (const index of [0, 1]) {
    const network = b.network(`vnet-${index}`, '10.0.0.0/16');
    b.machine(b.subnet(network, `work-${index}`, '10.0.1.0/24'), `vm-${index}`, '10.0.1.4');
    const zone = b.add('private-dns-zone', 'privatelink.blob.core.windows.net');
    b.link('zone-link', zone, network);
    const home = b.subnet(network, `snet-pe-${index}`, '10.0.2.0/24', { purpose: 'private-endpoints' });
    b.add('private-endpoint', `pe-${index}`, { target, subResource: 'blob', privateDnsZones: [zone] }, { in: home });
  }
  expectFlows(b, [
    ['vm-0', 'account/blob', 443, 'allowed'],
    ['vm-1', 'account/blob', 443, 'allowed'],
    ['vm-0', 'pe-1', 443, 'denied'],
  ]);
});
