// What must pass and what must not in the presets: the flows of the documented scenarios, told by a person, not computed.
import { describe, expect, test } from 'vitest';
import { present } from '../lib/invariant.ts';
import { presetOf, presets } from '../presets/registry.ts';
import type { Destination } from './flow.ts';
import { ask, expectFlows, type Line } from './semantics/draw.testing.ts';
import type { Verdict } from './step.ts';

type To = string | Destination;
type Port = Line[2];

const load = async (slug: string) => {
  const preset = present(presetOf(slug), slug);
  const design = (await preset.load()).design();
  return { design: () => design };
};

/** Several destinations on one port. */
const all = (from: Line[0], verdict: Verdict, port: Port, ...to: readonly To[]): readonly Line[] =>
  to.map((each) => [from, each, port, verdict] as const);

const storage = (owner: 'microsoft' | 'anyone'): Destination => ({
  is: 'tag',
  tag: { name: 'Storage', region: 'westeurope' },
  owner,
});
const trusted = { is: 'trusted-service' } as const;

/** TF3: what computes need from services of Azure. */
const required = (from: string): readonly Line[] => [
  ...all(from, 'allowed', 443, 'AzureActiveDirectory', 'AzureResourceManager', 'AzureMachineLearning'),
  ...all(from, 'allowed', 443, 'BatchNodeManagement.westeurope', 'AzureFrontDoor.FirstParty', 'mcr.microsoft.com'),
  ...all(from, 'allowed', 80, 'AzureActiveDirectory'),
  ...all(from, 'allowed', ['UDP', 5831], 'AzureMachineLearning'),
  ...all(from, 'allowed', ['UDP', 443], 'BatchNodeManagement.westeurope'),
];

/** TF3: private endpoints of the workspace and what belongs to it. */
const ownServices = (from: string, verdict: Verdict = 'allowed', workspace = 'mlw-prod', end = ''): readonly Line[] => [
  ...all(from, verdict, 443, workspace, `stml${end}/blob`, `stml${end}/file`, `kv-ml${end}`, `crml${end}`),
  ...all(from, verdict, 445, `stml${end}/file`),
];

/** TF1, TF3, TF4, TF7 and TF8: nobody comes in from outside. */
const closedToPublic = (workspace = 'mlw-prod', end = ''): readonly Line[] => [
  ...all('internet', 'denied', 443, workspace, `stml${end}/blob`, `stml${end}/file`, `kv-ml${end}`, `crml${end}`),
  // The tasks of the registry run outside of the network.
  ...all('AzureContainerRegistry', 'denied', 443, `crml${end}`),
];

/** TF2: the pages differ on trusted services once public access is off. */
const studioUnclear = all(trusted, 'unknown', 443, 'stml/blob', 'stml/file');

/** TF1: no preset but one draws DNS servers for on-premises, so how names are answered there is not known. */
const peopleUnclear = (workspace = 'mlw-prod'): readonly Line[] => [
  ...all('on-premises', 'unknown', 443, workspace, 'stml/blob', 'stml/file'),
  ...all('on-premises', 'unknown', 443, 'AzureActiveDirectory', 'AzureResourceManager', 'AzureFrontDoor.Frontend'),
];

const noPublicIp: readonly Line[] = [
  ['AzureMachineLearning', 'ci-researcher', 44224, 'denied'],
  ['internet', 'cpu-cluster', 44224, 'denied'],
];

/** TF5: deployments and computes in a managed network. */
const managed = (from: string, workspace: string): readonly Line[] => [
  ...ownServices(from, 'allowed', workspace),
  ...all(from, 'allowed', 443, 'stdata/blob', 'stdata/dfs', 'MicrosoftContainerRegistry', 'AzureMachineLearning'),
  // No endpoint for these parts.
  ...all(from, 'denied', 443, 'stml/queue', 'stml/table'),
  ...all(from, 'denied', 443, '10.0.0.70'),
];
const approvedOnly = (from: string): readonly Line[] => [
  ...all(from, 'denied', 443, 'internet', 'example.com', 'Storage.westeurope', storage('anyone')),
  ...all(from, 'denied', 22, 'internet'),
];

const hubAndSpoke: readonly Line[] = [
  ...['ci-researcher', 'cpu-cluster'].flatMap((from) => [...required(from), ...ownServices(from)]),
  ...ownServices('aks-scoring'),
  ...all('aks-scoring', 'allowed', 443, 'AzureResourceManager', 'AzureActiveDirectory', 'mcr.microsoft.com'),
  ...noPublicIp,
  ...studioUnclear,
  ...peopleUnclear(),
  // TF8: batch endpoints need these two parts, and no endpoint leads to them.
  ...all('cpu-cluster', 'denied', 443, 'stml/queue', 'stml/table'),
];
const throughFirewall: readonly Line[] = [
  ...all('cpu-cluster', 'denied', 443, 'internet', 'example.com'),
  ...all('cpu-cluster', 'denied', 22, 'internet', '8.8.8.8'),
  // Of an address alone the firewall does not know which host is asked for.
  ...all('cpu-cluster', 'unknown', 443, '8.8.8.8'),
];

/** A service endpoint policy on training, and nothing of Front Door but the two names. */
const guarded: readonly Line[] = [
  ...all('cpu-cluster', 'allowed', 443, storage('microsoft'), 'ml.azure.com'),
  ...all(
    'cpu-cluster',
    'denied',
    443,
    storage('anyone'),
    'internet',
    'example.com',
    'somebody.azurefd.net',
    'pypi.org',
  ),
  ...all('aks-scoring', 'denied', 443, storage('anyone'), 'internet'),
];
const computesOnly = hubAndSpoke.filter(([from]) => from !== 'aks-scoring');

const tables: Readonly<Record<string, readonly Line[]>> = {
  'managed-internet-outbound': [
    ...managed('ci-researcher', 'mlw-research'),
    ...managed('moe-scoring', 'mlw-research'),
    ...all('ci-researcher', 'allowed', 443, 'internet', 'pypi.org', storage('anyone')),
    ...closedToPublic('mlw-research'),
    ...all('internet', 'denied', 443, 'moe-scoring'),
    ...peopleUnclear('mlw-research'),
  ],
  'managed-approved-only': [
    ...managed('cpu-cluster', 'mlw-secure'),
    ...managed('moe-scoring', 'mlw-secure'),
    ...approvedOnly('moe-scoring'),
    ...approvedOnly('ci-researcher'),
    ...all('ci-researcher', 'allowed', 443, 'pypi.org'),
    ...closedToPublic('mlw-secure'),
    ...all('internet', 'denied', 443, 'moe-scoring'),
    ...peopleUnclear('mlw-secure'),
  ],
  'policy-self-service': [
    ...managed('cpu-cluster', 'mlw-team-a'),
    ...approvedOnly('cpu-cluster'),
    ...closedToPublic('mlw-team-a'),
  ],
  'managed-online-endpoint': [
    // TF4: scoring from the network of the application, by the endpoint of the workspace.
    ...all('vm-app', 'allowed', 443, 'mlw-scoring', 'moe-scoring', 'stml/blob', 'stml/file'),
    ...all('internet', 'denied', 443, 'moe-scoring', 'mlw-scoring'),
    ...managed('moe-scoring', 'mlw-scoring'),
    ...approvedOnly('moe-scoring'),
  ],
  'hub-spoke-firewall': [...hubAndSpoke, ...throughFirewall, ...closedToPublic()],
  'hub-spoke-nat': [
    ...hubAndSpoke,
    ...closedToPublic(),
    // A NAT gateway filters nothing but what the group does.
    ...all('cpu-cluster', 'allowed', 443, 'internet', 'example.com'),
    ...all('cpu-cluster', 'denied', 22, 'internet'),
  ],
  'hub-spoke-public-workspace': [
    ...hubAndSpoke,
    ...throughFirewall,
    ...all('internet', 'allowed', 443, 'mlw-prod'),
    ...all('internet', 'denied', 443, 'stml/blob', 'kv-ml', 'crml'),
  ],
  'exfiltration-prevention': [...hubAndSpoke, ...guarded, ...closedToPublic()],
  'exfiltration-prevention-public-workspace': [
    ...hubAndSpoke,
    ...guarded,
    ...all('internet', 'allowed', 443, 'mlw-prod'),
  ],
  'private-link-and-injection': [
    ...hubAndSpoke,
    ...closedToPublic(),
    ...all('cpu-cluster', 'allowed', 443, 'srch-documents', 'appi-ml', 'log-ml'),
    ...all('cpu-cluster', 'allowed', 1433, 'sql-features'),
    ...all('internet', 'denied', 443, 'appi-ml', 'log-ml'),
  ],
  'required-outbound': [
    ...computesOnly,
    ...throughFirewall,
    ...closedToPublic(),
    ...all('cpu-cluster', 'allowed', 18_881, 'AzureMachineLearning'),
  ],
  'required-outbound-public-ip': [
    ...['ci-researcher', 'cpu-cluster'].flatMap((from) => [...required(from), ...ownServices(from)]),
    // TF3: the service comes in past the firewall, and nobody else.
    ...['ci-researcher', 'cpu-cluster', 'gpu-cluster'].flatMap((to): Line[] => [
      ['AzureMachineLearning', to, 44224, 'allowed'],
      ['internet', to, 44224, 'denied'],
      // Routed tags and default routes may widen VirtualNetwork, from which the rules of Azure let everything in.
      ['AzureMachineLearning', to, 22, 'unknown'],
    ]),
    ...throughFirewall,
    ...closedToPublic(),
  ],
  'custom-dns': [
    // TF1 and TF10: on-premises asks the resolver in the hub for public names, and so do the computes.
    ...ownServices('on-premises'),
    ...all('on-premises', 'unknown', 443, 'AzureActiveDirectory', 'AzureFrontDoor.Frontend'),
    ...all('on-premises', 'allowed', ['UDP', 53], '10.0.0.100'),
    ...all('on-premises', 'denied', ['UDP', 53], '168.63.129.16'),
    ...all('cpu-cluster', 'allowed', ['UDP', 53], '10.0.0.100'),
    ...['ci-researcher', 'cpu-cluster'].flatMap((from) => [...required(from), ...ownServices(from)]),
    ...closedToPublic(),
  ],
  'private-address-shortage': [
    // TF11: each team’s network has endpoints of its own, and reaches nothing of the other team.
    ...ownServices('ci-team-a', 'allowed', 'mlw-a', 'a'),
    ...ownServices('ci-team-b', 'allowed', 'mlw-b', 'b'),
    ...required('ci-team-a'),
    ...all('ci-team-a', 'denied', 443, 'ci-team-b', 'mlw-b', 'stmlb/blob'),
    ...all('on-premises', 'denied', 443, 'ci-team-a', 'ci-team-b'),
    ...all('on-premises', 'unknown', 443, 'mlw-a', 'mlw-b', 'stmla/blob'),
    ...closedToPublic('mlw-a', 'a'),
  ],
  'service-endpoints': [
    ...required('cpu-cluster'),
    ...all('cpu-cluster', 'allowed', 443, 'mlw-prod', 'crml', 'stml/blob', 'stml/file', 'stml/queue', 'kv-ml'),
    // Service endpoints are not for on-premises, and not for the studio unless trusted.
    ...all('on-premises', 'denied', 443, 'stml/blob', 'kv-ml'),
    ...all(trusted, 'allowed', 443, 'stml/blob'),
    ...closedToPublic(),
  ],
  'aks-internal-load-balancer': [
    // TF6: applications reach the load balancer inside, nobody from outside does.
    ...all('vm-app', 'allowed', 443, 'aks-scoring'),
    ...all('internet', 'denied', 443, 'aks-scoring', 'k8s-scoring'),
    ...all('vm-app', 'denied', 443, 'internet'),
    ...ownServices('aks-scoring'),
    ...all('aks-scoring', 'allowed', 443, 'AzureResourceManager', 'mcr.microsoft.com', 'packages.aks.azure.com'),
    ...closedToPublic(),
  ],
  'image-build-private-registry': [
    // TF7: the cluster in the network builds, and reaches the packages; tasks of the registry do not come in.
    ...ownServices('cpu-builder'),
    ...all('cpu-builder', 'allowed', 443, 'pypi.org', 'mcr.microsoft.com', 'AzureFrontDoor.FirstParty'),
    ...all('ci-researcher', 'denied', 443, 'pypi.org', 'internet'),
    ...required('ci-researcher'),
    ...closedToPublic(),
  ],
};

test('every preset is told about', () => {
  expect(Object.keys(tables).sort()).toEqual(presets.map(({ slug }) => slug).sort());
});

describe.each(Object.entries(tables))('%s', (slug, lines) => {
  test('lets pass what must, and nothing that must not', async () => {
    expectFlows(await load(slug), lines);
  });
});

describe('clients on-premises', () => {
  test('find private endpoints only by forwarders that are drawn', async () => {
    const { design } = await load('custom-dns');
    const { network } = design();
    const site = present(
      [...network.resources.values()].find(({ kind }) => kind === 'on-premises'),
      'The preset has a corporate network.',
    );
    const silent = { ...site, props: { ...site.props, forwarders: [] } };
    const without = {
      ...design(),
      network: { ...network, resources: new Map([...network.resources, [site.id, silent]]) },
    };
    expect(ask({ design: () => without }, 'on-premises', 'stml/blob').verdict).toBe('unknown');
    expect(ask({ design }, 'on-premises', 'stml/blob').verdict).toBe('allowed');
  });
});
