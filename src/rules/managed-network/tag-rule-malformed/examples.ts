import { build } from '../../../edits/builder.ts';
import { hostRule, tagRule } from '../../../edits/outbound-rows.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';

type Props = ResourceOf<'aml-workspace'>['props'];

function approved(
  outboundRules: Props['outboundRules'],
  isolationMode: Props['isolationMode'] = 'AllowOnlyApprovedOutbound',
) {
  const b = build('Approved');
  b.add('aml-workspace', 'mlw', { isolationMode, outboundRules });
  return b.design();
}

const at = (message: string) => [{ message, at: 'mlw', field: 'outboundRules' }];

export const examples: Examples = {
  bad: [
    { name: 'a letter missing', design: () => approved([tagRule('data-factory', 'DataFactry')]), expect: at('tag') },
    {
      name: 'a region on a tag that has none',
      design: () => approved([tagRule('aml', 'AzureMachineLearning.WestEurope', '8080')]),
      expect: at('tag'),
    },
    { name: 'a port too high', design: () => approved([tagRule('sql', 'Sql', '99999')]), expect: at('ports') },
    { name: 'words for ports', design: () => approved([tagRule('sql', 'Sql', '1433 and 443')]), expect: at('ports') },
    { name: 'no ports', design: () => approved([tagRule('sql', 'Sql', '')]), expect: at('ports') },
  ],
  good: [
    { name: 'a list and a range', design: () => approved([tagRule('sql', 'Sql', '1433, 11000-11999')]) },
    { name: 'a region and another letter case', design: () => approved([tagRule('sql', 'sql.westeurope')]) },
    { name: 'all ports', design: () => approved([tagRule('sql', 'Sql', '*')]) },
    { name: 'a tag newer than the list', design: () => approved([tagRule('new', 'AzureSomethingNew')]) },
    { name: 'no tag yet: managed-network/target-unsupported says so', design: () => approved([tagRule('sql', '')]) },
    { name: 'a host name', design: () => approved([hostRule('pypi', 'pypi.org')]) },
    {
      name: 'a mode without service tag rules: managed-network/rule-type-not-allowed says so',
      design: () => approved([tagRule('sql', 'Sqll', '99999')], 'AllowInternetOutbound'),
    },
  ],
};
