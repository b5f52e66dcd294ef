// Few private addresses: the corporate network holds private endpoints only; computes stand in large networks that are
// peered with nothing, whose ranges overlap, and that have private endpoints of their own.
//
//   zones of      ┌ corporate ────┐                           ┌ team a, not peered ─────┐  zones of
//   the corporate │ ┌ pe ───────┐ │                           │ ┌ pe ───────┐ ┌ ml ───┐ │  the teams
//   network       │ │ workspace ├─┼── workspace, storage, … ──┼─┤ workspace │ │ ci    │ │
//                 │ │ …         │ │                           │ │ …         │ │ nodes ├─┼─┐
//   on-premises ──┤ │           │ │         telemetry         └─┴───────────┴─┴───────┴─┘ ├─► internet
//                 │ │           │ │                           ┌ team b, not peered ─────┐ │
//                 │ │ workspace ├─┼── workspace, storage, … ──┼─┤ workspace │ │ ci    ├─┼─┘
//                 └─┴───────────┴─┘                           └─┴───────────┴─┴───────┴─┘
import { type Builder, build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { besideSmall, smallCard, smallCardIn, smallHeightFor, smallNetworkFor, smallRow } from '../parts/compact.ts';
import { addComputes } from '../parts/computes.ts';
import { addEndpoints, baseEndpoints, type EndpointRow } from '../parts/endpoints.ts';
import { type At, cardIn, gap, rim, title } from '../parts/grid.ts';
import { addGroup, addNat, widthFor } from '../parts/networks.ts';
import { allowWeb, outboundOnly, requiredByComputes } from '../parts/security-rules.ts';
import { addServices, type Services } from '../parts/services.ts';
import { zonesIn } from '../parts/zones.ts';

const endpointCount = 5;
const outsideWidth = 212;
const endpointsWidth = 196;
const servicesWidth = 184;
const workWidth = 296;
const left = { corporate: 232, services: 496, team: 716, right: 1276 } as const;
/** Tops of the two halves, and the middle between the compute subnets of both. */
const tops = [0, smallNetworkFor(endpointCount) + gap] as const;
const middle = (smallNetworkFor(endpointCount) + tops[1] + title - rim) / 2;
const height = tops[1] + smallNetworkFor(endpointCount);

/** The addresses of the corporate network are scarce; those of the teams are the same, and taken on-premises too. */
const ranges = {
  onPremises: '10.0.0.0/9',
  corporate: '10.128.0.0/26',
  corporateEndpoints: '10.128.0.0/27',
  team: '10.0.0.0/16',
  work: '10.0.0.0/20',
  teamEndpoints: '10.0.16.0/27',
} as const;

/** What the network team owns, in its resource group. */
const existing = { existing: true, resourceGroup: 'rg-network' } as const;

/** Zones at an edge: three beside each half. */
const zonePlaces =
  (x: number) =>
  (index: number): At => [x, (tops[Math.floor(index / 3)] ?? 0) + smallRow(1 + (index % 3)), outsideWidth, smallCard];

function addCorporate(b: Builder) {
  const onPremises = b.add(
    'on-premises',
    'on-premises',
    { addressSpace: [ranges.onPremises] },
    { at: [0, middle - 36, outsideWidth, 72] },
  );
  const network = b.add(
    'virtual-network',
    'vnet-corporate',
    { ...existing, addressSpace: [ranges.corporate] },
    { at: [left.corporate, 0, widthFor(endpointsWidth), height] },
  );
  const endpoints = b.add(
    'subnet',
    'snet-pe',
    { existing: true, purpose: 'private-endpoints', prefixes: [ranges.corporateEndpoints] },
    { in: network, at: [rim, title, endpointsWidth, height - title - rim] },
  );
  b.link('hybrid-connection', onPremises, network);
  return { endpoints, zoneOf: zonesIn(b, zonePlaces(0), [network], existing) };
}

function addTeamNetwork(b: Builder, team: string, top: number, networkSecurityGroup: ResourceId) {
  const network = b.add(
    'virtual-network',
    `vnet-${team}`,
    { addressSpace: [ranges.team] },
    { at: [left.team, top, widthFor(endpointsWidth, workWidth), smallNetworkFor(endpointCount)] },
  );
  const endpoints = b.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', prefixes: [ranges.teamEndpoints] },
    { in: network, at: [rim, title, endpointsWidth, smallHeightFor(endpointCount)] },
  );
  const work = b.add(
    'subnet',
    'snet-ml',
    { purpose: 'training', prefixes: [ranges.work], networkSecurityGroup, natGateway: addNat(b, `-${team}`) },
    { in: network, at: [rim + endpointsWidth + gap, title, workWidth, smallHeightFor(endpointCount)] },
  );
  return { network, endpoints, work };
}

function addTeamServices(b: Builder, team: string, top: number, telemetry: Services | undefined): Services {
  const first = smallRow(endpointCount - 1) + smallCard + gap;
  return addServices(
    b,
    {
      ...besideSmall(left.services, top, servicesWidth),
      applicationInsights: [left.services, first, servicesWidth, smallCard],
      logs: [left.services, first + smallCard + gap, servicesWidth, smallCard],
    },
    { name: `mlw-${team}`, team, ...(telemetry && { telemetry }) },
  );
}

const abbreviations: Readonly<Record<string, string>> = { amlworkspace: 'mlw', vault: 'kv', registry: 'cr' };

/** The endpoints of a team, in one of the two networks that have them. */
const named = (services: Services, prefix: string): readonly EndpointRow[] =>
  baseEndpoints(services).map(([, target, part]) => [`${prefix}-${abbreviations[part] ?? part}`, target, part]);

/** The preset as a new design. */
export function design(): Design {
  const b = build('Private address shortage', {
    description:
      'Computes in large networks that are peered with nothing; the corporate network gives addresses to private endpoints only.',
  });
  const { region } = b.design().network.settings;
  const corporate = addCorporate(b);
  b.add('internet', 'internet', {}, { at: [left.right, middle - 80, outsideWidth, 160] });
  const group = addGroup(b, 'nsg-training', outboundOnly([...requiredByComputes(region), allowWeb]));
  const teams = ['a', 'b'].map((team, index) => ({ team, top: tops[index] ?? 0 }));
  const networks = teams.map(({ team, top }) => addTeamNetwork(b, team, top, group));
  const zoneOf = zonesIn(
    b,
    zonePlaces(left.right),
    networks.map(({ network }) => network),
  );
  let telemetry: Services | undefined;
  teams.forEach(({ team, top }, index) => {
    const network = networks[index];
    if (!network) return;
    const services = addTeamServices(b, team, top, telemetry);
    telemetry = services;
    addComputes(b, network.work, workWidth, services.workspace, `ci-team-${team}`);
    b.add(
      'compute-cluster',
      'gpu-cluster',
      { workspace: services.workspace, vmSize: 'Standard_NC24ads_A100_v4', maxNodes: 64 },
      { in: network.work, at: cardIn(workWidth, 2) },
    );
    addEndpoints(b, network.endpoints, endpointsWidth, zoneOf, named(services, `pe-ml-${team}`), (at) =>
      smallCardIn(endpointsWidth, at),
    );
    addEndpoints(b, corporate.endpoints, endpointsWidth, corporate.zoneOf, named(services, `pe-${team}`), (at) =>
      smallCardIn(endpointsWidth, at, top),
    );
  });
  return b.design();
}
