// Destinations that outsiders can write to, as flows to ask for. What is read-only is in `facts/service-tags.ts`.
import { clouds } from '../../facts/clouds.ts';
import { cloudOf, hostsForTag } from '../../facts/compute-outbound.ts';
import { parseRegion, regions } from '../../facts/regions.ts';
import { requiredFqdns } from '../../facts/required-outbound.ts';
import { scenarioFqdns } from '../../facts/scenario-outbound.ts';
import { isListedRegion, type ServiceTag, serviceTagFact } from '../../facts/service-tags.ts';
import { admitsStrangers } from '../../facts/shared-domains.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import type { Topology } from '../../topology/topology.ts';
import type { Destination } from '../flow.ts';
import { hostEnd } from '../service.ts';
import { namedGates, namedTags, patterns, tcp, unique } from './named.ts';
import type { Beyond, Gate, Standing } from './report.ts';

/** One destination, or the same one in a wider and in narrower forms, of which the widest that is open counts. */
export type Probe = {
  readonly id: string;
  readonly beyond: Beyond;
  readonly standing: Exclude<Standing, 'accepted'>;
  readonly gates: readonly Gate[];
  readonly forms: readonly Form[];
};

export type Form = { readonly words: string; readonly to: Destination };

/** A port that hardly any rule names: where it is open, ports are not told apart. */
export const anyOtherPort = 49_999;

/** Regions to ask for: that of the design, its pair, and one that no rule names, for all others. */
function asked(topology: Topology): readonly { readonly region: string; readonly words: string }[] {
  const { region } = topology.network.settings;
  const pair = parseRegion(region)?.pair;
  const named = new Set(namedTags(topology).flatMap(({ tag }) => tag.region ?? []));
  const cloud = cloudOf(region);
  const other = regions.find(
    (one) => one.cloud === cloud && one.name !== region && one.name !== pair && !named.has(one.name),
  );
  const others = [...named].filter(
    (one) => one !== region && one !== pair && isListedRegion({ name: 'Storage', region: one }),
  );
  return [
    ...[region, ...(pair ? [pair] : []), ...others].map((one) => ({ region: one, words: `in ${one}` })),
    ...(other ? [{ region: other.name, words: 'in other regions' }] : []),
  ];
}

function regionalForms(
  topology: Topology,
  tag: string,
  words: string,
  host: (region: string) => string,
): readonly Form[] {
  const form = (region?: string): Destination => ({
    is: 'tag',
    tag: region === undefined ? { name: tag } : { name: tag, region },
    owner: 'anyone',
    hosts: [host(region ?? topology.network.settings.region)],
  });
  return [
    { words, to: form() },
    ...asked(topology).map((one) => ({ words: `${words} ${one.words}`, to: form(one.region) })),
  ];
}

/** What is asked of everybody. The read-write tags are those that the facts call so. */
export const mainProbes = memoByIdentity((topology: Topology): readonly Probe[] => {
  const { region } = topology.network.settings;
  const named = namedGates(topology);
  const { storageSuffix, registrySuffix } = clouds[cloudOf(region)];
  return [
    {
      id: 'server',
      beyond: 'server',
      standing: 'open',
      gates: unique([...tcp(443, 80, 22), { protocol: 'UDP', port: 53 }, ...named, ...tcp(anyOtherPort)]),
      forms: [{ words: 'A server of anyone on the internet', to: { is: 'internet' } }],
    },
    {
      id: 'storage',
      beyond: 'storage',
      standing: 'open',
      gates: tcp(443, 80, 445),
      forms: regionalForms(
        topology,
        'Storage',
        'Storage accounts of anyone',
        () => `an-account-of-anyone.blob.${storageSuffix}`,
      ),
    },
    {
      id: 'front-door',
      beyond: 'front-door',
      standing: 'open',
      gates: tcp(443, 80),
      forms: [
        {
          words: 'Azure Front Door of anyone (AzureFrontDoor.Frontend)',
          to: {
            is: 'tag',
            tag: { name: 'AzureFrontDoor.Frontend' },
            owner: 'anyone',
            hosts: ['a-site-of-anyone.azurefd.net'],
          },
        },
      ],
    },
    {
      id: 'registry',
      beyond: 'registry',
      standing: 'open',
      gates: tcp(443),
      forms: regionalForms(
        topology,
        'AzureContainerRegistry',
        'Container registries of anyone',
        () => `aregistryofanyone.${registrySuffix}`,
      ),
    },
    {
      id: 'azure',
      beyond: 'azure',
      standing: 'open',
      gates: unique([...tcp(443, 80, 22), ...named]),
      forms: regionalForms(
        topology,
        'AzureCloud',
        'Machines of anyone in Azure',
        (one) => `a-machine-of-anyone.${one}.cloudapp.azure.com`,
      ),
    },
  ];
});

const asProbes: ReadonlySet<string> = new Set([
  'Storage',
  'AzureFrontDoor.Frontend',
  'AzureContainerRegistry',
  'AzureCloud',
  'Internet',
]);

/** Other tags that some rule names: read-write ones, and those of which no page says what they are. */
export const tagProbes = memoByIdentity((topology: Topology): readonly Probe[] => {
  const found = new Map<string, { readonly tag: ServiceTag; readonly gates: Gate[] }>();
  for (const { tag, gates } of namedTags(topology)) {
    const fact = serviceTagFact(tag.name);
    if (!fact?.routeTable || fact.classification === 'readOnly' || asProbes.has(tag.name)) continue;
    const key = `${tag.name}.${tag.region ?? ''}`;
    const known = found.get(key) ?? { tag, gates: [] };
    known.gates.push(...gates);
    found.set(key, known);
  }
  const { region } = topology.network.settings;
  return [...found].map(([key, { tag, gates }]): Probe => {
    const words = tag.region === undefined ? tag.name : `${tag.name} in ${tag.region}`;
    const hosts = hostsForTag(tag.region === undefined ? tag.name : `${tag.name}.${tag.region}`, region);
    return {
      id: `tag ${key}`,
      beyond: 'tag',
      standing: serviceTagFact(tag.name)?.classification === 'readWrite' ? 'open' : 'unclassified',
      gates: unique([...tcp(443), ...gates]),
      forms: [
        { words: `Service tag ${words}`, to: { is: 'tag', tag, owner: 'anyone', ...(hosts.length > 0 && { hosts }) } },
      ],
    };
  });
});

const facts = [...requiredFqdns, ...scenarioFqdns];

/** What the facts say of a host name: the strictest of them. */
function classOf(pattern: string, region: string): 'readOnly' | 'readWrite' | 'unclassified' {
  const found = facts
    .filter(({ name }) => name.replaceAll('{region}', region) === pattern)
    .map((need) => need.classification);
  if (found.includes('readWrite')) return 'readWrite';
  return found.includes('readOnly') ? 'readOnly' : 'unclassified';
}

const wide = (pattern: string): boolean =>
  pattern === '*' || (pattern.startsWith('*.') && !pattern.slice(2).includes('.'));

/** A host that the FQDN tag of AKS stands for and no other list calls safe. */
const hostOfNodes = 'packages.aks.azure.com';
/** What an opening of the FQDN tag of AKS is called. */
export const nodeHosts = 'Host names behind FQDN tag AzureKubernetesService';

/** The FQDN tag of AKS, where some rule names it. */
const tagOfNodes = (topology: Topology): readonly Probe[] =>
  topology
    .of('azure-firewall')
    .some(({ props }) =>
      props.applicationCollections.some(({ rules }) =>
        rules.some((rule) => rule.fqdnTags.some((tag) => tag.toLowerCase() === 'azurekubernetesservice')),
      ),
    )
    ? [
        {
          id: 'fqdn-tag AzureKubernetesService',
          beyond: 'host',
          standing: 'unclassified',
          gates: tcp(443),
          forms: [{ words: nodeHosts, to: { is: 'host', name: hostOfNodes } }],
        },
      ]
    : [];

/** Host names that some rule opens and that are not known to be read-only. */
export const hostProbes = memoByIdentity((topology: Topology): readonly Probe[] => {
  const { region } = topology.network.settings;
  const { storageSuffix } = clouds[cloudOf(region)];
  const named = [...patterns(topology)].flatMap(([pattern, gates]): Probe[] => {
    if (pattern === '*' || pattern === '') return [];
    const strangers = admitsStrangers(pattern);
    const known = classOf(pattern, region);
    if (known === 'readOnly' && !strangers) return [];
    // Names of a service that only answers, by the tag that holds them.
    const { tags } = hostEnd(topology, pattern);
    const safe = tags.length > 0 && tags.every((tag) => serviceTagFact(tag.name)?.classification === 'readOnly');
    if (safe && !strangers) return [];
    const name = pattern.startsWith('*.') ? `a-name-of-anyone${pattern.slice(1)}` : pattern;
    const words = wide(pattern) ? `Every name that ends in ${pattern.slice(1)}` : pattern;
    const to = { is: 'host', name } as const;
    return [
      {
        id: `host ${pattern}`,
        beyond: 'host',
        standing: strangers || known === 'readWrite' ? 'open' : 'unclassified',
        gates: unique(gates),
        // A storage account stands in some region, and rules and service endpoints tell regions apart.
        forms: pattern.endsWith(storageSuffix)
          ? regionalForms(topology, 'Storage', words, () => name)
          : [{ words, to }],
      },
    ];
  });
  return [...tagOfNodes(topology), ...named];
});
