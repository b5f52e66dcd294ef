import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function computes(ssh: 'Enabled' | 'Disabled', enableNodePublicIp: boolean) {
  const b = build('SSH');
  const mlw = b.add('aml-workspace', 'mlw', { isolationMode: 'AllowInternetOutbound' });
  b.add('compute-instance', 'ci', { sshPublicAccess: ssh, enableNodePublicIp }, { in: mlw });
  b.add('compute-cluster', 'cpu', { remoteLoginPortPublicAccess: ssh, enableNodePublicIp }, { in: mlw });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'an instance and a cluster',
      design: () => computes('Enabled', true),
      expect: [
        { message: 'open', at: 'ci', field: 'sshPublicAccess' },
        { message: 'open', at: 'cpu', field: 'remoteLoginPortPublicAccess' },
      ],
    },
    {
      name: 'an instance of a public workspace',
      design: () => {
        const b = build('Public');
        const mlw = b.add('aml-workspace', 'mlw', { publicNetworkAccess: 'Enabled' });
        b.add('compute-instance', 'ci', { sshPublicAccess: 'Enabled', enableNodePublicIp: true }, { in: mlw });
        return b.design();
      },
      expect: [{ message: 'open', at: 'ci', field: 'sshPublicAccess' }],
    },
  ],
  good: [
    { name: 'closed', design: () => computes('Disabled', true) },
    { name: 'open on private addresses only', design: () => computes('Enabled', false) },
  ],
};
