import { expect, test } from 'vitest';
import { nameRule, nameRules, parseResourceName } from './naming.ts';

const accepted: readonly (readonly [string, string])[] = [
  ['virtual-network', 'vnet-hub'],
  ['subnet', 'AzureFirewallSubnet'],
  ['subnet', 'a'],
  ['network-security-group', 'nsg_1.a_'],
  ['private-dns-zone', 'privatelink.agentsvc.azure-automation.net'],
  ['aml-workspace', 'mlw_prod-1'],
  ['compute-instance', 'ci-anna-2a'],
  ['compute-cluster', 'cpu-cluster-1'],
  ['managed-online-endpoint', 'score-v2'],
  ['batch-endpoint', 'nightly-1'],
  ['kubernetes-compute', 'k8s-compute'],
  ['aml-registry', 'team_a-models'],
  ['user-assigned-identity', 'id_ml-prod'],
  ['policy-assignment', 'no public access (workspaces)'],
  ['aks-cluster', 'aks'],
  ['storage-account', 'stmlprod001'],
  ['key-vault', 'kv-ml-prod'],
  ['container-registry', 'crMlProd'],
  ['application-insights', 'Insights of team (A)'],
  ['log-analytics-workspace', 'log-ml'],
  ['virtual-machine', '1st-vm'],
  ['network-manager', 'vnm_1.a'],
  ['azure-monitor-private-link-scope', 'ampls_ml-(1)'],
  ['no-such-kind', ''],
];

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['virtual-network', 'v', /^Use 2 to 64 characters; the name has 1\.$/],
  ['virtual-network', 'vnet-', /^Use letters, digits, dots/],
  ['azure-firewall', 'f'.repeat(57), /^Use 1 to 56 characters/],
  ['private-dns-zone', 'azurecr', /labels/],
  ['compute-instance', 'ci-22', /do not end with a hyphen and a number/],
  ['compute-instance', '1st-instance', /start with a letter/],
  ['batch-endpoint', 'nightly-', /end with a letter or digit/],
  ['kubernetes-compute', 'kubernetes-compute', /^Use 2 to 16 characters/],
  ['aml-registry', '_models', /start with a letter or digit/],
  ['user-assigned-identity', '-id', /start with a letter or digit/],
  ['policy-assignment', 'audit: storage', /Do not use/],
  ['policy-assignment', 'audit ', /do not end with a blank/],
  ['storage-account', 'St-1', /lower-case letters and digits/],
  ['key-vault', 'kv--ml', /single hyphens/],
  ['key-vault', 'kv-ml-', /single hyphens/],
  ['container-registry', 'cr-ml', /letters and digits only/],
  ['application-insights', 'ends with a dot.', /do not end/],
  ['application-insights', 'tab\tinside', /Do not use/],
  ['network-manager', 'vnm-', /end with one or an underscore/],
  ['virtual-machine', '1-2', /at least one letter/],
  ['virtual-machine', 'vm_one', /letters, digits and hyphens/],
  ['azure-monitor-private-link-scope', 'ampls.', /do not end with a dot/],
  ['storage-account', 'ａｂｃ', /lower-case/],
];

test.each(accepted)('%s takes %s', (kind, name) =>
  expect(parseResourceName(kind, name)).toEqual({ ok: true, value: name }),
);

test.each(refused)('%s refuses %s', (kind, name, sentence) => {
  const parsed = parseResourceName(kind, name);
  expect(!parsed.ok && parsed.error).toMatch(sentence);
});

test('every rule is a sentence with a length that its pattern can meet', () => {
  for (const [kind, rule] of Object.entries(nameRules)) {
    expect(rule.min, kind).toBeLessThan(rule.max);
    expect(rule.sentence, kind).toMatch(/\.$/);
    const sample = kind === 'private-dns-zone' ? `${'a'.repeat(rule.max - 2)}.a` : 'a'.repeat(rule.max);
    expect(parseResourceName(kind, sample).ok, kind).toBe(true);
  }
});

test('names that no other customer may have', () => {
  const unique = Object.keys(nameRules).filter((kind) => nameRule(kind)?.globallyUnique);
  expect(unique).toEqual(['storage-account', 'key-vault', 'container-registry']);
});
