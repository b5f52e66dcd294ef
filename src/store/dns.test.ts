import { expect, test } from 'vitest';
import { applyEdit } from '../edits/apply.ts';
import { build } from '../edits/builder.ts';
import { setFields } from '../edits/edits.ts';
import type { Design } from '../model/design.ts';
import { design as dnsPreset } from '../presets/custom-dns/design.ts';
import { design as firewallPreset } from '../presets/hub-spoke-firewall/design.ts';
import { silentSite } from '../reach/silent-site.testing.ts';
import { indexTopology } from '../topology/topology.ts';
import { mendEdit, nameCounts, namesOf, narrowed, remedyLabel } from './dns.ts';

function mended(design: Design) {
  const edit = mendEdit(design);
  if (!edit.ok) throw new Error('the edit was refused');
  const applied = applyEdit(design, edit.value);
  if (!applied.ok) throw new Error('the edit does not apply');
  return applied.value;
}

/** A spoke that is linked to no zone, with a network that asks a firewall whose proxy is off. */
function unlinked(): Design {
  const b = build('Unlinked');
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const firewalls = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { prefixes: ['10.0.1.0/26'], purpose: 'firewall' },
    { in: hub },
  );
  const publicIp = b.add('public-ip', 'pip');
  b.add('azure-firewall', 'afw', { publicIps: [publicIp] }, { in: firewalls });
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'], dnsServers: ['10.0.1.4'] });
  const other = b.add('virtual-network', 'other', { addressSpace: ['10.2.0.0/16'] });
  b.link('peering', hub, spoke);
  b.link('peering', hub, other);
  const subnet = b.add('subnet', 'pe', { prefixes: ['10.0.0.0/24'] }, { in: hub });
  const clients = b.add('subnet', 'clients', { prefixes: ['10.1.0.0/24'] }, { in: spoke });
  b.add('virtual-machine', 'vm', {}, { in: clients });
  const target = b.add('storage-account', 'st');
  const zone = b.add('private-dns-zone', 'privatelink.blob.core.windows.net');
  b.add('private-endpoint', 'pe-blob', { target, subResource: 'blob', privateDnsZones: [zone] }, { in: subnet });
  return b.design();
}

test.each([
  ['a resolver near on-premises', () => silentSite(dnsPreset())],
  ['a firewall near on-premises', () => silentSite(firewallPreset())],
  ['networks without links, and a firewall that is silent', unlinked],
])('%s: all fixes at once leave private answers alone, and are undone in one step', (_, make) => {
  const design = make();
  const { design: after, inverse } = mended(design);
  const { private: found, ...others } = nameCounts(namesOf(after.network));
  expect(found).toBeGreaterThan(1);
  expect(others).toEqual({ public: 0, none: 0, unknown: 0 });
  const back = applyEdit(after, inverse);
  expect(back.ok && back.value.design.network).toEqual(design.network);
});

test('a fix says what it does', () => {
  const labels = (design: Design) =>
    new Set(
      namesOf(design.network).flatMap(({ answers }) =>
        answers.flatMap(({ remedy }) => (remedy ? remedyLabel(design.network, remedy) : [])),
      ),
    );
  expect(labels(silentSite(dnsPreset()))).toContain('Forward blob.core.windows.net to 10.0.0.100');
  expect(labels(silentSite(firewallPreset()))).toContain(
    'Switch the DNS proxy of afw-hub on, forward 6 names to 10.0.0.4',
  );
  expect(labels(unlinked())).toEqual(
    new Set(['Link the zone to hub', 'Link the zone to other', 'Switch the DNS proxy on']),
  );
});

test('other forwarders of a corporate network stay', () => {
  const design = silentSite(dnsPreset());
  const [site] = indexTopology(design.network).of('on-premises');
  if (!site) throw new Error('no on-premises');
  const own = { zone: 'contoso.com', targets: ['10.9.9.9'] };
  const given = applyEdit(design, setFields(design, site.id, { forwarders: [own] }));
  if (!given.ok) throw new Error('the edit was refused');
  const [after] = indexTopology(mended(given.value.design).design.network).of('on-premises');
  expect(after?.props.forwarders[0]).toEqual(own);
});

test('the table can be narrowed to names, networks and what is missing', () => {
  const rows = namesOf(silentSite(dnsPreset()).network);
  expect(narrowed(rows, { text: 'BLOB', onlyWrong: false }).map(({ host }) => host)).toEqual([
    'stml.blob.core.windows.net',
  ]);
  expect(narrowed(rows, { text: '', onlyWrong: true })).toHaveLength(rows.length);
});
