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

/** A cluster that two workspaces share, each by a compute of its own. */
function shared(disableLocalAccounts: boolean) {
  const b = build('Shared');
  const vnet = b.add('virtual-network', 'vnet');
  const subnet = b.add('subnet', 'snet-aks', { purpose: 'scoring' }, { in: vnet });
  const cluster = b.add('aks-cluster', 'aks', { disableLocalAccounts }, { in: subnet });
  for (const name of ['a', 'b']) {
    b.add('kubernetes-compute', `k8s-${name}`, { cluster }, { in: b.add('aml-workspace', `mlw-${name}`) });
  }
  return b.design();
}

const at = (id: string) => ({ message: 'off', at: id, field: 'disableLocalAccounts' });

export const examples: Examples = {
  bad: [
    { name: 'one cluster', design: () => clusters([true]), expect: [at('aks-1')] },
    { name: 'the second of two', design: () => clusters([false, true]), expect: [at('aks-2')] },
    { name: 'attached to two workspaces', design: () => shared(true), expect: [at('aks')] },
  ],
  good: [
    { name: 'a shared cluster with local accounts', design: () => shared(false) },
    { name: 'local accounts on', design: () => clusters([false]) },
    { name: 'not for Azure Machine Learning', design: () => clusters([true], false) },
  ],
};
