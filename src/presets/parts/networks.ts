// Hub and spoke: the hub with gateway and firewall, the spoke with compute subnets beside private endpoints.
import type { Builder, Given } from '../../edits/builder.ts';
import type { ResourceOf } from '../../kinds/types.ts';
import type { ResourceId } from '../../model/ids.ts';
import { aside, cardIn, gap, heightFor, networkFor, rim, title } from './grid.ts';

type SecurityRules = ResourceOf<'network-security-group'>['props']['rules'];
/** Rows of a route table. */
export type Routes = ResourceOf<'route-table'>['props']['routes'];

/** Width of a subnet with one column of cards; those of computes have room for three chips beside their name. */
export const column = 216;
export const workColumn = 248;
/** Width of a network with subnets of these widths side by side. */
export const widthFor = (...widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width + gap, 2 * rim - gap);

/** Address of the hub's firewall: the first usable one of its subnet. */
const firewallAddress = '10.0.0.4';
const hubRange = { network: '10.0.0.0/24', firewall: '10.0.0.0/26', gateway: '10.0.0.64/27' } as const;

/** Height of the firewall's subnet; its card is higher than others, so that routes of two subnets end at it. */
const firewallCard = 72;
const firewallSubnet = title + firewallCard + rim;
const firewallTop = title + heightFor(1) + gap;
/** Middle on the canvas of the firewall in a hub that stands at the top; that of the gateway is in the first row. */
export const firewallMiddle = firewallTop + title + firewallCard / 2;

export type Hub = { readonly network: ResourceId; readonly gateway: ResourceId };

/** A VPN gateway in its subnet, which starts at a height of its network. */
export function addGateway(
  b: Builder,
  network: ResourceId,
  range: string,
  y: number,
  width: number = column,
): ResourceId {
  const subnet = b.add(
    'subnet',
    'GatewaySubnet',
    { purpose: 'gateway', prefixes: [range] },
    { in: network, at: [rim, y, width, heightFor(1)] },
  );
  const publicIps = [b.add('public-ip', 'pip-gateway', { zoneRedundant: true }, { at: aside(b) })];
  return b.add('virtual-network-gateway', 'vpng-ml', { publicIps }, { in: subnet, at: cardIn(width, 0) });
}

/** A hub with a VPN gateway, and below it a firewall when its rules are given. */
export function addHub(b: Builder, x: number, rules?: Given<'azure-firewall'>): Hub {
  const height = rules ? firewallTop + firewallSubnet + rim : networkFor(1);
  const network = b.add(
    'virtual-network',
    'vnet-hub',
    { addressSpace: [hubRange.network] },
    { at: [x, 0, widthFor(column), height] },
  );
  const gateway = addGateway(b, network, hubRange.gateway, title);
  if (rules) addFirewall(b, network, rules);
  return { network, gateway };
}

function addFirewall(b: Builder, hub: ResourceId, rules: Given<'azure-firewall'>): void {
  const subnet = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: [hubRange.firewall] },
    { in: hub, at: [rim, firewallTop, column, firewallSubnet] },
  );
  const address = b.add('public-ip', 'pip-firewall', { zoneRedundant: true }, { at: aside(b) });
  b.add(
    'azure-firewall',
    'afw-hub',
    { publicIps: [address], ...rules },
    { in: subnet, at: [rim, title, column - 2 * rim, firewallCard] },
  );
}

/** A route table that sends everything for the internet to the hub's firewall, but for what has routes of its own. */
export const addRoutes = (b: Builder, others: Routes = []): ResourceId =>
  b.add(
    'route-table',
    'rt-spoke',
    {
      routes: [
        { name: 'to-firewall', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp: firewallAddress },
        ...others,
      ],
    },
    { at: aside(b) },
  );

/** A NAT gateway with an address of its own; a team names those of its network. */
export function addNat(b: Builder, team = ''): ResourceId {
  const address = b.add('public-ip', `pip-nat${team}`, {}, { at: aside(b) });
  return b.add('nat-gateway', `ng-ml${team}`, { publicIps: [address] }, { at: aside(b) });
}

/** A security group with these rules. */
export const addGroup = (b: Builder, name: string, rules: SecurityRules): ResourceId =>
  b.add('network-security-group', name, { rules }, { at: aside(b) });

/** A subnet of the compute column. */
export type WorkSubnet = { readonly name: string; readonly props: Given<'subnet'> };
export type Pair<T> = readonly [upper: T, lower: T];

type SpokeOptions = {
  readonly name: string;
  readonly x: number;
  readonly addressSpace: string;
  readonly work: Pair<WorkSubnet>;
  /** Width of the compute subnets. */
  readonly workWidth?: number;
  readonly endpoints: Given<'subnet'>;
};

export type Spoke = {
  readonly network: ResourceId;
  readonly work: Pair<ResourceId>;
  readonly endpoints: ResourceId;
};

/** Private endpoints of a spoke. */
const endpointCount = 5;
/** Heights of the compute subnets: they meet beside the firewall or the internet, so that both reach it straight. */
const upperHeight = 236;
const lowerHeight = heightFor(endpointCount) - upperHeight - gap;
/** Top of what stands below a spoke. */
export const belowSpoke = networkFor(endpointCount) + 24;

/** A network with two compute subnets on the left and the subnet of private endpoints on the right. */
export function addSpoke(
  b: Builder,
  { name, x, addressSpace, work, workWidth = workColumn, endpoints }: SpokeOptions,
): Spoke {
  const at = [x, 0, widthFor(workWidth, column), networkFor(endpointCount)] as const;
  const network = b.add('virtual-network', name, { addressSpace: [addressSpace] }, { at });
  const add = (subnet: WorkSubnet, y: number, height: number): ResourceId =>
    b.add('subnet', subnet.name, subnet.props, { in: network, at: [rim, y, workWidth, height] });
  const [upper, lower] = work;
  const subnets = [add(upper, title, upperHeight), add(lower, title + upperHeight + gap, lowerHeight)] as const;
  const right = b.add(
    'subnet',
    'snet-pe',
    { purpose: 'private-endpoints', ...endpoints },
    { in: network, at: [rim + workWidth + gap, title, column, heightFor(endpointCount)] },
  );
  return { network, work: subnets, endpoints: right };
}

/** Peers a hub with a spoke that uses the gateway of the hub. */
export const peerWithGateway = (b: Builder, hub: ResourceId, spoke: ResourceId): void =>
  b.link('peering', hub, spoke, { fromAllowGatewayTransit: true, toUseRemoteGateways: true });
