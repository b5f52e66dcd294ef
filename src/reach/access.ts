// What the public side of a service says to a client: public access, its firewall, subnets, addresses, trusted services.
import { learn } from '../facts/learn.ts';
import type { Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Subnet } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import { type Service, workspaceAbove } from './service.ts';
import type { Element, Obstacle, Step } from './step.ts';
import { pass, stop, unknown } from './trail.ts';

/** Who knocks at the public side. */
export type Client = {
  /** The subnet that the service knows the client by, where it comes through a service endpoint. */
  readonly subnet?: Subnet;
  /** What puts its public address in: a gateway, a firewall, the machine itself; undefined for strangers. */
  readonly by?: string;
  readonly trusted?: boolean;
  /** Whether it comes from a public address at all. */
  readonly isPublic: boolean;
};

type Firewalled = {
  readonly defaultAction: 'Allow' | 'Deny';
  readonly trusted: boolean;
  readonly ipRules: readonly string[];
  readonly subnets: readonly ResourceId[];
  readonly source: (typeof learn)[keyof typeof learn];
};

/** The firewall of a service; undefined for services that have none, or whose firewall is not drawn. */
function firewallOf(topology: Topology, shape: Resource): Firewalled | undefined {
  const storage = topology.as(shape.id, 'storage-account');
  const vault = topology.as(shape.id, 'key-vault');
  const either = storage ?? vault;
  if (either) {
    const { defaultAction, bypass, ipRules, virtualNetworkRules } = either.props;
    const source = storage ? learn.storageNetwork : learn.keyVaultNetwork;
    return { defaultAction, trusted: bypass === 'AzureServices', ipRules, subnets: virtualNetworkRules, source };
  }
  const registry = topology.as(shape.id, 'container-registry');
  if (registry?.props.sku !== 'Premium') return undefined;
  const { defaultAction, ipRules, networkRuleBypassOptions } = registry.props;
  const trusted = networkRuleBypassOptions === 'AzureServices';
  return { defaultAction, trusted, ipRules, subnets: [], source: learn.registryPrivateLink };
}

const told = (source: Step['source'], element: Element) =>
  ({ layer: 'service-firewall', ...(source && { source }), element }) as const;

function throughFirewall(service: Service, firewall: Firewalled, client: Client): Step {
  const { shape } = service;
  const { defaultAction, source, subnets, ipRules, trusted } = firewall;
  if (defaultAction === 'Allow') {
    return pass(
      `The firewall of ${shape.name} lets every network in.`,
      told(source, { id: shape.id, field: 'defaultAction' }),
    );
  }
  if (client.subnet && subnets.includes(client.subnet.id)) {
    const text = `The firewall of ${shape.name} lists ${client.subnet.name}, which comes through its service endpoint.`;
    return pass(text, told(source, { id: shape.id, field: 'virtualNetworkRules' }));
  }
  if (client.trusted && trusted) {
    return pass(
      `The firewall of ${shape.name} lets trusted services of Azure in.`,
      told(source, { id: shape.id, field: 'bypass' }),
    );
  }
  // Through a service endpoint the source is a private address, which no rule on addresses holds.
  if (ipRules.length > 0 && !client.subnet && !client.trusted) {
    const who = client.by === undefined ? 'the client' : client.by;
    const text = `The firewall of ${shape.name} lists public addresses; the design does not say which one ${who} has.`;
    return unknown(text, `the public address of ${who}`, told(source, { id: shape.id, field: 'ipRules' }));
  }
  const obstacle: Obstacle =
    client.subnet && shape.kind !== 'container-registry'
      ? { is: 'field', id: shape.id, field: 'virtualNetworkRules', to: [...subnets, client.subnet.id] }
      : { is: 'field', id: shape.id, field: 'defaultAction', to: 'Allow' };
  return stop(`The firewall of ${shape.name} denies networks that it does not list.`, {
    ...told(source, { id: shape.id, field: 'defaultAction' }),
    obstacle,
  });
}

function closed({ shape }: Service, client: Client, trusted: boolean): Step {
  const element = { id: shape.id, field: 'publicNetworkAccess' };
  if (client.trusted && trusted) {
    // The pages of the services differ on whether the exception holds once public access is off.
    return unknown(
      `Public access to ${shape.name} is off; whether trusted services still come in differs from page to page.`,
      'an answer of the service’s page',
      told(learn.amlStudioVnet, element),
    );
  }
  return stop(`Public access to ${shape.name} is off.`, {
    ...told(learn.privateEndpoints, element),
    obstacle: { is: 'field', id: shape.id, field: 'publicNetworkAccess', to: 'Enabled' },
  });
}

/** Public scoring, by the flags of workspace and endpoint. https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint */
function onlineEndpoint(topology: Topology, shape: Resource): Step {
  const workspace = workspaceAbove(topology, shape);
  const element = { id: shape.id, field: 'publicNetworkAccess' };
  if (shape.props.publicNetworkAccess === 'Disabled') {
    return stop(`Public access to ${shape.name} is off.`, {
      ...told(learn.amlOnlineEndpoint, element),
      obstacle: { is: 'field', id: shape.id, field: 'publicNetworkAccess', to: 'Enabled' },
    });
  }
  if (workspace?.props.publicNetworkAccess === 'Disabled') {
    const text = `${shape.name} is public, but its workspace ${workspace.name} is not; the pages differ on which of the two decides.`;
    return unknown(
      text,
      'whether the flag of the workspace hides its endpoints',
      told(learn.amlOnlineEndpoint, element),
    );
  }
  return pass(`${shape.name} answers on the public network.`, told(learn.amlOnlineEndpoint, element));
}

/** What the public side of a service says. */
export function publicAccess(topology: Topology, service: Service, client: Client): Step {
  const { shape, target } = service;
  if (shape.kind === 'managed-online-endpoint') return onlineEndpoint(topology, shape);
  const monitored = shape.kind === 'application-insights' || shape.kind === 'log-analytics-workspace';
  const field = monitored ? 'publicNetworkAccessForIngestion' : 'publicNetworkAccess';
  // A batch endpoint is as open as its workspace.
  const holder = shape.kind === 'batch-endpoint' ? target : shape;
  const access = holder.props[field];
  const element = { id: holder.id, field };
  if (shape.kind === 'azure-monitor-private-link-scope') {
    return unknown(
      `What ${shape.name} holds answers by itself.`,
      'which of its resources is meant',
      told(learn.monitorPrivateLink, { id: shape.id }),
    );
  }
  const firewall = firewallOf(topology, holder);
  if (access === 'Disabled') {
    if (!monitored) return closed({ ...service, shape: holder }, client, firewall?.trusted ?? false);
    return stop(`${shape.name} takes nothing from public networks.`, {
      ...told(learn.monitorPrivateLink, element),
      obstacle: { is: 'field', id: shape.id, field, to: 'Enabled' },
    });
  }
  if (access === 'SecuredByPerimeter') {
    const text = `A network security perimeter decides who comes in to ${shape.name}, and it is not drawn.`;
    return unknown(text, `the perimeter of ${shape.name}`, told(firewall?.source, element));
  }
  if (firewall) return throughFirewall(service, firewall, client);
  return pass(`${shape.name} answers on the public network.`, told(learn.privateEndpoints, element));
}
