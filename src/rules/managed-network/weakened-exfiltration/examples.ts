import { build } from '../../../edits/builder.ts';
import { hostRule, tagRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

function workspace(
  outboundRules: readonly ReturnType<typeof hostRule>[],
  isolationMode: 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound' = 'AllowOnlyApprovedOutbound',
) {
  const b = build('Workspace');
  b.add('aml-workspace', 'mlw', { isolationMode, outboundRules });
  return b.design();
}

const expect = [{ message: 'leak', at: 'mlw', field: 'outboundRules' }];

export const examples: Examples = {
  bad: [
    { name: 'all storage of a region', design: () => workspace([tagRule('storage', 'Storage.WestEurope')]), expect },
    {
      name: 'the front end of Front Door',
      design: () => workspace([tagRule('door', 'AzureFrontDoor.Frontend')]),
      expect,
    },
    { name: 'the whole cloud', design: () => workspace([tagRule('cloud', 'AzureCloud')]), expect },
    { name: 'every website of App Service', design: () => workspace([hostRule('web', '*.azurewebsites.net')]), expect },
    { name: 'every host', design: () => workspace([hostRule('any', '*')]), expect },
  ],
  good: [
    {
      name: 'package hosts',
      design: () => workspace([hostRule('pypi', 'pypi.org'), hostRule('files', '*.pythonhosted.org')]),
    },
    {
      name: 'a tag for reading only',
      design: () => workspace([tagRule('mcr', 'MicrosoftContainerRegistry', '80')]),
    },
    {
      name: 'internet outbound promises nothing of the kind',
      design: () => workspace([tagRule('storage', 'Storage')], 'AllowInternetOutbound'),
    },
  ],
};
