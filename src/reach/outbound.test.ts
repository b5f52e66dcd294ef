import { expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import type { Design } from '../model/design.ts';
import { emptyDesign } from '../model/design.ts';
import { design as firewallPreset } from '../presets/hub-spoke-firewall/design.ts';
import { design as managedPreset } from '../presets/managed-approved-only/design.ts';
import { design as publicPreset } from '../presets/required-outbound-public-ip/design.ts';
import { indexTopology } from '../topology/topology.ts';
import { byDestination, type OutboundRow, outboundRows, outboundSections, worstOf } from './outbound.ts';
import { publicInbound } from './public-inbound.ts';

/** The rows of the sections of a design, by title of the section and scenario. */
function rowsOf(design: Design): ReadonlyMap<string, ReadonlyMap<string, OutboundRow>> {
  const topology = indexTopology(design.network);
  return new Map(
    outboundSections(topology).map((section) => [
      section.title,
      new Map(outboundRows(topology, section).map((row) => [row.group.scenario, row])),
    ]),
  );
}

const through = (row: OutboundRow | undefined) => row && worstOf(row.answers);
const providers = (row: OutboundRow | undefined, name: string): readonly string[] =>
  row?.answers.find(({ need }) => need.name === name)?.by.map(({ text }) => text) ?? [];

test('behind a firewall: each destination with the rules that let it through', () => {
  const training = rowsOf(firewallPreset()).get('Subnet snet-training of vnet-spoke');
  expect(providers(training?.get('core'), 'AzureResourceManager')).toEqual([
    'nsg-training lets it out by rule AllowAzureResourceManager (110).',
    'afw-hub allows it by rule azure-machine-learning/azureresourcemanager-tcp.',
  ]);
  expect(training?.get('core')?.why).toBe('Every compute needs it.');
  expect(training?.get('notebooks')?.why).toBe('Notebooks run on ci-researcher.');
  expect(through(training?.get('notebooks'))).toBe('allowed');
  expect(training?.get('vscode')?.why).toBeNull();
  expect(through(training?.get('vscode'))).toBe('denied');
  expect([...(training?.keys() ?? [])]).not.toContain('aks');
});

test('a subnet of clusters asks for what nodes need', () => {
  const scoring = rowsOf(firewallPreset()).get('Subnet snet-scoring of vnet-spoke');
  expect(scoring?.get('core')?.why).toBe('Every AKS cluster needs it.');
  expect(scoring?.get('kubernetes')?.why).toBe('aks-scoring is attached to a workspace.');
  expect(through(scoring?.get('aks'))).toBe('allowed');
  expect([...(scoring?.keys() ?? [])]).not.toContain('notebooks');
});

test('a managed network: what Azure adds is let through by Azure, the rest by rules', () => {
  const managed = rowsOf(managedPreset()).get('Managed network of mlw-secure');
  expect(managed?.get('core')?.why).toBe('Every managed network has it.');
  expect(providers(managed?.get('core'), 'AzureActiveDirectory')).toEqual([
    'The managed network of mlw-secure opens AzureActiveDirectory by itself.',
  ]);
  expect(providers(managed?.get('python-packages'), 'pypi.org')[0]).toMatch(/^Rule python-packages/);
  // Azure makes an endpoint to the registry, so its public name is not needed.
  expect(managed?.get('public-registry')?.why).toBeNull();
});

test('public IPs: the service has to come in, and the section says so', () => {
  const topology = indexTopology(publicPreset().network);
  const sections = outboundSections(topology);
  expect(sections.map(({ way }) => way)).toEqual([
    'Leaves through firewall afw-hub. 2 computes have a public IP.',
    'Leaves through firewall afw-hub. One compute has a public IP.',
  ]);
  const [first] = sections.flatMap(({ asker }) => publicInbound(topology, asker));
  expect(first).toMatchObject({ port: 44224, names: ['cpu-cluster', 'gpu-cluster'], verdict: 'allowed' });
});

test('a design without computes has no section', () => {
  expect(outboundSections(indexTopology(emptyDesign('Empty').network))).toEqual([]);
});

test('what the drawing makes necessary is said by name', () => {
  const b = build('Needs');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add('subnet', 'snet', { prefixes: ['10.0.0.0/24'] }, { in: vnet });
  const storageAccount = b.add('storage-account', 'st');
  const containerRegistry = b.add('container-registry', 'cr');
  const applicationInsights = b.add('application-insights', 'appi');
  const workspace = b.add('aml-workspace', 'mlw', {
    ...{ storageAccount, containerRegistry, applicationInsights, hbiWorkspace: true },
  });
  b.add('compute-cluster', 'cpu', { workspace }, { in: subnet });
  const rows = rowsOf(b.design()).get('Subnet snet of vnet');
  expect(rows?.get('public-registry')?.why).toBe('cr has no private endpoint.');
  expect(rows?.get('monitoring')?.why).toBe('appi has no private endpoint.');
  expect(rows?.get('file-share')?.why).toBe('st has no private endpoint for file.');
  expect(rows?.get('high-business-impact')?.why).toBe('mlw has the high-business-impact flag.');
  expect(rows?.get('notebooks')?.why).toBeNull();
});

test('answers that differ in the port alone are one line', () => {
  const core = rowsOf(firewallPreset()).get('Subnet snet-training of vnet-spoke')?.get('core');
  const lines = byDestination(core?.answers ?? []).map(({ answer, ports }) => [answer.need.name, ports]);
  expect(lines[0]).toEqual(['AzureActiveDirectory', [80, 443]]);
});
