// A workspace with a managed virtual network: clients on the left come in through private endpoints, what it reaches
// stands on the right.
import type { Builder, Given } from '../../edits/builder.ts';
import { endpointRule } from '../../edits/outbound-rows.ts';
import type { ResourceId } from '../../model/ids.ts';
import { addEndpoints } from './endpoints.ts';
import { type At, card, gap, heightFor, rim, row, rowIn, title } from './grid.ts';
import { addGateway, column, widthFor } from './networks.ts';
import { addOnPremises, outsideSize } from './outside.ts';
import { addServices, type Places, type Services } from './services.ts';
import { zonesIn } from './zones.ts';

const endpointCount = 3;
/** Space between the columns, and the width of the workspace. */
const between = 56;
const workspaceWidth = 560;
const workspaceHeight = row(0) + card;
const third = (workspaceWidth - 2 * gap) / 3;
/** Top of the lower subnet of the client network, and the bottom of that network. */
const lowerTop = title + heightFor(endpointCount) + gap;
export const bottom = lowerTop + heightFor(1) + rim;

/** A card of the workspace, when so many stand side by side in its managed network. */
export function cardInside(index: number, count: number): At {
  const width = (workspaceWidth - 48 - gap * (count - 1)) / count;
  return [24 + (width + gap) * index, 72, width, card];
}

const placesFrom = (x: number): Places => ({
  workspace: [x, 0, workspaceWidth, workspaceHeight],
  storageAccount: [x, row(1), third, 2 * card + gap],
  keyVault: [x + third + gap, row(1), third, card],
  containerRegistry: [x + third + gap, row(2), third, card],
  applicationInsights: [x + 2 * (third + gap), row(1), third, card],
  logs: [x + 2 * (third + gap), row(2), third, card],
});

export const clientRanges = { network: '10.0.0.0/24', endpoints: '10.0.0.0/26', lower: '10.0.0.64/27' } as const;

/** The network of the clients, with the subnet of the endpoints above a lower one that is up to the preset. */
function addClients(b: Builder, x: number) {
  const network = b.add(
    'virtual-network',
    'vnet-clients',
    { addressSpace: [clientRanges.network] },
    { at: [x, 0, widthFor(column), bottom] },
  );
  const endpoints = b.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', prefixes: [clientRanges.endpoints] },
    { in: network, at: [rim, title, column, heightFor(endpointCount)] },
  );
  return { network, endpoints };
}

/** A lower subnet of the client network with one card. */
export const lowerSubnet: At = [rim, lowerTop, column, heightFor(1)];

type Options = {
  /** What stands at the left edge: the corporate network behind a VPN gateway, or nothing. */
  readonly onPremises: boolean;
  /** Name of the workspace. */
  readonly name: string;
  /** Its managed network, without the rules to the data. */
  readonly workspace: Given<'aml-workspace'>;
  /** Columns of zones below the services; three reach to the right edge. */
  readonly zoneColumns?: 2 | 3;
};

type Managed = {
  readonly clients: ResourceId;
  /** Subnet of the private endpoints. */
  readonly endpoints: ResourceId;
  readonly services: Services;
  readonly zoneOf: (name: string) => ResourceId;
  /** Left side of what stands outside, on the right. */
  readonly right: number;
};

/** Adds clients, workspace, its services, and an account with data of one’s own that the managed network reaches. */
export function addManaged(b: Builder, { onPremises, name, workspace, zoneColumns = 2 }: Options): Managed {
  const left = onPremises ? outsideSize.width + between : 0;
  const middle = left + widthFor(column) + between;
  const right = middle + workspaceWidth + between;
  const { network, endpoints } = addClients(b, left);
  if (onPremises) {
    const gateway = addGateway(b, network, clientRanges.lower, lowerTop);
    const people = addOnPremises(b, lowerTop + rowIn(0) + card / 2);
    b.link('hybrid-connection', people, gateway, { type: 'VPN' });
  }
  const services = addServices(b, placesFrom(middle), { name, workspace });
  const place: At = [right, workspaceHeight - outsideSize.height, outsideSize.width, outsideSize.height];
  const data = b.add('storage-account', 'stdata', { isHnsEnabled: true }, { at: place });
  const toData = [endpointRule('data-blob', data, 'blob'), endpointRule('data-dfs', data, 'dfs')];
  b.set('aml-workspace', services.workspace, { outboundRules: [...toData, ...(workspace.outboundRules ?? [])] });
  const width = zoneColumns === 2 ? workspaceWidth : right + outsideSize.width - middle;
  const zones = { x: middle, y: bottom - 2 * card - gap, width, columns: zoneColumns };
  const zoneOf = zonesIn(b, zones, [network]);
  addEndpoints(b, endpoints, column, zoneOf, [
    ['pe-workspace', services.workspace, 'amlworkspace'],
    ['pe-blob', services.storageAccount, 'blob'],
    ['pe-file', services.storageAccount, 'file'],
  ]);
  return { clients: network, endpoints, services, zoneOf, right };
}

/** Instance, cluster and online endpoint in the managed network; the cluster builds the images. */
export function addManagedComputes(b: Builder, workspace: ResourceId): void {
  const at = (index: number) => ({ in: workspace, at: cardInside(index, 3) });
  b.add('compute-instance', 'ci-researcher', {}, at(0));
  const imageBuildCompute = b.add('compute-cluster', 'cpu-cluster', { maxNodes: 16 }, at(1));
  b.add('managed-online-endpoint', 'moe-scoring', {}, at(2));
  b.set('aml-workspace', workspace, { imageBuildCompute });
}
