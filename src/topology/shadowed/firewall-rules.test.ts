import { describe, expect, it } from 'vitest';
import type { NetworkRule } from '../firewall-evaluation.ts';
import {
  application,
  at,
  type Drawn,
  type NatRule,
  nat,
  network,
  type Props,
  shadows,
} from './firewall-rules.testing.ts';

const said = (drawn: Drawn): readonly string[] =>
  shadows(drawn).map(({ row, is, by }) => `${row.name} ${is} by ${by.map(({ name }) => name).join(' ')}`);

describe('network rules', () => {
  it.each<[string, Props['networkCollections'], readonly string[]]>([
    [
      'a deny before an allow',
      [at(100, 'Deny', network('a', { ports: ['*'] })), at(200, 'Allow', network('b'))],
      ['b contrary by a'],
    ],
    [
      'priorities, whatever the order of collections',
      [at(200, 'Allow', network('b')), at(100, 'Deny', network('a', { ports: ['*'] }))],
      ['b contrary by a'],
    ],
    ['collections of one priority', [at(100, 'Deny', network('a')), at(100, 'Allow', network('b'))], []],
    // In one collection the later row repeats the earlier one, not the other way round.
    [
      'rows of one collection',
      [
        at(
          100,
          'Allow',
          network('a', { destinations: ['Storage'] }),
          network('b'),
          network('c', { destinations: ['Sql'] }),
        ),
      ],
      ['c redundant by b'],
    ],
    [
      'several together',
      [
        at(100, 'Allow', network('a', { protocols: ['TCP', 'UDP'], ports: ['1-500'] })),
        at(200, 'Allow', network('b', { protocols: ['UDP'], ports: ['400-600'] })),
        at(300, 'Allow', network('c', { protocols: ['UDP'], ports: ['300-550'] })),
      ],
      ['c redundant by a b'],
    ],
    [
      'Any is more than the three that have names',
      [
        at(100, 'Allow', network('a', { protocols: ['TCP', 'UDP', 'ICMP'], ports: ['*'] })),
        at(200, 'Allow', network('b', { protocols: ['Any'], ports: ['*'] })),
      ],
      [],
    ],
    [
      'host names are themselves, and somewhere',
      [
        at(100, 'Allow', network('a', { destinations: [], destinationFqdns: ['Pypi.org'] })),
        at(200, 'Deny', network('b', { destinations: [], destinationFqdns: ['pypi.org'] })),
        at(300, 'Deny', network('c', { destinations: [], destinationFqdns: ['files.pypi.org'] })),
        at(400, 'Deny', network('d')),
        at(500, 'Allow', network('e', { destinations: ['20.0.0.0/8'], destinationFqdns: ['conda.org'] })),
      ],
      ['b contrary by a', 'e contrary by d'],
    ],
    [
      'names that a firewall does not take',
      [
        at(100, 'Allow', network('a', { destinations: ['Internet'] })),
        at(200, 'Allow', network('b', { destinations: ['Internet'] })),
        at(300, 'Allow', network('c', { sources: ['VirtualNetwork'] })),
        at(400, 'Allow', network('d', { sources: ['VirtualNetwork'] })),
      ],
      [],
    ],
    ['nothing named', [at(100, 'Allow', network('a')), at(200, 'Allow', network('b', { ports: [] }))], []],
  ])('%s', (_, networkCollections, expected) => {
    expect(said({ networkCollections })).toEqual(expected);
  });
});

describe('application rules', () => {
  it.each<[string, Props['applicationCollections'], readonly string[]]>([
    [
      'wider patterns',
      [
        at(100, 'Allow', application('a', { fqdns: ['*.azureml.ms'] })),
        at(
          200,
          'Deny',
          application('b', { fqdns: ['*.api.azureml.ms', 'x.azureml.ms'] }),
          application('c', { fqdns: ['azureml.ms'] }),
        ),
      ],
      ['b contrary by a'],
    ],
    [
      'schemes and ports are pairs',
      [
        at(100, 'Allow', application('a', { protocols: ['https:443'] })),
        at(200, 'Allow', application('b', { protocols: ['https:443', 'http:80'], fqdns: ['pypi.org'] })),
        at(300, 'Allow', application('c', { protocols: ['http:443'], fqdns: ['pypi.org'] })),
      ],
      [],
    ],
    [
      'FQDN tags are themselves only',
      [
        at(100, 'Allow', application('a')),
        at(200, 'Allow', application('b', { fqdns: [], fqdnTags: ['WindowsUpdate'] })),
        at(300, 'Deny', application('c', { fqdns: [], fqdnTags: ['windowsupdate'] })),
        at(400, 'Deny', application('d', { fqdns: [], fqdnTags: ['AzureBackup'] })),
      ],
      ['c contrary by b'],
    ],
  ])('%s', (_, applicationCollections, expected) => {
    expect(said({ applicationCollections })).toEqual(expected);
  });

  //              https:443          http:80
  //  a, network  ██████████████     (free)
  //  b, app                         ██████████████
  //  c, app      ██████████████     ██████████████
  it('come after network rules that hold every address', () => {
    const web = application('c', { protocols: ['https:443', 'http:80'], fqdns: ['pypi.org'] });
    const http = application('b', { protocols: ['http:80'] });
    const applicationCollections = [at(100, 'Allow', http), at(200, 'Allow', web)];
    expect(said({ applicationCollections })).toEqual([]);
    const networkCollections = [at(900, 'Deny', network('a'))];
    expect(said({ networkCollections, applicationCollections })).toEqual(['c contrary by a b']);
  });

  it.each<[string, NetworkRule[], boolean]>([
    ['every address on the port', [network('n')], true],
    [
      'every address, in two rules',
      [network('n', { destinations: ['0.0.0.0/1'] }), network('m', { destinations: ['128.0.0.0/1'] })],
      true,
    ],
    ['any protocol', [network('n', { protocols: ['Any'], ports: ['*'] })], true],
    ['UDP', [network('n', { protocols: ['UDP'] })], false],
    ['some addresses', [network('n', { destinations: ['0.0.0.0/1'] })], false],
    ['the tag of a service', [network('n', { destinations: ['AzureCloud'] })], false],
    ['the host itself, by name', [network('n', { destinations: [], destinationFqdns: ['pypi.org'] })], false],
    ['other sources', [network('n', { sources: ['10.2.0.0/16'] })], false],
    ['another port', [network('n', { ports: ['80'] })], false],
  ])('%s: %s', (_, rules, covered) => {
    const applicationCollections = [
      at(100, 'Allow', application('b', { sources: ['10.1.0.0/16'], fqdns: ['pypi.org'] })),
    ];
    const found = said({ networkCollections: [at(900, 'Allow', ...rules)], applicationCollections });
    expect(found.length > 0).toBe(covered);
  });

  it('need all ports taken before an FQDN tag, whose protocols nobody knows', () => {
    const applicationCollections = [at(100, 'Allow', application('b', { fqdns: [], fqdnTags: ['WindowsUpdate'] }))];
    const found = (...ports: string[]) =>
      said({ networkCollections: [at(100, 'Deny', network('n', { ports }))], applicationCollections });
    expect(found('443', '80')).toEqual([]);
    expect(found('*')).toEqual(['b contrary by n']);
  });
});

describe('NAT rules', () => {
  it.each<[string, NatRule[], readonly string[]]>([
    ['the same again', [nat('a'), nat('b')], ['b redundant by a']],
    ['to another server', [nat('a'), nat('b', { translatedAddress: '10.0.1.5' })], ['b contrary by a']],
    ['another port', [nat('a'), nat('b', { ports: ['80'] })], []],
    ['another public address', [nat('a'), nat('b', { destinations: ['20.1.2.4'] })], []],
    ['some of the clients', [nat('a'), nat('b', { sources: ['198.51.100.0/24'] })], ['b redundant by a']],
    [
      'the address of the firewall, not named',
      [nat('a', { destinations: [] }), nat('b', { destinations: [] })],
      ['b redundant by a'],
    ],
    ['not named and named', [nat('a', { destinations: [] }), nat('b')], []],
    ['without a server', [nat('a', { translatedAddress: '' }), nat('b', { translatedAddress: '' })], []],
  ])('%s', (_, rules, expected) => {
    const natCollections = [{ name: 'inbound', priority: 100, rules }];
    expect(said({ natCollections })).toEqual(expected);
  });
});
