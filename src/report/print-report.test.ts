// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../edits/apply.ts';
import { arbitraryDesign } from '../edits/arbitrary.testing.ts';
import { build } from '../edits/builder.ts';
import { removeShapes, setField } from '../edits/edits.ts';
import { everyKind } from '../edits/every-kind.ts';
import { present } from '../lib/invariant.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { Finding } from '../model/finding.ts';
import { usualPicture } from '../picture/print-svg.ts';
import { printReport, type ReportInput } from './print-report.ts';

const input: ReportInput = { findings: [], ruleOf: () => undefined, picture: usualPicture, date: null };
const read = (design: Design, more: Partial<ReportInput> = {}): Document =>
  new DOMParser().parseFromString(printReport(design, { ...input, ...more }), 'text/html');

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const section = (page: Document, id: string): Element => present(page.getElementById(id), id);
/** Rows of the first table of a section under a heading, as texts of their cells. */
function rows(page: Document, id: string, under?: string): readonly (readonly string[])[] {
  const elements = [...section(page, id).querySelectorAll('h3, table')];
  const from = under === undefined ? 0 : elements.findIndex((element) => words(element) === under);
  const table = elements.slice(from).find((element) => element.tagName.toLowerCase() === 'table');
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map((cell) => words(cell)));
}

function design() {
  const b = build('Report', { description: 'What is in it' });
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/24'] });
  const firewalls = b.add(
    'subnet',
    'AzureFirewallSubnet',
    { purpose: 'firewall', prefixes: ['10.0.0.0/26'] },
    { in: hub },
  );
  b.add(
    'azure-firewall',
    'afw',
    {
      networkCollections: [
        {
          name: 'ml',
          priority: 200,
          action: 'Allow',
          rules: [
            {
              name: 'entra',
              protocols: ['TCP'],
              sources: ['*'],
              destinations: ['AzureActiveDirectory'],
              destinationFqdns: [],
              ports: ['80', '443'],
            },
          ],
        },
      ],
    },
    { in: firewalls },
  );
  const routeTable = b.add('route-table', 'rt', {
    routes: [{ name: 'out', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.0.4' }],
  });
  const rule = (name: string, priority: number, destination: string) => ({
    name,
    priority,
    direction: 'Outbound' as const,
    access: 'Deny' as const,
    protocol: '*' as const,
    sources: ['*'],
    sourcePorts: ['*'],
    destinations: [destination],
    destinationPorts: ['*'],
  });
  const group = b.add('network-security-group', 'nsg', {
    rules: [rule('later', 300, '203.0.113.0/24'), rule('no-batch', 200, 'BatchNodeManagement')],
  });
  const training = b.add(
    'subnet',
    'snet-training',
    { purpose: 'training', prefixes: ['10.0.0.64/28'], networkSecurityGroup: group, routeTable },
    { in: hub },
  );
  const workspace = b.add('aml-workspace', 'mlw');
  b.add('compute-cluster', 'gpu', { workspace, maxNodes: 40 }, { in: training });
  const zone = b.add('private-dns-zone', 'privatelink.api.azureml.ms');
  b.link('zone-link', zone, hub);
  const endpoint = { target: workspace, subResource: 'amlworkspace', privateDnsZones: [zone] };
  b.add('private-endpoint', 'pe', endpoint, { in: training });
  b.add('internet', 'internet');
  return b.design();
}

describe('what a report says', () => {
  const page = read(design());

  test('the title, the description, and no date unless one is given', () => {
    expect(words(page.querySelector('h1'))).toBe('Report');
    expect(words(page.querySelector('.description'))).toBe('What is in it');
    expect(words(page.querySelector('header'))).not.toContain('Date');
    expect(words(read(design(), { date: '1 March' }).querySelector('header'))).toContain('Date1 March');
  });

  test('every resource with its kind, its place and its properties', () => {
    const listed = rows(page, 'resources');
    expect(listed).toHaveLength(design().network.resources.size);
    expect(listed.find(([name]) => name === 'gpu')).toEqual([
      'gpu',
      'Compute cluster',
      'snet-training',
      'West Europe',
      expect.stringContaining('Maximum nodes: 40'),
    ]);
    expect(listed.find(([name]) => name === 'internet')?.slice(1, 4)).toEqual(['Internet', '–', '–']);
    expect(listed.find(([name]) => name === 'privatelink.api.azureml.ms')?.[3]).toBe('Global');
  });

  test('the address plan: room, demand, what is missing, what is free', () => {
    expect(rows(page, 'addresses')).toEqual([
      ['vnet-hub', '10.0.0.0/24', '256', '80', expect.stringMatching(/^10\.0\.0\.80\/28/)],
    ]);
    const subnet = rows(page, 'addresses', 'Subnets').find(([name]) => name === 'snet-training');
    expect(subnet?.slice(3, 7)).toEqual(['10.0.0.64/28', '11', '43', '32 missing']);
  });

  test('rules in the order of Azure, with those that Azure adds', () => {
    const names = rows(page, 'rules', 'Network security group nsg').map(([name]) => name);
    expect(names.slice(0, 2)).toEqual(['no-batch', 'later']);
    expect(names).toContain('DenyAllInBound');
    expect(rows(page, 'rules', 'Route table rt')).toEqual([
      ['out', '0.0.0.0/0', 'Virtual appliance', '10.0.0.4 (afw)'],
    ]);
    expect(rows(page, 'rules', 'Azure Firewall afw')).toEqual([
      ['ml', '200', 'Allow', 'entra', 'TCP', '*', 'AzureActiveDirectory', '80443'],
    ]);
  });

  test('endpoints with their zones, and the zones that they lack', () => {
    const [endpoint] = rows(page, 'endpoints');
    expect(endpoint?.slice(0, 5)).toEqual(['pe', 'snet-training', 'vnet-hub', 'mlw', 'amlworkspace']);
    expect(endpoint?.[6]).toBe('privatelink.api.azureml.msMissing: privatelink.notebooks.azure.net');
    expect(rows(page, 'endpoints', 'Private DNS zones')).toEqual([['privatelink.api.azureml.ms', 'vnet-hub', 'pe']]);
  });

  test('required outbound with who lets it through, who denies it, and what nobody allows', () => {
    const needs = rows(page, 'outbound');
    const answer = (name: string, port: string): string | undefined =>
      needs.find((row) => row[0] === name && row[2] === port)?.[4];
    expect(answer('AzureActiveDirectory', 'TCP 443')).toBe('afw: ml / entra');
    expect(answer('AzureResourceManager', 'TCP 443')).toBe('afw has no rule for it');
    expect(answer('BatchNodeManagement.WestEurope', 'TCP 443')).toBe('nsg denies it by no-batch');
  });

  test('what is not exported, with the reason', () => {
    expect(rows(page, 'not-exported')).toContainEqual(['internet', 'It stands outside Azure.']);
  });
});

test('findings stand by severity, with what to do and where it is written', () => {
  const shown = design();
  const subnet = present(
    [...shown.network.resources.values()].find(({ kind }) => kind === 'subnet'),
    'subnet',
  );
  const finding = (severity: Finding['severity'], rule: string): Finding => ({
    ...{ rule, severity, resource: subnet.id, link: null, field: null, messageId: 'm', related: [] },
    message: `Something is ${severity}.`,
    fix: { label: 'Mend it', edit: () => ({ ok: false, error: [] }) },
  });
  const page = read(shown, {
    findings: [finding('warning', 'a/b'), finding('error', 'c/d')],
    ruleOf: (id) => ({ title: `Rule ${id}`, sources: ['https://learn.microsoft.com/azure/x', 'javascript:alert(1)'] }),
  });
  const found = section(page, 'findings');
  expect([...found.querySelectorAll('h3')].map(words)).toEqual(['Errors (1)', 'Warnings (1)']);
  expect(words(found.querySelector('h4'))).toBe('Error Rule c/d');
  expect(words(found.querySelector('li'))).toBe(
    `Subnet ${subnet.name} Something is error.Ringfence can do it: Mend it.`,
  );
  expect([...found.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://learn.microsoft.com/azure/x',
    'https://learn.microsoft.com/azure/x',
  ]);
  expect(words(page.querySelector('header'))).toContain('1 error, 1 warning');
});

test('the report is the same text each time', () => {
  expect(printReport(everyKind(), input)).toBe(printReport(everyKind(), input));
});

function after(start: Design, ...edits: readonly ((design: Design) => Edit)[]): Design {
  let at = start;
  for (const edit of edits) {
    const applied = applyEdit(at, edit(at));
    if (!applied.ok) throw new Error('the edit was refused');
    at = applied.value.design;
  }
  return at;
}

test('what the firewall no longer allows is marked', () => {
  const firewall = present(
    [...design().network.resources.values()].find(({ kind }) => kind === 'azure-firewall'),
    'fw',
  );
  const closed = after(design(), (on) => setField(on, firewall.id, 'networkCollections', []));
  expect(rows(read(closed), 'outbound').every((row) => /has no rule|denies it/.test(row[4] ?? ''))).toBe(true);
  const alone = after(closed, (on) => removeShapes(on, [firewall.id]));
  expect(words(section(read(alone), 'outbound'))).toContain('of whose rules the design says nothing');
});

test('whatever the design says stays text', () => {
  const names = [
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '<!--',
    '&lt;',
    "' onclick='x",
    '\0\uD800',
    '\u202Egnp.exe',
  ];
  const b = build(names[0] ?? '', { description: names.join('\n') });
  const network = b.add('virtual-network', names[1] ?? '');
  for (const name of names) {
    const group = b.add('network-security-group', name);
    b.add('subnet', name, { networkSecurityGroup: group }, { in: network });
    b.add('private-dns-zone', name);
  }
  const page = read(b.design());
  expect(page.querySelectorAll('script, img, [onclick], [onerror]')).toHaveLength(0);
  expect(words(page.querySelector('h1'))).toBe(names[0]);
  expect(rows(page, 'resources')).toHaveLength(b.design().network.resources.size);
});

test('any design has a report without scripts and without anything from elsewhere', () => {
  fc.assert(
    fc.property(arbitraryDesign(60), (any) => {
      const page = read(any);
      expect(page.querySelectorAll('script, iframe, object, embed, link, img, base')).toHaveLength(0);
      for (const element of page.querySelectorAll('[href]')) {
        expect(element.getAttribute('href')).toMatch(/^(#|https:\/\/learn\.microsoft\.com\/)/);
      }
      for (const element of page.querySelectorAll('*')) {
        for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^(on|src|style$)/);
      }
    }),
    { numRuns: 30 },
  );
});
