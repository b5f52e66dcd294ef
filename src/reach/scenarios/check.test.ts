import { describe, expect, it } from 'vitest';
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { presets } from '../../presets/registry.ts';
import { indexTopology } from '../../topology/topology.ts';
import { checkScenarios, type ScenarioResult, scenarios } from './check.ts';
import type { ScenarioId } from './scenario.ts';

const results = (design: Design): readonly ScenarioResult[] => checkScenarios(indexTopology(design.network));
const stateOf = (design: Design, id: ScenarioId) => results(design).find(({ scenario }) => scenario.id === id)?.state;
const flowsOf = (design: Design, id: ScenarioId) =>
  results(design).find(({ scenario }) => scenario.id === id)?.flows ?? [];

const designs = async (): Promise<readonly (readonly [string, Design])[]> =>
  Promise.all(presets.map(async ({ slug, load }) => [slug, (await load()).design()] as const));

describe('the presets', () => {
  it('break no scenario but the one that a preset gives up by what it says', async () => {
    const broken = (await designs()).flatMap(([slug, design]) =>
      results(design).flatMap(({ state, scenario }) => (state === 'broken' ? [`${slug}: ${scenario.id}`] : [])),
    );
    // Its summary says it: nobody reaches the data from on-premises, whose traffic no service endpoint carries.
    expect(broken).toEqual(['service-endpoints: studio']);
  });

  it('prove that computes run, images come and clusters work', async () => {
    for (const [slug, design] of await designs()) {
      for (const { scenario, state } of results(design)) {
        const proven: readonly ScenarioId[] = [
          'compute',
          'serverless',
          'images',
          'online-outbound',
          'aks',
          'batch',
          'custom-dns',
        ];
        if (proven.includes(scenario.id)) expect(['met', 'not-applicable'], `${slug}: ${scenario.id}`).toContain(state);
      }
    }
  });

  it('are not rounded: what on-premises does with names is unknown', async () => {
    const [, design] = (await designs()).find(([slug]) => slug === 'hub-spoke-firewall') ?? [];
    expect(design && stateOf(design, 'studio')).toBe('not-provable');
  });

  it('show every scenario of each workspace, each with a page and a sentence where it does not apply', async () => {
    for (const [slug, design] of await designs()) {
      const all = results(design);
      expect(all.length % scenarios.length, slug).toBe(0);
      for (const { state, why, flows, scenario } of all) {
        expect(scenario.sources.length).toBeGreaterThan(0);
        if (state === 'not-applicable') expect(why, slug).toMatch(/\.$/);
        else expect(flows.length, `${slug}: ${scenario.id}`).toBeGreaterThan(0);
        for (const { source, purpose } of flows) {
          expect(source).toMatch(/^https:\/\/learn\.microsoft\.com\//);
          expect(purpose).not.toMatch(/\.$/);
        }
      }
    }
  });

  it('apply every scenario somewhere, besides batch endpoints and computes elsewhere', async () => {
    const seen = new Set(
      (await designs()).flatMap(([, design]) =>
        results(design).flatMap(({ state, scenario }) => (state === 'not-applicable' ? [] : [scenario.id])),
      ),
    );
    expect(scenarios.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual(['other-network', 'batch']);
  });
});

/** A workspace whose cluster stands in a network that is peered with the one of its private endpoints, or is not. */
function elsewhere(peered: boolean): Design {
  const b = build('Elsewhere');
  const home = b.add('virtual-network', 'home', { addressSpace: ['10.1.0.0/16'] });
  const away = b.add('virtual-network', 'away', { addressSpace: ['10.2.0.0/16'] });
  const endpoints = b.add('subnet', 'pe', { prefixes: ['10.1.0.0/24'], purpose: 'private-endpoints' }, { in: home });
  const training = b.add('subnet', 'training', { prefixes: ['10.2.0.0/24'], purpose: 'training' }, { in: away });
  const storageAccount = b.add('storage-account', 'st', { publicNetworkAccess: 'Disabled' });
  const workspace = b.add('aml-workspace', 'mlw', { storageAccount });
  const zone = (name: string) => {
    const id = b.add('private-dns-zone', name, {});
    b.link('zone-link', id, away);
    return id;
  };
  const ofWorkspace = ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'].map(zone);
  const ofFiles = [zone('privatelink.file.core.windows.net')];
  const place = { in: endpoints };
  b.add(
    'private-endpoint',
    'pe-w',
    { target: workspace, subResource: 'amlworkspace', privateDnsZones: ofWorkspace },
    place,
  );
  b.add('private-endpoint', 'pe-f', { target: storageAccount, subResource: 'file', privateDnsZones: ofFiles }, place);
  if (peered) b.link('peering', home, away);
  b.add('compute-cluster', 'gpu', { workspace }, { in: training });
  return b.design();
}

describe('scenarios', () => {
  it('of another network hold over a peering', () => {
    expect(stateOf(elsewhere(true), 'other-network')).toBe('met');
    expect(stateOf(elsewhere(false), 'other-network')).toBe('broken');
  });

  it('ask once for computes that are alike', () => {
    const b = build('Alike');
    const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
    const subnet = b.add('subnet', 'training', { prefixes: ['10.1.0.0/24'] }, { in: vnet });
    const workspace = b.add('aml-workspace', 'mlw', { publicNetworkAccess: 'Enabled' });
    for (const name of ['a', 'b', 'c']) b.add('compute-cluster', name, { workspace }, { in: subnet });
    const one = flowsOf(b.design(), 'compute');
    expect(new Set(one.map(({ alike }) => alike.join(' ')))).toEqual(new Set(['a b c']));
  });

  it('let computes with a public address be reached by the service, and others by nobody', () => {
    const inbound = (enableNodePublicIp: boolean) => {
      const b = build('Inbound');
      const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.1.0.0/16'] });
      const subnet = b.add('subnet', 'training', { prefixes: ['10.1.0.0/24'] }, { in: vnet });
      const workspace = b.add('aml-workspace', 'mlw', { publicNetworkAccess: 'Enabled' });
      b.add('compute-cluster', 'gpu', { workspace, enableNodePublicIp }, { in: subnet });
      return flowsOf(b.design(), 'compute').filter(({ flow }) => flow.port === 44_224);
    };
    expect(inbound(true).map(({ flow, expect: wanted, holds }) => [flow.from.is, wanted, holds])).toEqual([
      ['tag', 'allowed', 'yes'],
    ]);
    expect(inbound(false).map(({ flow, expect: wanted, holds }) => [flow.from.is, wanted, holds])).toEqual([
      ['internet', 'denied', 'yes'],
    ]);
  });

  it('say nothing of a design without workspaces', () => {
    expect(results(build('Empty').design())).toEqual([]);
  });
});
