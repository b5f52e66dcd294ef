// What opens one obstacle for one flow: a rule before the deny, a switch, a link, a way out.
import { addLink, setField, setLinkField } from '../edits/edits.ts';
import { withApplicationRules, withNetworkRules } from '../edits/firewall-collections.ts';
import { endpointRule, hostRule, tagRule } from '../edits/outbound-rows.ts';
import { addEndpoint, joinZones, linkZoneTo } from '../edits/private-endpoints.ts';
import { freshRowName } from '../edits/row-names.ts';
import { insertBefore } from '../edits/security-priorities.ts';
import { sequence } from '../edits/sequence.ts';
import { linkedService, subResourceOf } from '../facts/private-link.ts';
import { formatServiceTag } from '../facts/service-tags.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { listed } from '../lib/sentence.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { FieldValue } from '../model/field.ts';
import type { ResourceId } from '../model/ids.ts';
import { planEndpoint } from '../topology/name-resolution.ts';
import { networkOf } from '../topology/networks.ts';
import { orderedRules, type SecurityRule } from '../topology/nsg-evaluation.ts';
import { takesType } from '../topology/outbound-rules.ts';
import type { Topology } from '../topology/topology.ts';
import { anyHost } from './any-host.ts';
import { startOf } from './start.ts';
import type { FieldChange, Obstacle, Trace } from './step.ts';
import { wantedOf } from './target.ts';
import { giveNat } from './ways-out.ts';

/** A change that opens one obstacle. */
export type Opening = { readonly label: string; readonly edit: (design: Design) => Result<Edit> };

const gone = (): Result<Edit> => fail([{ pointer: '', message: 'What stands in the way is no longer in the design.' }]);

const protocols = { TCP: 'Tcp', UDP: 'Udp', ICMP: 'Icmp' } as const;

function openGroup(topology: Topology, obstacle: Extract<Obstacle, { is: 'group-rule' }>): Opening | undefined {
  const { group, direction, protocol, port, sources, destinations } = obstacle;
  const holder = topology.as(group, 'network-security-group');
  if (!holder) return undefined;
  const row = {
    name: `AllowPort${port}`,
    direction,
    access: 'Allow',
    protocol: protocols[protocol],
    sources,
    sourceGroups: [],
    sourcePorts: ['*'],
    destinations,
    destinationGroups: [],
    destinationPorts: protocol === 'ICMP' ? ['*'] : [String(port)],
  } as const satisfies Omit<SecurityRule, 'priority'>;
  const denies = orderedRules(holder).filter((rule) => rule.direction === direction && rule.access === 'Deny');
  const limit = denies[0]?.priority ?? 4097;
  const place = protocol === 'ICMP' ? 'ICMP' : `${protocol} ${port}`;
  return {
    label: `Allow ${place} ${direction === 'Inbound' ? 'into' : 'out of'} ${holder.name}`,
    edit: (design) => {
      const now = design.network.resources.get(group);
      if (!now) return gone();
      const rules = insertBefore(holder.props.rules, [row], limit);
      return ok(setField(design, group, 'rules', rules as unknown as FieldValue));
    },
  };
}

/** A rule by host names where the firewall reads them, by addresses and tags else, or where names did not help. */
function openFirewall(
  topology: Topology,
  { flow }: Trace,
  obstacle: Extract<Obstacle, { is: 'firewall-rule' }>,
  again: boolean,
): Opening | undefined {
  const { firewall: id, protocol, port, application, sources } = obstacle;
  const firewall = topology.as(id, 'azure-firewall');
  if (!firewall) return undefined;
  const byName = !again && flow.to.is !== 'tag' && obstacle.hosts.length > 0 && application !== 'other';
  const hosts = obstacle.hosts.map((host) => (host === anyHost ? '*' : host));
  const named = { name: `allow-${application}-${port}`, protocols: [`${application}:${port}`], sources, fqdnTags: [] };
  const network = {
    name: `allow-${protocol.toLowerCase()}-${port}`,
    protocols: [protocol],
    sources,
    destinations: obstacle.destinations,
    destinationFqdns: [],
    ports: protocol === 'ICMP' ? ['*'] : [String(port)],
  };
  const props = byName
    ? withApplicationRules(firewall, [{ ...named, fqdns: hosts }])
    : withNetworkRules(firewall, [network]);
  if (!props) return undefined;
  const what = (byName ? hosts : obstacle.destinations).map((text) => (text === '*' ? 'every destination' : text));
  return {
    label: `Allow ${listed(what)} on ${protocol === 'ICMP' ? 'ICMP' : `port ${port}`} in ${firewall.name}`,
    edit: (design) =>
      design.network.resources.has(id)
        ? ok({ label: 'Allow in the firewall', changes: [{ type: 'set-props', id, props }] })
        : gone(),
  };
}

function openManaged(topology: Topology, answer: Trace, id: ResourceId): Opening | undefined {
  const workspace = topology.as(id, 'aml-workspace');
  const wanted = wantedOf(topology, answer.flow.to);
  if (!workspace || wanted.is === 'nothing') return undefined;
  const names = workspace.props.outboundRules.map(({ name }) => name);
  const { port, protocol } = answer.flow;
  const rows = () => {
    if (wanted.is === 'service' && takesType(workspace, 'PrivateEndpoint')) {
      const { target, subResource } = wanted.service;
      return [endpointRule(freshRowName(names, `${target.name}-${subResource}`.slice(0, 32)), target.id, subResource)];
    }
    const target = wanted.is === 'target' ? wanted.target : undefined;
    const [tag] = target?.end.tags ?? [];
    if (tag && takesType(workspace, 'ServiceTag')) {
      const row = tagRule(
        freshRowName(names, `allow-${tag.name}`.replaceAll('.', '-').slice(0, 32)),
        formatServiceTag(tag),
        String(port),
      );
      return [{ ...row, protocol }];
    }
    const web = protocol === 'TCP' && (port === 443 || port === 80);
    if (web && target?.is === 'public' && target.host !== undefined && takesType(workspace, 'FQDN')) {
      return [hostRule(freshRowName(names, `allow-${target.host}`.replaceAll('.', '-').slice(0, 32)), target.host)];
    }
    return [];
  };
  const added = rows();
  if (added.length === 0) return undefined;
  return {
    label: `Approve it in the managed network of ${workspace.name}`,
    edit: (design) =>
      ok(setField(design, id, 'outboundRules', [...workspace.props.outboundRules, ...added] as unknown as FieldValue)),
  };
}

/** A private endpoint for the clients of a network, where there is a subnet to take it. */
function openPrivately(
  topology: Topology,
  { target: id, subResource, network }: Extract<Obstacle, { is: 'no-endpoint' }>,
): Opening | undefined {
  const target = topology.get(id);
  if (!target || !subResourceOf(linkedService(target), subResource)) return undefined;
  const plan = planEndpoint(topology, id, subResource, network);
  if (!plan) return undefined;
  const networks = [...new Set([...plan.networks, network])];
  return {
    label: `Add a private endpoint to ${target.name} for ${subResource}`,
    edit: (design) => addEndpoint(design, { ...plan, networks }),
  };
}

const words = (to: FieldChange): string => (typeof to === 'boolean' ? (to ? 'on' : 'off') : String(to));

/** Fields that open a service to everybody, or to every network. */
const doors: ReadonlySet<string> = new Set(['publicNetworkAccess', 'publicNetworkAccessForIngestion', 'defaultAction']);

function openField(
  topology: Topology,
  answer: Trace,
  { id, field, to }: Extract<Obstacle, { is: 'field' }>,
): Opening | undefined {
  const shape = topology.get(id);
  if (!shape) return undefined;
  // Nobody who stands in a network of one's own needs a door that is open to everybody.
  const start = startOf(topology, answer.flow.from);
  if (doors.has(field) && start.is === 'managed') return openManaged(topology, answer, start.workspace.id);
  if (doors.has(field) && start.is !== 'public') return undefined;
  const labels: Readonly<Record<string, string>> = {
    publicNetworkAccess: `Open ${shape.name} to the public network`,
    publicNetworkAccessForIngestion: `Open ${shape.name} to the public network`,
    defaultAction: `Let every network into ${shape.name}`,
    virtualNetworkRules: `List the subnet in the firewall of ${shape.name}`,
    approval: `Approve ${shape.name}`,
    ipForwarding: `Turn IP forwarding of ${shape.name} on`,
    privateDnsZones: `Let ${shape.name} write its record into the zone`,
  };
  return {
    label: labels[field] ?? `Set ${field} of ${shape.name} to ${words(to)}`,
    edit: (design) => ok(setField(design, id, field, to as FieldValue)),
  };
}

/**
 * What opens an obstacle for the flow of a trace; undefined where no change of it is known. `again` asks for another way,
 * where the first one did not help.
 */
export function openingFor(topology: Topology, answer: Trace, obstacle: Obstacle, again: boolean): Opening | undefined {
  switch (obstacle.is) {
    case 'group-rule':
      return openGroup(topology, obstacle);
    case 'firewall-rule':
      return openFirewall(topology, answer, obstacle, again);
    case 'managed-rule':
      return openManaged(topology, answer, obstacle.workspace);
    case 'field':
      return openField(topology, answer, obstacle);
    case 'link-field': {
      const { link, fields } = obstacle;
      const edits = Object.entries(fields).map(([field, to]) => setLinkField(link, field, to as FieldValue));
      return {
        label: 'Turn on what the peering keeps back',
        edit: () => ok({ label: 'Change the peering', changes: edits.flatMap(({ changes }) => changes) }),
      };
    }
    case 'zone-link': {
      const zone = topology.get(obstacle.zone);
      const names = obstacle.networks.map((id) => topology.get(id)?.name ?? id);
      return (
        zone && {
          label: `Link ${zone.name} to ${listed(names)}`,
          edit: (design) => linkZoneTo(design, zone.id, obstacle.networks),
        }
      );
    }
    case 'zone-group': {
      const { zones, networks } = obstacle;
      const endpoint = topology.as(obstacle.endpoint, 'private-endpoint');
      if (!endpoint) return undefined;
      const { id, name, props } = endpoint;
      return {
        label: `Let ${name} write its name into ${listed(zones)}`,
        edit: (design) => joinZones(design, id, props.privateDnsZones, zones, networks),
      };
    }
    case 'no-endpoint':
      return openPrivately(topology, obstacle);
    case 'outbound-method': {
      const subnet = topology.get(obstacle.subnet);
      return (
        subnet && {
          label: `Give ${subnet.name} a NAT gateway`,
          edit: (design) => sequence(design, 'Add a NAT gateway', (on) => giveNat(on, subnet.id)),
        }
      );
    }
    case 'route': {
      const table = topology.as(obstacle.table, 'route-table');
      const route = table?.props.routes[obstacle.row];
      if (!table || !route) return undefined;
      const routes = table.props.routes.filter((_, index) => index !== obstacle.row);
      return {
        label: `Remove the route ${route.prefix} from ${table.name}`,
        edit: (design) => ok(setField(design, table.id, 'routes', routes as unknown as FieldValue)),
      };
    }
    case 'peering': {
      const [from, to] = [networkOf(topology, obstacle.from), networkOf(topology, obstacle.to)];
      return (
        from &&
        to && {
          label: `Peer ${from.name} and ${to.name}`,
          edit: (design) => addLink(design, 'peering', from.id, to.id),
        }
      );
    }
    default:
      return obstacle satisfies never;
  }
}
