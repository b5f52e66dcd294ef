import { build } from '../../../edits/builder.ts';
import { hostRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

function workspace(
  hosts: readonly string[],
  isolationMode: 'AllowOnlyApprovedOutbound' | 'Disabled' = 'AllowOnlyApprovedOutbound',
) {
  const b = build('Workspace');
  const storageAccount = b.add('storage-account', 'stml', { uniqueSuffix: false });
  b.add('storage-account', 'stdata');
  b.add('aml-workspace', 'mlw', {
    isolationMode,
    storageAccount,
    outboundRules: hosts.map((host, index) => hostRule(`host-${index + 1}`, host)),
  });
  return b.design();
}

const expect = [{ message: 'storage', at: 'mlw', field: 'outboundRules' }];

export const examples: Examples = {
  bad: [
    {
      name: 'a data account that is drawn',
      design: () => workspace(['stdata4x7k2.blob.core.windows.net', 'pypi.org']),
      expect,
    },
    {
      name: 'the default account, whose endpoint Azure adds',
      design: () => workspace(['https://stml.file.core.windows.net/']),
      expect,
    },
    { name: 'all accounts of the world', design: () => workspace(['*.blob.core.windows.net']), expect },
    { name: 'Azure Government', design: () => workspace(['contoso.dfs.core.usgovcloudapi.net']), expect },
  ],
  good: [
    { name: 'the host that Visual Studio Code needs', design: () => workspace(['vscode.blob.core.windows.net']) },
    { name: 'a host that only sounds like it', design: () => workspace(['blob.contoso.com', 'core.windows.net']) },
    { name: 'no managed network', design: () => workspace(['stdata.blob.core.windows.net'], 'Disabled') },
  ],
};
