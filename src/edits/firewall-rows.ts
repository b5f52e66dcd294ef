// Rules of an Azure Firewall in code, made of needs: for fixes, presets and examples.
import type { RegionalNeed } from '../facts/compute-outbound.ts';
import type { ResourceOf } from '../kinds/types.ts';

type Tables = ResourceOf<'azure-firewall'>['props'];
export type NetworkRule = Tables['networkCollections'][number]['rules'][number];
export type ApplicationRule = Tables['applicationCollections'][number]['rules'][number];

/** Needs of the same destination and protocol together, each group with its ports. */
export const groupedNeeds = (
  needs: readonly RegionalNeed[],
): readonly (readonly [RegionalNeed, readonly number[]])[] => {
  const groups = new Map<string, [RegionalNeed, number[]]>();
  for (const need of needs) {
    const group = groups.get(`${need.name} ${need.protocol}`);
    if (group) group[1].push(need.port);
    else groups.set(`${need.name} ${need.protocol}`, [need, [need.port]]);
  }
  return [...groups.values()];
};

/** Network rules for service tags, one for each tag and protocol. */
export const networkRules = (needs: readonly RegionalNeed[], sources: readonly string[]): readonly NetworkRule[] =>
  groupedNeeds(needs).map(([need, ports]) => ({
    name: `${need.name.toLowerCase().replaceAll('.', '-')}-${need.protocol.toLowerCase()}`,
    protocols: need.written === 'Any' ? ['TCP', 'UDP'] : [need.written],
    sources,
    destinations: [need.name],
    destinationFqdns: [],
    ports: ports.map(String),
  }));

/** The protocols of application rules for host names. */
const webProtocols = [
  { port: 443, protocol: 'https:443', end: '' },
  { port: 80, protocol: 'http:80', end: '-http' },
] as const;

/** One application rule for host names over HTTPS and one over HTTP; superseded names come with the newer one. */
export const applicationRules = (
  needs: readonly RegionalNeed[],
  sources: readonly string[],
  name = 'azure-machine-learning',
): readonly ApplicationRule[] =>
  webProtocols.flatMap(({ port, protocol, end }) => {
    const names = needs
      .filter((need) => need.port === port)
      .flatMap((need) => [need.name, ...(need.supersededBy === undefined ? [] : [need.supersededBy])]);
    return names.length === 0
      ? []
      : [{ name: `${name}${end}`, protocols: [protocol], sources, fqdns: [...new Set(names)], fqdnTags: [] }];
  });
