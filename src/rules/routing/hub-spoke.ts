// The hub and spoke that examples of routing, firewall and outbound rules vary.
import { type Builder, build } from '../../edits/builder.ts';
import type { LinkOf, ResourceOf, ResourceSlug } from '../../kinds/types.ts';
import type { ResourceId } from '../../model/ids.ts';
import { completeCollections } from '../firewall/collections.ts';

type PropsOfKind<K extends ResourceSlug> = Partial<ResourceOf<K>['props']>;

export type HubSpokeOptions = {
  readonly firewall?: PropsOfKind<'azure-firewall'>;
  /** Null leaves the training subnet without a route table. */
  readonly routes?: ResourceOf<'route-table'>['props']['routes'] | null;
  readonly training?: PropsOfKind<'subnet'>;
  readonly cluster?: PropsOfKind<'compute-cluster'> | null;
  /** False leaves the two networks apart. */
  readonly peering?: Partial<LinkOf<'peering'>['props']> | false;
};

export type HubSpoke = {
  readonly b: Builder;
  readonly hub: ResourceId;
  readonly firewallSubnet: ResourceId;
  readonly firewall: ResourceId;
  readonly spoke: ResourceId;
  readonly training: ResourceId;
};

/** A default route through an address. */
export const defaultVia = (nextHopIp: string) =>
  ({ name: 'default', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp }) as const;

/**
 * hub 10.0.0.0/16                          spoke 10.1.0.0/16
 *   AzureFirewallSubnet 10.0.0.0/26          training 10.1.0.0/24, route table rt-spoke
 *     afw 10.0.0.4, public IP  ── peering ──   gpu (cluster of workspace mlw)
 *
 * The firewall allows all that computes need, from everywhere, unless told otherwise.
 */
export function hubSpoke(options: HubSpokeOptions = {}): HubSpoke {
  const b = build('Hub and spoke');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const firewallSubnet = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: hub },
  );
  const address = b.add('public-ip', 'pip-afw');
  const rules = completeCollections('westeurope', ['10.0.0.0/8']);
  const firewall = b.add(
    'azure-firewall',
    'afw',
    { publicIps: [address], ...rules, ...options.firewall },
    { in: firewallSubnet },
  );
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'] });
  const routes = options.routes === undefined ? [defaultVia('10.0.0.4')] : options.routes;
  const routeTable = routes === null ? null : b.add('route-table', 'rt-spoke', { routes });
  const training = b.add(
    'subnet',
    'training',
    { purpose: 'training', prefixes: ['10.1.0.0/24'], routeTable, ...options.training },
    { in: spoke },
  );
  const workspace = b.add('aml-workspace', 'mlw');
  if (options.cluster !== null) b.add('compute-cluster', 'gpu', { workspace, ...options.cluster }, { in: training });
  if (options.peering !== false) b.link('peering', hub, spoke, options.peering ?? {});
  return { b, hub, firewallSubnet, firewall, spoke, training };
}
