// The clouds of Azure in azapi, and a table of the hosts that differ between them: Terraform has no environment().
import type { PlatformValue } from '../../deployment/expr.ts';
import type { Doc } from '../../deployment/printed.ts';
import { type Cloud, type CloudInfo, cloudNames, clouds } from '../../facts/clouds.ts';
import type { Entry } from './layout.ts';
import { quoted } from './literal.ts';

/** What azapi calls each cloud. https://registry.terraform.io/providers/Azure/azapi/latest/docs#environment */
export const environments: Readonly<Record<Cloud, string>> = {
  public: 'public',
  government: 'usgovernment',
  china: 'china',
};

type Column = { readonly key: string; readonly of: (cloud: CloudInfo) => string };

/** As `environment()` of ARM gives them: the suffixes of vaults and SQL begin with a dot, hosts are whole addresses. */
const columns: ReadonlyMap<PlatformValue, Column> = new Map<PlatformValue, Column>([
  ['storageSuffix', { key: 'storage_suffix', of: (cloud) => cloud.storageSuffix }],
  ['keyVaultSuffix', { key: 'key_vault_suffix', of: (cloud) => `.${cloud.keyVaultSuffix}` }],
  ['sqlSuffix', { key: 'sql_suffix', of: (cloud) => `.${cloud.sqlSuffix}` }],
  ['loginEndpoint', { key: 'login_endpoint', of: (cloud) => `https://${cloud.login}/` }],
  ['graph', { key: 'graph', of: (cloud) => `https://${cloud.graph}/` }],
  ['resourceManager', { key: 'resource_manager', of: (cloud) => `https://${cloud.resourceManager}/` }],
]);

/** The expression for a value that differs between the clouds, or undefined where it does not. */
export function cloudValue(value: PlatformValue): string | undefined {
  const column = columns.get(value);
  return column && `local.cloud.${column.key}`;
}

const text = (value: string): Doc => ({ is: 'text', text: quoted(value) });

/** Local values with the rows that are used, or none. */
export function cloudTable(used: ReadonlySet<PlatformValue>): readonly Entry[] {
  const shown = [...columns].filter(([value]) => used.has(value));
  if (shown.length === 0) return [];
  const rows = cloudNames.map((name): Entry => {
    const cells = shown.map(([, { key, of }]): Entry => [key, text(of(clouds[name]))]);
    return [environments[name], { is: 'map', entries: cells }];
  });
  return [
    ['clouds', { is: 'map', entries: rows }],
    ['cloud', { is: 'text', text: 'local.clouds[var.environment]' }],
  ];
}
