import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function clusters(disabled: readonly boolean[], attached = true) {
  const b = build('AKS');
  const workspace = b.add('aml-workspace', 'mlw');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-aks', { purpose: 'scoring' }, { in: vnet });
  disabled.forEach((disableLocalAccounts, n) => {
    b.add(
      'aks-cluster',
      `aks-${n + 1}`,
      { disableLocalAccounts, workspace: attached ? workspace : null },
      { in: subnet },
    );
  });
  return b.design();
}

const at = (id: string) => ({ message: 'off', at: id, field: 'disableLocalAccounts' });

export const examples: Examples = {
  bad: [
    { name: 'one cluster', design: () => clusters([true]), expect: [at('aks-1')] },
    { name: 'the second of two', design: () => clusters([false, true]), expect: [at('aks-2')] },
  ],
  good: [
    { name: 'local accounts on', design: () => clusters([false]) },
    { name: 'not for Azure Machine Learning', design: () => clusters([true], false) },
  ],
};
