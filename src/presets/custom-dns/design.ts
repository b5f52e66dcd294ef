// Names with DNS servers of one's own: on-premises forwards the names of private link services to the resolver in the
// hub, the spoke asks it too, and only the hub is linked to the zones.
//
//                ┌ hub ──────────────┐       ┌ spoke ─────────────────────┐
//   on-premises ─┤ VPN gateway       │ peers │ ┌ training ┐ ┌ pe ───────┐ │
//                │ resolver ─► corp  ├───────┤ │ ci  cpu  │ │ workspace ├─┼── workspace
//                │ inbound endpoint  │       │ │          │ │ blob      ├─┼── storage account
//                │ outbound endpoint │       │ │          │ │ file      ├─┼── storage account
//                └───────────────────┘       │ │          │ │ vault     ├─┼── key vault
//    internet ◄───────────── NAT ────────────┼─┤          │ │ registry  ├─┼── container registry
//                                            └─┴──────────┴─┴───────────┴─┘
//   private DNS zones, linked to the hub                                    telemetry
import { type Builder, build } from '../../edits/builder.ts';
import { publicSuffixes } from '../../facts/private-link.ts';
import { listed } from '../../lib/sentence.ts';
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { addComputes } from '../parts/computes.ts';
import { addEndpoints, baseEndpoints } from '../parts/endpoints.ts';
import { card, gap, heightFor, networkFor, rim, row, title } from '../parts/grid.ts';
import { spokeRanges } from '../parts/hub-spoke.ts';
import { addGateway, addGroup, addNat, belowSpoke, column, peerWithGateway, widthFor } from '../parts/networks.ts';
import { addInternet, addOnPremises } from '../parts/outside.ts';
import { allowWeb, outboundOnly, requiredByComputes } from '../parts/security-rules.ts';
import { addServices, besideEndpoints } from '../parts/services.ts';
import { zonesIn } from '../parts/zones.ts';

const hubRange = {
  network: '10.0.0.0/24',
  gateway: '10.0.0.64/27',
  inbound: '10.0.0.96/28',
  outbound: '10.0.0.112/28',
} as const;
/** Where the resolver answers: the first usable address of its inbound subnet. */
const resolverAddress = '10.0.0.100';
const corporate = { domain: 'corp.contoso.com', server: '192.168.0.10' } as const;

/** Names for which the servers on-premises need conditional forwarders; regional names lie below one of the others. */
const forwarded = (
  [
    ['aml-workspace', 'amlworkspace'],
    ['storage-account', 'blob'],
    ['storage-account', 'file'],
    ['key-vault', 'vault'],
    ['container-registry', 'registry'],
  ] as const
)
  .flatMap(([kind, subResource]) => publicSuffixes(kind, subResource, 'public'))
  .filter((name) => !name.includes('{'));

const left = { hub: 224, spoke: 576, services: 1192 } as const;
/** Room for three chips beside the name. */
const workWidth = 296;
const hubColumn = 232;
const hubCards = title + heightFor(1) + gap;
const hubRow = (index: number): number => hubCards + (card + gap) * index;
const hubHeight = hubRow(3) - gap + rim;
const endpointCount = 5;

function addHub(b: Builder) {
  const network = b.add(
    'virtual-network',
    'vnet-hub',
    { addressSpace: [hubRange.network] },
    { at: [left.hub, 0, widthFor(hubColumn), hubHeight] },
  );
  const gateway = addGateway(b, network, hubRange.gateway, title, hubColumn);
  const place = (index: number) => ({ in: network, at: [rim, hubRow(index), hubColumn, card] }) as const;
  const delegated = { delegation: 'Microsoft.Network/dnsResolvers' } as const;
  const inboundSubnet = b.add(
    'subnet',
    'snet-dns-in',
    { ...delegated, purpose: 'dns-inbound', prefixes: [hubRange.inbound] },
    place(1),
  );
  const outboundSubnet = b.add(
    'subnet',
    'snet-dns-out',
    { ...delegated, purpose: 'dns-outbound', prefixes: [hubRange.outbound] },
    place(2),
  );
  b.add(
    'dns-resolver',
    'dnspr-hub',
    {
      inboundSubnet,
      inboundAddress: resolverAddress,
      outboundSubnet,
      forwardingRules: [{ domain: corporate.domain, targetServers: [corporate.server] }],
      linkedNetworks: [network],
    },
    place(0),
  );
  return { network, gateway };
}

function addSpoke(b: Builder) {
  const { region } = b.design().network.settings;
  const network = b.add(
    'virtual-network',
    'vnet-spoke',
    { addressSpace: [spokeRanges.network], dnsServers: [resolverAddress] },
    { at: [left.spoke, 0, widthFor(workWidth, column), networkFor(endpointCount)] },
  );
  const height = heightFor(endpointCount);
  const training = b.add(
    'subnet',
    'snet-training',
    {
      purpose: 'training',
      prefixes: [spokeRanges.training],
      networkSecurityGroup: addGroup(b, 'nsg-training', outboundOnly([...requiredByComputes(region), allowWeb])),
      natGateway: addNat(b),
    },
    { in: network, at: [rim, title, workWidth, height] },
  );
  const endpoints = b.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', prefixes: [spokeRanges.endpoints] },
    { in: network, at: [rim + workWidth + gap, title, column, height] },
  );
  return { network, training, endpoints };
}

function connect(b: Builder, hub: { readonly network: ResourceId; readonly gateway: ResourceId }, spoke: ResourceId) {
  const onPremises = addOnPremises(b, row(0) + card / 2);
  const forwarders = forwarded.map((zone) => ({ zone, targets: [resolverAddress] }));
  b.set('on-premises', onPremises, { dnsServers: [corporate.server], forwarders });
  b.link('hybrid-connection', onPremises, hub.gateway, { type: 'VPN' });
  peerWithGateway(b, hub.network, spoke);
}

/** The preset as a new design. */
export function design(): Design {
  const b = build('Custom DNS with a resolver in the hub', {
    description: `DNS server ${corporate.server} on-premises forwards ${listed(forwarded)} to ${resolverAddress}, the resolver in the hub, which sends ${corporate.domain} back to it.`,
  });
  addInternet(b, row(4) + card / 2);
  const hub = addHub(b);
  const spoke = addSpoke(b);
  connect(b, hub, spoke.network);
  const services = addServices(b, besideEndpoints(left.services, belowSpoke));
  addComputes(b, spoke.training, workWidth, services.workspace);
  const block = { x: 0, y: belowSpoke, width: left.spoke + widthFor(workWidth, column), columns: 3 };
  addEndpoints(b, spoke.endpoints, column, zonesIn(b, block, [hub.network]), baseEndpoints(services));
  return b.design();
}
