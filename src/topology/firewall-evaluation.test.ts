import { describe, expect, it, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { firewallHosts, firewallTags, type RegionalNeed, tagsForHost } from '../facts/compute-outbound.ts';
import { parsePrefix } from '../lib/cidr.ts';
import type { Firewall } from './egress.ts';
import { type ApplicationRule, answerNeed, type NetworkRule, patternHolds } from './firewall-evaluation.ts';
import { indexTopology } from './topology.ts';

const region = 'westeurope';
const from = (text: string) => {
  const prefix = parsePrefix(text);
  return prefix.ok ? [prefix.value] : [];
};

function firewall(props: Partial<Firewall['props']>): Firewall {
  const b = build('Firewall');
  const vnet = b.add('virtual-network', 'hub');
  const subnet = b.add('subnet', 'AzureFirewallSubnet', {}, { in: vnet });
  b.add('azure-firewall', 'afw', props, { in: subnet });
  const [only] = indexTopology(b.design().network).of('azure-firewall');
  if (!only) throw new Error('the firewall was added');
  return only;
}

const network = (props: Partial<NetworkRule>, action: 'Allow' | 'Deny' = 'Allow', priority = 200) => ({
  name: `n${priority}`,
  priority,
  action,
  rules: [
    {
      name: 'n',
      protocols: ['TCP'] as const,
      sources: ['*'],
      destinations: [],
      destinationFqdns: [],
      ports: ['443'],
      ...props,
    },
  ],
});
const application = (props: Partial<ApplicationRule>, action: 'Allow' | 'Deny' = 'Allow', priority = 300) => ({
  name: `a${priority}`,
  priority,
  action,
  rules: [{ name: 'a', protocols: ['https:443'], sources: ['*'], fqdns: [], fqdnTags: [], ...props }],
});

const need = (name: string, protocol: 'TCP' | 'UDP' = 'TCP', port = 443): RegionalNeed => {
  const found = [...firewallTags(region), ...firewallHosts(region)].find(
    (one) => one.name === name && one.protocol === protocol && one.port === port,
  );
  if (!found) throw new Error(name);
  return found;
};
const arm = need('AzureResourceManager');
const registry = need('mcr.microsoft.com');

test.each([
  ['*', 'pypi.org', true],
  ['*.microsoft.com', 'mcr.microsoft.com', true],
  ['*.microsoft.com', '*.data.mcr.microsoft.com', true],
  ['*.MICROSOFT.com', 'mcr.microsoft.com', true],
  ['*.mcr.microsoft.com', 'mcr.microsoft.com', false],
  ['mcr.microsoft.com', '*.mcr.microsoft.com', false],
  ['*.soft.com', 'microsoft.com', false],
])('%s holds %s: %s', (pattern, host, holds) => {
  expect(patternHolds(pattern, host)).toBe(holds);
});

describe('a firewall', () => {
  it.each<[string, Partial<Firewall['props']>, RegionalNeed, boolean]>([
    ['denies what no rule names', {}, arm, false],
    ['allows a tag', { networkCollections: [network({ destinations: ['AzureResourceManager'] })] }, arm, true],
    [
      'keeps protocols apart',
      { networkCollections: [network({ destinations: ['AzureResourceManager'], protocols: ['UDP'] })] },
      arm,
      false,
    ],
    ['takes Any for both', { networkCollections: [network({ destinations: ['*'], protocols: ['Any'] })] }, arm, true],
    [
      'tries lower numbers first',
      {
        networkCollections: [network({ destinations: ['*'] }), network({ destinations: ['AzureCloud'] }, 'Deny', 150)],
      },
      arm,
      false,
    ],
    [
      'takes the host name for the tag',
      { applicationCollections: [application({ fqdns: ['management.azure.com'] })] },
      arm,
      true,
    ],
    [
      'a network deny ends it before application rules',
      {
        networkCollections: [network({ destinations: ['*'] }, 'Deny')],
        applicationCollections: [application({ fqdns: ['*'] })],
      },
      registry,
      false,
    ],
    [
      'takes both tags for the registry',
      { networkCollections: [network({ destinations: ['MicrosoftContainerRegistry', 'AzureFrontDoor.FirstParty'] })] },
      registry,
      true,
    ],
    [
      'but not one alone',
      { networkCollections: [network({ destinations: ['MicrosoftContainerRegistry'] })] },
      registry,
      false,
    ],
    [
      'takes a host name in a network rule',
      { networkCollections: [network({ destinationFqdns: ['mcr.microsoft.com'] })] },
      registry,
      true,
    ],
    [
      'knows the FQDN tag of AKS',
      { applicationCollections: [application({ fqdnTags: ['AzureKubernetesService'] })] },
      registry,
      true,
    ],
  ])('%s', (_, props, destination, allowed) => {
    expect(answerNeed(firewall(props), destination, 'anyone', region).allowed).toBe(allowed);
  });

  it('looks at sources when somebody asks', () => {
    const only = firewall({ networkCollections: [network({ destinations: ['*'], sources: ['10.1.0.0/16'] })] });
    expect(answerNeed(only, arm, from('10.1.4.0/24'), region).allowed).toBe(true);
    expect(answerNeed(only, arm, from('10.2.0.0/24'), region).allowed).toBe(false);
    expect(answerNeed(only, arm, 'anyone', region)).toEqual({
      allowed: true,
      by: [{ table: 'network', collection: 0, rule: 0 }],
    });
  });
});

test('tags that stand for a host are those of the region', () => {
  expect(tagsForHost('mcr.microsoft.com', region)).toEqual([
    'MicrosoftContainerRegistry.WestEurope',
    'AzureFrontDoor.FirstParty',
  ]);
  expect(tagsForHost('pypi.org', region)).toEqual([]);
});

test('the set is the planning article’s table, with TCP 443 for Azure Machine Learning', () => {
  expect(firewallTags(region).map(({ name, protocol, port }) => `${name} ${protocol} ${port}`)).toEqual([
    'AzureActiveDirectory TCP 80',
    'AzureActiveDirectory TCP 443',
    'AzureResourceManager TCP 443',
    'AzureMachineLearning UDP 5831',
    'AzureMachineLearning TCP 443',
    'BatchNodeManagement.WestEurope TCP 443',
  ]);
});
