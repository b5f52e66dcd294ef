// Flows that begin in a managed virtual network: its private endpoints, what Azure opens by itself, and written rules.
// https://learn.microsoft.com/azure/machine-learning/how-to-managed-network
import { tagsForHost } from '../facts/compute-outbound.ts';
import { learn } from '../facts/learn.ts';
import { fqdnRules, requiredTagRules } from '../facts/managed-network.ts';
import { fillRegion, regionInTag } from '../facts/regions.ts';
import { formatServiceTag, parseServiceTag, type ServiceTag, tagContains } from '../facts/service-tags.ts';
import { containsPort } from '../lib/ports.ts';
import { patternHolds } from '../topology/firewall-evaluation.ts';
import type { Workspace } from '../topology/machine-learning.ts';
import { requiredRules } from '../topology/managed-required.ts';
import { matchPorts } from '../topology/nsg-evaluation.ts';
import { bareHost, type OutboundRule, takesType } from '../topology/outbound-rules.ts';
import type { Topology } from '../topology/topology.ts';
import { type End, heldBy } from './end.ts';
import type { Flow } from './flow.ts';
import type { Service } from './service.ts';
import type { Element, Step } from './step.ts';
import { pass, stop, unknown } from './trail.ts';

const told = (workspace: Workspace, row?: string) => {
  const element: Element =
    row === undefined
      ? { id: workspace.id, field: 'isolationMode' }
      : { id: workspace.id, field: 'outboundRules', row };
  return { layer: 'managed-network', source: learn.amlManagedNetwork, element } as const;
};

/** The private endpoint of a managed network to a service: one that Azure makes, or one that a rule asks for. */
export function managedEndpoint(
  topology: Topology,
  workspace: Workspace,
  { target, subResource, shape }: Service,
): Step | undefined {
  const own = requiredRules(topology, workspace).find(
    (rule) => rule.target === target.id && rule.groupId === subResource,
  );
  if (own)
    return pass(
      `The managed network of ${workspace.name} has a private endpoint to ${shape.name}. ${own.origin}`,
      told(workspace),
    );
  const written = takesType(workspace, 'PrivateEndpoint')
    ? workspace.props.outboundRules.find(
        (rule) => rule.type === 'PrivateEndpoint' && rule.target === target.id && rule.subResource === subResource,
      )
    : undefined;
  return (
    written &&
    pass(
      `The managed network of ${workspace.name} has a private endpoint to ${shape.name} by rule ${written.name}.`,
      told(workspace, written.name),
    )
  );
}

type Way = {
  readonly end: End;
  readonly hosts: readonly string[];
  readonly protocol: Flow['protocol'];
  readonly port: number;
};
type Answer = 'yes' | 'no' | 'maybe';

const noNetwork = { prefixes: [], mayHoldMore: false } as const;

function holdsEnd(tag: string, end: End): Answer {
  const held = heldBy([tag], end.prefixes, end, noNetwork);
  return held.rest === 'none' ? 'yes' : held.maybe ? 'maybe' : 'no';
}

function byTag({ type, serviceTag, protocol, ports }: OutboundRule, way: Way): Answer {
  if (type !== 'ServiceTag' || (protocol !== '*' && protocol !== way.protocol)) return 'no';
  const listed = ports.split(',').map((text) => text.trim());
  if (way.protocol !== 'ICMP' && matchPorts(listed, { first: way.port, last: way.port }) === 'none') return 'no';
  return holdsEnd(serviceTag, way.end);
}

function byHost({ type, fqdn }: OutboundRule, { hosts, protocol, port }: Way): Answer {
  if (type !== 'FQDN' || protocol !== 'TCP' || !fqdnRules.ports.some((open) => open === port) || hosts.length === 0)
    return 'no';
  return hosts.every((host) => patternHolds(bareHost(fqdn), host)) ? 'yes' : 'no';
}

/** Whether hosts are each let through by some FQDN rule. */
const allHosts = (rules: readonly OutboundRule[], way: Way): boolean =>
  way.hosts.length > 0 &&
  way.hosts.every((host) => rules.some((rule) => byHost(rule, { ...way, hosts: [host] }) === 'yes'));

const speaks = (required: (typeof requiredTagRules)[number], { protocol, port }: Way): boolean =>
  (required.protocol === 'Any' || required.protocol === protocol) &&
  required.ports.some((open) => containsPort({ first: open, last: open }, port));

/** The tag that the network opens by itself for a way: the one that is meant, else one that holds all of its hosts. */
function requiredFor(topology: Topology, way: Way): ServiceTag | undefined {
  const { region } = topology.network.settings;
  const open = requiredTagRules.flatMap((required) => {
    const tag = parseServiceTag(fillRegion(required.tag, regionInTag(region)));
    const isMeant = required.direction === 'outbound' && tag?.name !== 'VirtualNetwork' && speaks(required, way);
    return tag && isMeant ? [tag] : [];
  });
  const holdsHosts = (tag: ServiceTag): boolean =>
    way.hosts.length > 0 && way.hosts.every((host) => tagsForHost(host, region).includes(formatServiceTag(tag)));
  return open.find((tag) => way.end.tags.some((own) => tagContains(tag, own))) ?? open.find(holdsHosts);
}

/** What a managed network says to a public destination. */
export function managedOutbound(topology: Topology, workspace: Workspace, way: Way, name: string): Step {
  const { isolationMode, outboundRules } = workspace.props;
  if (isolationMode !== 'AllowOnlyApprovedOutbound') {
    return pass(`The managed network of ${workspace.name} lets everything out to the internet.`, told(workspace));
  }
  const required = requiredFor(topology, way);
  if (required) {
    return pass(
      `The managed network of ${workspace.name} opens ${formatServiceTag(required)} by itself.`,
      told(workspace),
    );
  }
  for (const rule of outboundRules) {
    if (byTag(rule, way) === 'yes' || byHost(rule, way) === 'yes') {
      return pass(
        `Rule ${rule.name} of the managed network of ${workspace.name} approves ${name}.`,
        told(workspace, rule.name),
      );
    }
  }
  if (allHosts(outboundRules, way)) {
    return pass(`FQDN rules of the managed network of ${workspace.name} approve ${name}.`, told(workspace, ''));
  }
  const maybe = outboundRules.find((rule) => byTag(rule, way) === 'maybe');
  if (maybe) {
    const text = `Rule ${maybe.name} of the managed network of ${workspace.name} opens ${maybe.serviceTag}, which may hold ${name}.`;
    return unknown(text, `whether ${name} is in ${maybe.serviceTag}`, told(workspace, maybe.name));
  }
  return stop(`No rule of the managed network of ${workspace.name} approves ${name} on port ${way.port}.`, {
    ...told(workspace),
    obstacle: { is: 'managed-rule', workspace: workspace.id },
  });
}
