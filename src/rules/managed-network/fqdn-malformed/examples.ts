import { build } from '../../../edits/builder.ts';
import { hostRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

function workspace(...hosts: readonly string[]) {
  const b = build('Workspace');
  b.add('aml-workspace', 'mlw', {
    isolationMode: 'AllowOnlyApprovedOutbound',
    outboundRules: hosts.map((host, index) => hostRule(`host-${index + 1}`, host)),
  });
  return b.design();
}

const at = { at: 'mlw', field: 'outboundRules' };

export const examples: Examples = {
  bad: [
    {
      name: 'an address copied from the browser',
      design: () => workspace('https://pypi.org/simple/'),
      expect: [{ message: 'malformed', ...at }],
    },
    {
      name: 'the port of HTTPS',
      design: () => workspace('pypi.org:443', 'conda.anaconda.org'),
      expect: [{ message: 'malformed', ...at }],
    },
    { name: 'another port', design: () => workspace('feed.contoso.com:8443'), expect: [{ message: 'port', ...at }] },
    { name: 'not a host at all', design: () => workspace('pypi org'), expect: [{ message: 'malformed', ...at }] },
    {
      name: 'some of each',
      design: () => workspace('http://pypi.org', 'db.contoso.com:5432'),
      expect: [
        { message: 'malformed', ...at },
        { message: 'port', ...at },
      ],
    },
  ],
  good: [
    { name: 'hosts and wildcards', design: () => workspace('pypi.org', '*.pythonhosted.org') },
    { name: 'a row that is not filled in yet', design: () => workspace('') },
  ],
};
