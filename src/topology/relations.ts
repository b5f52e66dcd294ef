// The lines of a picture: what is linked, referenced or routed to what, by layer. Drawn by the canvas and by pictures.
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { EdgeLayer } from '../model/field.ts';
import type { LinkId, ResourceId } from '../model/ids.ts';
import { egressOf } from './egress.ts';
import type { Topology } from './topology.ts';

/** One line between two drawn shapes. */
export type Relation = {
  /** Unique and stable for the same two ends and meaning. */
  readonly id: string;
  readonly layer: EdgeLayer;
  readonly from: ResourceId;
  readonly to: ResourceId;
  /** What it is, for people: "Virtual network peering". */
  readonly title: string;
  /** The link behind it; null for a reference or a route. */
  readonly link: LinkId | null;
};

/** Shapes that are drawn as chips on others: each with the shapes that carry its chip, nearest first. */
export const chipHosts: (topology: Topology) => ReadonlyMap<ResourceId, readonly ResourceId[]> = memoByIdentity(
  (topology) => {
    const hosts = new Map<ResourceId, ResourceId[]>();
    for (const resource of topology.network.resources.values()) {
      for (const reference of topology.references(resource.id)) {
        if (!reference.chip) continue;
        const list = hosts.get(reference.target);
        if (!list) hosts.set(reference.target, [resource.id]);
        else if (!list.includes(resource.id)) list.push(resource.id);
      }
    }
    return hosts;
  },
);

/** Chips that a shape carries, chips of its chips after them: the NAT gateway of a subnet, then its public address. */
export function chipsOf(topology: Topology, id: ResourceId): readonly ResourceId[] {
  const found: ResourceId[] = [];
  const visit = (holder: ResourceId): void => {
    for (const reference of topology.references(holder)) {
      if (!reference.chip || found.includes(reference.target)) continue;
      found.push(reference.target);
      visit(reference.target);
    }
  };
  visit(id);
  return found;
}

function linkRelations(topology: Topology): Relation[] {
  return [...topology.network.links.values()].flatMap((link): Relation[] => {
    const spec = linkSpecs.get(link.kind);
    return spec
      ? [{ id: `link ${link.id}`, layer: spec.layer, from: link.from, to: link.to, title: spec.title, link: link.id }]
      : [];
  });
}

function referenceRelations(topology: Topology): Relation[] {
  const hosts = chipHosts(topology);
  return [...topology.network.resources.values()].flatMap((resource) =>
    topology.references(resource.id).flatMap((reference): Relation[] => {
      if (!reference.layer || hosts.has(resource.id) || hosts.has(reference.target)) return [];
      const field = resourceSpecs.get(resource.kind)?.fields[reference.field];
      return [
        {
          id: `ref ${resource.id} ${reference.field} ${reference.target}`,
          layer: reference.layer,
          from: resource.id,
          to: reference.target,
          title: field?.label ?? reference.field,
          link: null,
        },
      ];
    }),
  );
}

/** What a service endpoint of a subnet is named, by the kind that its line leads to. learn.serviceEndpoints */
const serviceEndpoints = { 'storage-account': 'Microsoft.Storage', 'key-vault': 'Microsoft.KeyVault' } as const;

/** Subnets and the services that their service endpoints lead to: both sides have to say so. */
function servedSubnets(topology: Topology): readonly (readonly [subnet: ResourceId, service: ResourceId])[] {
  return [...topology.of('storage-account'), ...topology.of('key-vault')].flatMap(({ id, kind, props }) =>
    // With public access disabled the list is kept but means nothing.
    (props.publicNetworkAccess === 'Enabled' ? props.virtualNetworkRules : []).flatMap((allowed) => {
      const endpoint = serviceEndpoints[kind];
      const subnet = topology.as(allowed, 'subnet');
      const served = subnet?.props.serviceEndpoints.some((one) => one === endpoint || one === `${endpoint}.Global`);
      return subnet && served ? [[subnet.id, id] as const] : [];
    }),
  );
}

function outboundRelations(topology: Topology): Relation[] {
  const internet = topology.of('internet')[0];
  const lines: Relation[] = [];
  const line = (from: ResourceId, to: ResourceId, title: string): void => {
    lines.push({ id: `out ${from} ${to}`, layer: 'outbound', from, to, title, link: null });
  };
  for (const subnet of topology.of('subnet')) {
    const egress = egressOf(topology, subnet);
    if (egress.by === 'firewall' && egress.firewall.parent !== subnet.id) {
      line(subnet.id, egress.firewall.id, 'Default route to the firewall');
    }
    if (egress.by === 'appliance' && egress.machine && egress.machine.parent !== subnet.id) {
      line(subnet.id, egress.machine.id, 'Default route to the appliance');
    }
    if (egress.by === 'nat' && internet) line(subnet.id, internet.id, 'Outbound through the NAT gateway');
  }
  for (const firewall of topology.of('azure-firewall')) {
    if (internet && firewall.props.publicIps.length > 0) line(firewall.id, internet.id, 'Outbound of the firewall');
  }
  for (const [subnet, service] of servedSubnets(topology)) line(subnet, service, 'Service endpoint');
  for (const workspace of topology.of('aml-workspace')) {
    if (internet && workspace.props.isolationMode !== 'Disabled') {
      const approved = workspace.props.isolationMode === 'AllowOnlyApprovedOutbound';
      line(workspace.id, internet.id, approved ? 'Approved outbound only' : 'Internet outbound');
    }
  }
  return lines;
}

/** All lines of a network, in a stable order; ids are unique. */
export const relations: (topology: Topology) => readonly Relation[] = memoByIdentity((topology) => {
  const unique = new Map<string, Relation>();
  for (const relation of [
    ...linkRelations(topology),
    ...referenceRelations(topology),
    ...outboundRelations(topology),
  ]) {
    if (!unique.has(relation.id)) unique.set(relation.id, relation);
  }
  return [...unique.values()];
});
