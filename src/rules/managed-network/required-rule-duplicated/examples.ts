import { build } from '../../../edits/builder.ts';
import { endpointRule, tagRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

type Options = {
  readonly mode: 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound';
  readonly to: 'stml' | 'stdata';
  readonly subResource: string;
  readonly open?: boolean;
};

function workspace({ mode, to, subResource, open = false }: Options) {
  const b = build('Workspace');
  const access = open ? ({ publicNetworkAccess: 'Enabled', defaultAction: 'Allow' } as const) : {};
  const stml = b.add('storage-account', 'stml', access);
  const stdata = b.add('storage-account', 'stdata');
  b.add('aml-workspace', 'mlw', {
    isolationMode: mode,
    storageAccount: stml,
    outboundRules: [endpointRule('storage', to === 'stml' ? stml : stdata, subResource)],
  });
  return b.design();
}

function tags(...outboundRules: readonly ReturnType<typeof tagRule>[]) {
  const b = build('Tags');
  b.add('aml-workspace', 'mlw', { isolationMode: 'AllowOnlyApprovedOutbound', outboundRules });
  return b.design();
}

const expect = [{ message: 'duplicated', at: 'mlw', field: 'outboundRules' }];

export const examples: Examples = {
  bad: [
    {
      name: 'blob of the default storage account',
      design: () => workspace({ mode: 'AllowOnlyApprovedOutbound', to: 'stml', subResource: 'blob' }),
      expect,
    },
    {
      name: 'the same with open internet, because the account is closed',
      design: () => workspace({ mode: 'AllowInternetOutbound', to: 'stml', subResource: 'file' }),
      expect,
    },
    {
      name: 'sign-in and a regional tag',
      design: () => tags(tagRule('entra', 'AzureActiveDirectory'), tagRule('batch', 'BatchNodeManagement.WestEurope')),
      expect,
    },
  ],
  good: [
    {
      name: 'another account',
      design: () => workspace({ mode: 'AllowOnlyApprovedOutbound', to: 'stdata', subResource: 'blob' }),
    },
    {
      name: 'queue, which batch endpoints need and Azure does not add',
      design: () => workspace({ mode: 'AllowOnlyApprovedOutbound', to: 'stml', subResource: 'queue' }),
    },
    {
      name: 'an open account, for which no endpoint is made',
      design: () => workspace({ mode: 'AllowInternetOutbound', to: 'stml', subResource: 'blob', open: true }),
    },
    { name: 'a required tag on another port', design: () => tags(tagRule('ssh', 'AzureMachineLearning', '8787')) },
  ],
};
