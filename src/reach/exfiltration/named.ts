// What the rules of a design name that lets something out: ports, service tags, host names. They tell what to ask for.
import { requiredTagRules } from '../../facts/managed-network.ts';
import { parseServiceTag, type ServiceTag } from '../../facts/service-tags.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import { parsePorts } from '../../lib/ports.ts';
import type { Topology } from '../../topology/topology.ts';
import type { Protocol } from '../flow.ts';
import type { Gate } from './report.ts';

/** Ports of TCP. */
export const tcp = (...ports: readonly number[]): readonly Gate[] => ports.map((port) => ({ protocol: 'TCP', port }));

type Row = {
  readonly destinations: readonly string[];
  readonly gates: readonly Gate[];
};

const spoken = (texts: readonly string[]): readonly Protocol[] => {
  const upper = texts.map((text) => text.toUpperCase());
  const any = upper.includes('*') || upper.includes('ANY');
  return (['TCP', 'UDP'] as const).filter((protocol) => any || upper.includes(protocol));
};

const gatesOf = (protocols: readonly string[], ports: readonly string[]): readonly Gate[] =>
  ports.flatMap((text) => {
    const range = text === '*' ? undefined : parsePorts(text.trim());
    if (!range?.ok) return [];
    return spoken(protocols).map((protocol): Gate => ({ protocol, port: range.value.first }));
  });

/** Every rule of the design that lets something out, with what it names. */
const rows = memoByIdentity((topology: Topology): readonly Row[] => [
  ...topology.of('network-security-group').flatMap(({ props }) =>
    props.rules
      .filter(({ direction, access }) => direction === 'Outbound' && access === 'Allow')
      .map((rule) => ({
        destinations: rule.destinations,
        gates: gatesOf([rule.protocol], rule.destinationPorts),
      })),
  ),
  ...topology
    .of('azure-firewall')
    .flatMap(({ props }) =>
      props.networkCollections
        .filter(({ action }) => action === 'Allow')
        .flatMap(({ rules }) =>
          rules.map((rule) => ({ destinations: rule.destinations, gates: gatesOf(rule.protocols, rule.ports) })),
        ),
    ),
  ...topology
    .of('network-manager')
    .flatMap(({ props }) =>
      props.adminRules
        .filter(({ direction, access }) => direction === 'Outbound' && access === 'AlwaysAllow')
        .map((rule) => ({ destinations: rule.destinations, gates: gatesOf([rule.protocol], rule.destinationPorts) })),
    ),
  ...topology.of('aml-workspace').flatMap(({ props }) =>
    props.outboundRules
      .filter(({ type }) => type === 'ServiceTag')
      .map((rule) => ({
        destinations: [rule.serviceTag],
        gates: gatesOf([rule.protocol], rule.ports.split(',')),
      })),
  ),
]);

/** Tags that the approved-only mode opens by itself. */
const opened = memoByIdentity((topology: Topology): readonly Row[] =>
  topology.of('aml-workspace').some(({ props }) => props.isolationMode === 'AllowOnlyApprovedOutbound')
    ? requiredTagRules
        .filter(({ direction }) => direction === 'outbound')
        .map(({ tag, ports }) => ({ destinations: [tag.replace('.{region}', '')], gates: tcp(...ports) }))
    : [],
);

/** Each once. */
export const unique = (gates: readonly Gate[]): readonly Gate[] => [
  ...new Map(gates.map((gate) => [`${gate.protocol} ${gate.port}`, gate])).values(),
];

/** Ports that rules name. */
export const namedGates = memoByIdentity((topology: Topology) => unique(rows(topology).flatMap(({ gates }) => gates)));

/** Service tags that rules name, with the ports beside them. */
export const namedTags = memoByIdentity(
  (topology: Topology): readonly { readonly tag: ServiceTag; readonly gates: readonly Gate[] }[] =>
    [...rows(topology), ...opened(topology)].flatMap(({ destinations, gates }) =>
      destinations.flatMap((text) => {
        const tag = parseServiceTag(text);
        return tag ? [{ tag, gates }] : [];
      }),
    ),
);

/** Host patterns of rules with the ports on which they are spoken to. */
export const patterns = memoByIdentity((topology: Topology): ReadonlyMap<string, readonly Gate[]> => {
  const found = new Map<string, Gate[]>();
  const put = (text: string, gates: readonly Gate[]): void => {
    const pattern = text.trim().toLowerCase();
    found.set(pattern, [...(found.get(pattern) ?? []), ...gates]);
  };
  for (const { props } of topology.of('azure-firewall')) {
    for (const { action, rules } of props.applicationCollections) {
      if (action !== 'Allow') continue;
      for (const rule of rules) {
        const ports = rule.protocols.flatMap((text) => Number(text.split(':')[1] ?? '') || []);
        for (const host of rule.fqdns) put(host, tcp(...ports));
      }
    }
    for (const { action, rules } of props.networkCollections) {
      if (action !== 'Allow') continue;
      for (const rule of rules)
        for (const host of rule.destinationFqdns) put(host, gatesOf(rule.protocols, rule.ports));
    }
  }
  for (const { props } of topology.of('aml-workspace')) {
    for (const rule of props.outboundRules) if (rule.type === 'FQDN') put(rule.fqdn, tcp(443, 80));
  }
  return found;
});
