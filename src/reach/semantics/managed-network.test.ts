import { expect, test } from 'vitest';
import type { Given } from '../../edits/builder.ts';
import { ask, type Drawing, draw, expectFlows, type Line } from './draw.testing.ts';

type Managed = {
  readonly mode: 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound' | 'Disabled';
  readonly open?: boolean;
  readonly rules?: NonNullable<Given<'aml-workspace'>['outboundRules']>;
};

/**
 * ```
 *  ┌ mlw, managed network ┐     account, vault, registry: of the workspace
 *  │ ci   moe             │     data: an account of one's own
 *  └──────────────────────┘     vm in a network of one's own
 * ```
 */
function managed({ mode, open = false, rules = [] }: Managed): Drawing {
  const b = draw();
  const publicNetworkAccess = open ? 'Enabled' : 'Disabled';
  const storageAccount = b.add('storage-account', 'account', { publicNetworkAccess, defaultAction: 'Allow' });
  const keyVault = b.add('key-vault', 'vault', { publicNetworkAccess, defaultAction: 'Allow' });
  const containerRegistry = b.add('container-registry', 'registry', { publicNetworkAccess, defaultAction: 'Allow' });
  const data = b.add('storage-account', 'data');
  const outboundRules = rules.map((row) =>
    row.type === 'PrivateEndpoint' || !row.type ? { ...row, target: data } : row,
  );
  const workspace = b.add('aml-workspace', 'mlw', {
    isolationMode: mode,
    storageAccount,
    keyVault,
    containerRegistry,
    outboundRules,
  });
  b.add('compute-instance', 'ci', {}, { in: workspace });
  b.add('managed-online-endpoint', 'moe', {}, { in: workspace });
  b.machine(b.subnet(b.network('vnet', '10.0.0.0/16'), 'snet', '10.0.1.0/24'), 'vm', '10.0.1.4');
  return b;
}

test('S52 a managed network: what each mode lets out, its endpoints, its rules', () => {
  const ofWorkspace: readonly Line[] = (['ci', 'moe'] as const).flatMap((from): Line[] => [
    [from, 'mlw', 443, 'allowed'],
    [from, 'account/blob', 443, 'allowed'],
    [from, 'account/file', 443, 'allowed'],
    [from, 'vault', 443, 'allowed'],
    [from, 'registry', 443, 'allowed'],
    // It is joined to no other network, and each of its endpoints to one sub-resource.
    [from, 'vm', 443, 'denied', /joined to no virtual network/],
    [from, 'account/queue', 443, 'denied'],
    [from, 'data/blob', 443, 'denied'],
  ]);
  expectFlows(managed({ mode: 'AllowInternetOutbound' }), [
    ...ofWorkspace,
    ['ci', 'internet', 443, 'allowed'],
    ['ci', 'internet', 22, 'allowed'],
  ]);
  expectFlows(managed({ mode: 'AllowOnlyApprovedOutbound' }), [
    ...ofWorkspace,
    ['ci', 'internet', 443, 'denied', /No rule of the managed network/],
    ['ci', 'AzureMachineLearning', 443, 'allowed'],
    ['ci', 'AzureMachineLearning', ['UDP', 5831], 'allowed'],
    ['ci', 'MicrosoftContainerRegistry', 443, 'allowed'],
    ['ci', 'Storage.westeurope', 443, 'denied'],
    ['ci', 'pypi.org', 443, 'denied'],
  ]);
  const rules = [
    { name: 'data', type: 'PrivateEndpoint', subResource: 'blob' },
    { name: 'pypi', type: 'FQDN', fqdn: '*.pypi.org' },
    { name: 'front', type: 'ServiceTag', serviceTag: 'DataFactory', ports: '443', protocol: 'TCP' },
  ] as const;
  expectFlows(managed({ mode: 'AllowOnlyApprovedOutbound', rules }), [
    ['ci', 'data/blob', 443, 'allowed'],
    ['ci', 'data/dfs', 443, 'denied'],
    ['ci', 'www.pypi.org', 443, 'allowed'],
    ['ci', 'www.pypi.org', 80, 'allowed'],
    ['ci', 'www.pypi.org', 22, 'denied'],
    ['ci', 'pypi.org', 443, 'denied'],
    ['ci', 'DataFactory', 443, 'allowed'],
    ['ci', 'DataFactory', 80, 'denied'],
  ]);
  // Without a managed network the service runs them where nothing is isolated, and nothing private is reached.
  expectFlows(managed({ mode: 'Disabled' }), [
    ['ci', 'internet', 443, 'allowed'],
    ['ci', 'account/blob', 443, 'denied'],
    ['ci', 'vm', 443, 'denied', /no private address/],
    ['vm', 'ci', 443, 'denied', /stands in no virtual network/],
  ]);
});

test('S52 the mode decides which dependencies get an endpoint', () => {
  const by = (mode: Managed['mode']): string =>
    ask(managed({ mode, open: true }), 'ci', 'account/blob').steps.at(-1)?.layer ?? '';
  expect(by('AllowOnlyApprovedOutbound')).toBe('managed-network');
  expect(by('AllowInternetOutbound')).toBe('service-firewall');
});
