// Platform services behind private endpoints, computes inside the network: each service stands in the row of its
// endpoint.
//
//                ┌ network ────────────────────┐
//                │ ┌ gateway ─┐ ┌ pe ────────┐ │
//   on-premises ─┼─┤ VPN      │ │ workspace  ├─┼── workspace
//                │ └──────────┘ │ blob, file ├─┼── storage account
//                │ ┌ training ┐ │ vault      ├─┼── key vault
//                │ │ ci  cpu  │ │ registry   ├─┼── container registry
//    internet ◄──┼─┤ scoring  │ │ sql        ├─┼── Azure SQL
//         NAT    │ │ aks      │ │ search     ├─┼── Azure AI Search
//                │ └──────────┘ │ monitor    ├─┼── monitor scope
//                └──────────────┴────────────┴─┘
//   private DNS zones                              Application Insights, Log Analytics
import { type Builder, build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { besideSmall, smallCard, smallCardIn, smallHeightFor, smallNetworkFor, smallRow } from '../parts/compact.ts';
import { addComputes } from '../parts/computes.ts';
import { addEndpoints, baseEndpoints, type EndpointRow } from '../parts/endpoints.ts';
import { type At, card, gap, heightFor, rim, row, title } from '../parts/grid.ts';
import { addGateway, addGroup, addNat, widthFor } from '../parts/networks.ts';
import { addInternet, addOnPremises } from '../parts/outside.ts';
import { addScoring } from '../parts/scoring.ts';
import { allowWeb, clusterRules, outboundOnly, requiredByComputes } from '../parts/security-rules.ts';
import { addServices, type Services } from '../parts/services.ts';
import { zonesIn } from '../parts/zones.ts';

const endpointCount = 8;
const left = { network: 256, services: 1024 } as const;
const workWidth = 296;
const endpointsWidth = 280;
const servicesWidth = 240;
/** The block below: four columns of zones, and a fifth for telemetry below the services. */
const below = {
  y: smallNetworkFor(endpointCount) + 24,
  width: left.services + servicesWidth,
  lines: 3,
  columns: 5,
};
const cell = { width: (below.width - gap * (below.columns - 1)) / below.columns, height: smallCard };
const blockHeight = below.lines * (cell.height + 8) - 8;
/** The compute subnets meet beside the internet, so that both reach it. */
const trainingTop = title + heightFor(1) + gap;
const workHeight = heightFor(2);
const scoringTop = trainingTop + workHeight + gap;
const ranges = {
  network: '10.1.0.0/22',
  training: '10.1.0.0/24',
  scoring: '10.1.1.0/24',
  endpoints: '10.1.2.0/26',
  gateway: '10.1.3.0/27',
} as const;

/** A place in the column of services, in the row of an endpoint. */
const inRow = (index: number): At => [left.services, smallRow(index), servicesWidth, smallCard];

const zonePlace = (index: number): At => [
  (cell.width + gap) * (index % (below.columns - 1)),
  below.y + (cell.height + 8) * Math.floor(index / (below.columns - 1)),
  cell.width,
  cell.height,
];

/** Telemetry in the last column, in two halves. */
const telemetryPlace = (index: number): At => [
  (cell.width + gap) * (below.columns - 1),
  below.y + ((blockHeight + gap) / 2) * index,
  cell.width,
  (blockHeight - gap) / 2,
];

function addWorkSubnets(b: Builder, network: ResourceId) {
  const { region } = b.design().network.settings;
  const natGateway = addNat(b);
  const training = b.add(
    'subnet',
    'snet-training',
    {
      purpose: 'training',
      prefixes: [ranges.training],
      networkSecurityGroup: addGroup(b, 'nsg-training', outboundOnly([...requiredByComputes(region), allowWeb])),
      natGateway,
    },
    { in: network, at: [rim, trainingTop, workWidth, workHeight] },
  );
  const scoring = b.add(
    'subnet',
    'snet-scoring',
    {
      purpose: 'scoring',
      prefixes: [ranges.scoring],
      networkSecurityGroup: addGroup(b, 'nsg-scoring', clusterRules(ranges.scoring)),
      natGateway,
    },
    { in: network, at: [rim, scoringTop, workWidth, title + smallHeightFor(endpointCount) - scoringTop] },
  );
  return { training, scoring };
}

/** Telemetry takes and gives nothing on the internet, and is reached through a scope of Azure Monitor instead. */
function closeTelemetry(b: Builder, { applicationInsights, logs }: Services): ResourceId {
  const closed = { publicNetworkAccessForIngestion: 'Disabled', publicNetworkAccessForQuery: 'Disabled' } as const;
  b.set('application-insights', applicationInsights, closed);
  b.set('log-analytics-workspace', logs, closed);
  return b.add(
    'azure-monitor-private-link-scope',
    'ampls-ml',
    { resources: [applicationInsights, logs] },
    { at: inRow(7) },
  );
}

/** The preset as a new design. */
export function design(): Design {
  const b = build('Private Link for services, injection for computes', {
    description:
      'Platform services, telemetry included, behind private endpoints; computes and AKS nodes inside the virtual network.',
  });
  const onPremises = addOnPremises(b, row(0) + card / 2);
  addInternet(b, scoringTop - gap / 2);
  const network = b.add(
    'virtual-network',
    'vnet-ml',
    { addressSpace: [ranges.network] },
    { at: [left.network, 0, widthFor(workWidth, endpointsWidth), smallNetworkFor(endpointCount)] },
  );
  const gateway = addGateway(b, network, ranges.gateway, title, workWidth);
  b.link('hybrid-connection', onPremises, gateway, { type: 'VPN' });
  const { training, scoring } = addWorkSubnets(b, network);
  const endpoints = b.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', prefixes: [ranges.endpoints] },
    { in: network, at: [rim + workWidth + gap, title, endpointsWidth, smallHeightFor(endpointCount)] },
  );
  // The workspace holds a card, so it grows upwards from its row.
  const workspaceTop = smallRow(0) + smallCard - heightFor(1);
  const services = addServices(b, {
    ...besideSmall(left.services, 0, servicesWidth),
    workspace: [left.services, workspaceTop, servicesWidth, heightFor(1)],
    applicationInsights: telemetryPlace(0),
    logs: telemetryPlace(1),
  });
  const sql = b.add('azure-service', 'sql-features', { service: 'Microsoft.Sql/servers' }, { at: inRow(5) });
  const search = b.add(
    'azure-service',
    'srch-documents',
    { service: 'Microsoft.Search/searchServices' },
    { at: inRow(6) },
  );
  const scope = closeTelemetry(b, services);
  addComputes(b, training, workWidth, services.workspace);
  addScoring(b, scoring, workWidth, services.workspace, { outboundType: 'userAssignedNATGateway' }, servicesWidth);
  const rows: readonly EndpointRow[] = [
    ...baseEndpoints(services),
    ['pe-sql', sql, 'sqlServer'],
    ['pe-search', search, 'searchService'],
    ['pe-monitor', scope, 'azuremonitor'],
  ];
  const zoneOf = zonesIn(b, zonePlace, [network]);
  addEndpoints(b, endpoints, endpointsWidth, zoneOf, rows, (index) => smallCardIn(endpointsWidth, index));
  return b.design();
}
