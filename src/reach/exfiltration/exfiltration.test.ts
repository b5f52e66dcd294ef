import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../edits/apply.ts';
import { build } from '../../edits/builder.ts';
import { allowTag } from '../../edits/security-rows.ts';
import { serviceTags } from '../../facts/service-tags.ts';
import type { Design } from '../../model/design.ts';
import { presets } from '../../presets/registry.ts';
import { indexTopology } from '../../topology/topology.ts';
import { closeOpening } from './close.ts';
import { exfiltration } from './exfiltration.ts';
import { mainProbes } from './probes.ts';
import type { Opening } from './report.ts';
import { gateWords } from './words.ts';

const presetOf = async (slug: string): Promise<Design> => {
  const preset = presets.find((one) => one.slug === slug);
  if (!preset) throw new Error(`no preset ${slug}`);
  return (await preset.load()).design();
};
const leaks = (design: Design) => exfiltration(indexTopology(design.network));
const openings = (design: Design): readonly Opening[] => leaks(design).flatMap((leak) => leak.openings);

/** What a preset leaves open, each kind once: its own words, and the statement that speaks of it. */
const left = (design: Design): readonly string[] => [
  ...new Set(
    openings(design)
      .filter(({ standing }) => standing !== 'accepted')
      .map(({ beyond, standing, statement }) => `${statement} ${beyond}${standing === 'unclassified' ? '?' : ''}`),
  ),
];

const webByNat = ['S12 server', 'S23 storage', 'S23 front-door', 'S12 registry', 'S12 azure'];
const ofFirewall = ['S23 storage', 'S14 tag?', 'S14 host?', 'S14 host'];
const required = ['S23 storage', 'S23 front-door', 'S14 host?'];

const expected: Readonly<Record<string, readonly string[]>> = {
  'managed-internet-outbound': ['S03 server', 'S03 storage', 'S03 front-door', 'S03 registry', 'S03 azure'],
  'managed-approved-only': ['S04 host?'],
  'hub-spoke-firewall': ofFirewall,
  'hub-spoke-nat': webByNat,
  'hub-spoke-public-workspace': ofFirewall,
  'exfiltration-prevention': [],
  'exfiltration-prevention-public-workspace': [],
  'private-link-and-injection': webByNat,
  'required-outbound': required,
  'required-outbound-public-ip': required,
  'custom-dns': webByNat,
  'managed-online-endpoint': [],
  'private-address-shortage': webByNat,
  'service-endpoints': webByNat,
  'policy-self-service': [],
  'aks-internal-load-balancer': webByNat,
  // The training subnet reaches storage of the region alone, the one that builds images every web server.
  'image-build-private-registry': ['S23 storage', 'S12 server', 'S23 front-door', 'S12 registry', 'S12 azure'],
};

describe('the presets', () => {
  it('are all in the table', () => {
    expect(Object.keys(expected).sort()).toEqual(presets.map(({ slug }) => slug).sort());
  });

  it.each(Object.entries(expected))('%s leaves open what the planning article says of it', async (slug, wanted) => {
    expect(left(await presetOf(slug))).toEqual(wanted);
  });

  it('that prevent exfiltration leave what the article accepts, and say why', async () => {
    for (const slug of ['exfiltration-prevention', 'exfiltration-prevention-public-workspace']) {
      const found = openings(await presetOf(slug));
      expect(new Set(found.map(({ standing }) => standing)), slug).toEqual(new Set(['accepted']));
      expect([...new Set(found.map(({ statement }) => statement))].sort(), slug).toEqual(['S11', 'S22', 'S24']);
    }
  });

  it('name the rule that lets an opening through, and a page', async () => {
    for (const { slug, load } of presets) {
      for (const opening of openings((await load()).design())) {
        expect(opening.by.length, `${slug}: ${opening.to}`).toBeGreaterThan(0);
        expect(opening.closing, slug).toMatch(/^[A-Z].*\.$/);
        expect(opening.source, slug).toMatch(/^https:\/\/learn\.microsoft\.com\//);
        expect(opening.trace.verdict, slug).not.toBe('denied');
      }
    }
  });
});

/** A cluster behind a NAT gateway and a security group with these rules before a deny of the internet. */
function behindGroup(rules: readonly ReturnType<typeof allowTag>[]): Design {
  const b = build('Group');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip')] });
  const deny = {
    ...allowTag('Internet', '*', []),
    name: 'DenyInternet',
    access: 'Deny',
    destinationPorts: ['*'],
  } as const;
  const networkSecurityGroup = b.add('network-security-group', 'nsg', {
    rules: [...rules, deny].map((rule, index) => ({ ...rule, priority: 100 + index })),
  });
  const place = { prefixes: ['10.1.0.0/24'], natGateway, networkSecurityGroup, defaultOutboundAccess: false } as const;
  const subnet = b.add('subnet', 'training', { ...place, purpose: 'training' }, { in: vnet });
  b.add(
    'compute-cluster',
    'gpu',
    { workspace: b.add('aml-workspace', 'mlw', { publicNetworkAccess: 'Enabled' }) },
    { in: subnet },
  );
  return b.design();
}

describe('openings', () => {
  it('ask for every tag that the facts call read-write', () => {
    const topology = indexTopology(build('Empty').design().network);
    const asked = new Set(
      mainProbes(topology).flatMap(({ forms }) => forms.flatMap(({ to }) => (to.is === 'tag' ? to.tag.name : []))),
    );
    const readWrite = serviceTags
      .filter(({ classification }) => classification === 'readWrite')
      .map(({ name }) => name);
    expect(readWrite.filter((name) => name !== 'Internet' && !asked.has(name))).toEqual([]);
  });

  it('tell the region where only that is open, and other regions where they are', () => {
    const found = openings(
      behindGroup([allowTag('Storage.WestEurope', 'Tcp', [443]), allowTag('Storage.EastUS', 'Tcp', [443])]),
    );
    expect(found.filter(({ beyond }) => beyond === 'storage').map(({ to }) => to)).toEqual([
      'Storage accounts of anyone in westeurope',
      'Storage accounts of anyone in eastus',
    ]);
    const [all] = openings(behindGroup([allowTag('Storage', 'Tcp', [443])])).filter(
      ({ beyond }) => beyond === 'storage',
    );
    expect(all?.to).toBe('Storage accounts of anyone');
  });

  it('find the one odd port that a rule opens', () => {
    const [server] = openings(behindGroup([allowTag('Internet', 'Tcp', [8443])])).filter(
      ({ beyond }) => beyond === 'server',
    );
    expect(server && gateWords(server)).toBe('TCP 8443');
    const [every] = openings(behindGroup([{ ...allowTag('Internet', 'Tcp', []), destinationPorts: ['*'] }])).filter(
      ({ beyond }) => beyond === 'server',
    );
    expect(every && gateWords(every)).toBe('every port');
  });

  it('list a tag that no page classifies, and leave read-only ones out', () => {
    const found = openings(
      behindGroup([allowTag('AzureMonitor', 'Tcp', [443]), allowTag('AzureActiveDirectory', 'Tcp', [443])]),
    );
    expect(found.filter(({ beyond }) => beyond === 'tag').map(({ to, standing }) => [to, standing])).toEqual([
      ['Service tag AzureMonitor', 'unclassified'],
    ]);
  });

  it('end with names where a group denies Azure DNS', () => {
    const dns = (design: Design) => openings(design).filter(({ beyond }) => beyond === 'dns');
    expect(dns(behindGroup([])).length).toBe(1);
    const deny = {
      ...allowTag('AzurePlatformDNS', '*', []),
      name: 'NoDns',
      access: 'Deny',
      destinationPorts: ['*'],
    } as const;
    expect(dns(behindGroup([deny]))).toEqual([]);
  });
});

describe('closing', () => {
  const closed = (design: Design, opening: Opening | undefined): Design | undefined => {
    const edit = opening && closeOpening(design, opening)?.edit(design);
    const applied = edit?.ok ? applyEdit(design, edit.value) : undefined;
    return applied?.ok ? applied.value.design : undefined;
  };

  it('of the storage that preset 3 leaves open keeps every scenario and closes it', async () => {
    const design = await presetOf('hub-spoke-firewall');
    const [storage] = openings(design).filter(({ beyond }) => beyond === 'storage');
    const after = closed(design, storage);
    if (!after) throw new Error('nothing closes it');
    const [training] = leaks(after);
    expect(training?.openings.filter(({ beyond, standing }) => beyond === 'storage' && standing === 'open')).toEqual(
      [],
    );
    expect(training?.openings.map(({ statement }) => statement)).toContain('S24');
  });

  it('of a rule that nothing required needs takes the rule away', () => {
    const design = behindGroup([allowTag('AzureContainerRegistry', 'Tcp', [443])]);
    const [registry] = openings(design).filter(({ beyond }) => beyond === 'registry');
    expect(registry && closeOpening(design, registry)?.label).toBe('Remove rule AllowAzureContainerRegistry from nsg');
    const after = closed(design, registry);
    expect(after && openings(after).some(({ beyond }) => beyond === 'registry')).toBe(false);
  });

  it('is not offered where it would cost a required flow', async () => {
    const design = await presetOf('hub-spoke-nat');
    const nodes = leaks(design).find(({ ids }) => ids.some((id) => id === 'aks-scoring'));
    const server = nodes?.openings.find(({ beyond }) => beyond === 'server');
    expect(server?.by.map(({ element }) => element?.row)).toContain('AllowWeb');
    // The nodes reach hosts that AKS requires by the same rule.
    expect(server && closeOpening(design, server)).toBeUndefined();
  });

  it('leaves the rule that computes need and guards the subnet instead', async () => {
    const design = await presetOf('image-build-private-registry');
    const [storage] = openings(design).filter(({ beyond }) => beyond === 'storage');
    expect(storage && closeOpening(design, storage)?.label).toBe('Give snet-training a service endpoint policy');
  });

  it('offers nothing for what the article accepts', async () => {
    const design = await presetOf('exfiltration-prevention');
    expect(openings(design).flatMap((opening) => closeOpening(design, opening) ?? [])).toEqual([]);
  });
});
