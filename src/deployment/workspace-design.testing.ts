// A workspace that can be deployed, with a subnet beside it, for tests of what belongs to a workspace.
import { type Builder, build } from '../edits/builder.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';

type Drawn = { readonly on: Builder; readonly workspace: ResourceId; readonly subnet: ResourceId };

/** The workspace `mlw` and the subnet `snet`, and then whatever the test draws. */
export function withWorkspace(
  draw: (drawn: Drawn) => void,
  props: Partial<ResourceOf<'aml-workspace'>['props']> = {},
): Design {
  const on = build('Test', { settings: { region: 'westeurope' } });
  const logAnalyticsWorkspace = on.add('log-analytics-workspace', 'log');
  const workspace = on.add('aml-workspace', 'mlw', {
    storageAccount: on.add('storage-account', 'st'),
    keyVault: on.add('key-vault', 'kv'),
    applicationInsights: on.add('application-insights', 'appi', { logAnalyticsWorkspace }),
    ...props,
  });
  const network = on.add('virtual-network', 'vnet');
  const subnet = on.add('subnet', 'snet', { prefixes: ['10.0.0.0/24'] }, { in: network });
  draw({ on, workspace, subnet });
  return on.design();
}
