import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { fqdn, serviceTag } from '../rows.ts';

function workspace(
  outboundRules: readonly ReturnType<typeof fqdn>[],
  isolationMode: 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound' = 'AllowOnlyApprovedOutbound',
) {
  const b = build('Workspace');
  b.add('aml-workspace', 'mlw', { isolationMode, outboundRules });
  return b.design();
}

const expect = [{ message: 'leak', at: 'mlw', field: 'outboundRules' }];

export const examples: Examples = {
  bad: [
    { name: 'all storage of a region', design: () => workspace([serviceTag('storage', 'Storage.WestEurope')]), expect },
    {
      name: 'the front end of Front Door',
      design: () => workspace([serviceTag('door', 'AzureFrontDoor.Frontend')]),
      expect,
    },
    { name: 'the whole cloud', design: () => workspace([serviceTag('cloud', 'AzureCloud')]), expect },
    { name: 'every website of App Service', design: () => workspace([fqdn('web', '*.azurewebsites.net')]), expect },
    { name: 'every host', design: () => workspace([fqdn('any', '*')]), expect },
  ],
  good: [
    { name: 'package hosts', design: () => workspace([fqdn('pypi', 'pypi.org'), fqdn('files', '*.pythonhosted.org')]) },
    {
      name: 'a tag for reading only',
      design: () => workspace([serviceTag('mcr', 'MicrosoftContainerRegistry', '80')]),
    },
    {
      name: 'internet outbound promises nothing of the kind',
      design: () => workspace([serviceTag('storage', 'Storage')], 'AllowInternetOutbound'),
    },
  ],
};
