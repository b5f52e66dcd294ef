import { expect, test } from 'vitest';
import { type Builder, build } from '../edits/builder.ts';
import type { Design } from '../model/design.ts';
import { design as dnsPreset } from '../presets/custom-dns/design.ts';
import { design as firewallPreset } from '../presets/hub-spoke-firewall/design.ts';
import { presets } from '../presets/registry.ts';
import { indexTopology } from '../topology/topology.ts';
import { type NameAnswer, nameTable } from './name-table.ts';
import { silentSite } from './silent-site.testing.ts';

const tableOf = (design: Design) => nameTable(indexTopology(design.network));
const brief = (answers: readonly NameAnswer[] = []) =>
  answers.map(({ asker, state, remedy }) => [asker.name, state, remedy?.is ?? null]);

test('a resolver in the hub: both networks get private addresses, on-premises needs a forwarder to it', () => {
  const rows = tableOf(silentSite(dnsPreset()));
  expect(rows.map(({ host, zone }) => [host, zone])).toEqual([
    ['mlw-prod.api.azureml.ms', 'privatelink.api.azureml.ms'],
    ['mlw-prod.notebooks.azure.net', 'privatelink.notebooks.azure.net'],
    ['stml.blob.core.windows.net', 'privatelink.blob.core.windows.net'],
    ['stml.file.core.windows.net', 'privatelink.file.core.windows.net'],
    ['kv-ml.vault.azure.net', 'privatelink.vaultcore.azure.net'],
    ['crml.azurecr.io', 'privatelink.azurecr.io'],
  ]);
  for (const { answers } of rows) {
    expect(brief(answers)).toEqual([
      ['vnet-hub', 'private', null],
      ['vnet-spoke', 'private', null],
      ['on-premises', 'unknown', 'forward'],
    ]);
  }
  expect(rows[2]?.answers[2]?.remedy).toMatchObject({ names: ['blob.core.windows.net'], server: '10.0.0.100' });
});

test('a firewall without DNS proxy is a forwarder once the proxy is on', () => {
  const [row] = tableOf(silentSite(firewallPreset()));
  expect(row?.answers[2]?.remedy).toMatchObject({ is: 'forward', server: '10.0.0.4', proxy: 'afw-hub' });
});

/** A hub with a storage account behind an endpoint, and a spoke whose clients ask for it. */
function drawn(draw: (b: Builder) => { readonly zones: 'none' | 'unlinked' | 'linked' | 'stranger' }): Design {
  const b = build('Names');
  const { zones } = draw(b);
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'] });
  b.link('peering', hub, spoke);
  const subnet = b.add('subnet', 'pe', { prefixes: ['10.0.0.0/24'] }, { in: hub });
  const target = b.add('storage-account', 'st');
  const zone = zones === 'none' ? undefined : b.add('private-dns-zone', 'privatelink.blob.core.windows.net');
  if (zone && zones !== 'unlinked') b.link('zone-link', zone, hub);
  if (zone && zones === 'stranger') b.link('zone-link', zone, spoke);
  const privateDnsZones = zone && zones !== 'stranger' ? [zone] : [];
  b.add('private-endpoint', 'pe-blob', { target, subResource: 'blob', privateDnsZones }, { in: subnet });
  return b.design();
}

test.each([
  ['none', 'public', 'join', 'public', 'join'],
  ['unlinked', 'public', 'link', 'public', 'link'],
  ['linked', 'private', null, 'public', 'link'],
  ['stranger', 'none', 'join', 'none', 'join'],
] as const)('zones: %s', (zones, hub, hubRemedy, spoke, spokeRemedy) => {
  const [row] = tableOf(drawn(() => ({ zones })));
  expect(brief(row?.answers)).toEqual([
    ['hub', hub, hubRemedy],
    ['spoke', spoke, spokeRemedy],
  ]);
});

test('networks that do not reach the endpoint are left out', () => {
  const design = drawn((b) => {
    b.add('virtual-network', 'island', { addressSpace: ['10.9.0.0/16'] });
    return { zones: 'linked' };
  });
  expect(tableOf(design)[0]?.answers.map(({ asker }) => asker.name)).toEqual(['hub', 'spoke']);
});

test.each(presets.map(({ slug, load }) => [slug, load] as const))(
  '%s: every answer says how it comes',
  async (_, load) => {
    for (const { host, answers } of tableOf((await load()).design())) {
      expect(host).toMatch(/^[a-z0-9-]+\.[a-z0-9.-]+$/);
      for (const { state, text, endpoint, missing } of answers) {
        expect(text).toMatch(/\.$/);
        expect(endpoint !== undefined).toBe(state === 'private');
        expect(missing !== undefined).toBe(state === 'unknown');
      }
    }
  },
);
