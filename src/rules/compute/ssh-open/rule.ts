import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import { type Compute, computes } from '../../../topology/machine-learning.ts';
import { defineRule, msg } from '../../rule.ts';

const sshOf = (compute: Compute) =>
  compute.kind === 'compute-cluster'
    ? ({ field: 'remoteLoginPortPublicAccess', value: compute.props.remoteLoginPortPublicAccess } as const)
    : ({ field: 'sshPublicAccess', value: compute.props.sshPublicAccess } as const);

export const rule = defineRule({
  id: 'compute/ssh-open',
  title: 'SSH open on a public address',
  severity: 'warning',
  sources: [learn.amlComputeTemplate, learn.amlPolicy],
  messages: {
    open: msg`Compute ${'compute'} has public IP addresses and SSH open on them. Anyone on the internet can try to sign in. Close SSH, or use no public IP.`,
  },
  *check(topology, report) {
    for (const compute of computes(topology)) {
      const { field, value } = sshOf(compute);
      if (value !== 'Enabled' || !compute.props.enableNodePublicIp) continue;
      yield report(
        'open',
        { compute: compute.name },
        {
          at: compute,
          field,
          fix: { label: 'Close SSH', edit: (design) => ok(setFields(design, compute.id, { [field]: 'Disabled' })) },
        },
      );
    }
  },
});
