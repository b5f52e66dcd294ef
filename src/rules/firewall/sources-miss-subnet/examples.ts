import type { Examples } from '../../examples.ts';
import { defaultVia, hubSpoke } from '../../routing/hub-spoke.ts';
import { completeCollections } from '../collections.ts';

const from = (...sources: string[]) => completeCollections('westeurope', sources);
const expect = [{ message: 'missed', at: 'afw', field: 'networkCollections' }];

/** A second subnet of the spoke, with an AKS cluster, behind the same firewall. */
function withScoring(...sources: string[]) {
  const { b, spoke } = hubSpoke({ firewall: from(...sources) });
  const routeTable = b.add('route-table', 'rt-scoring', { routes: [defaultVia('10.0.0.4')] });
  const scoring = b.add(
    'subnet',
    'scoring',
    { purpose: 'scoring', prefixes: ['10.1.4.0/24'], routeTable },
    { in: spoke },
  );
  b.add('aks-cluster', 'aks', {}, { in: scoring });
  return b.design();
}

/** All computes may pass but the ones of the training subnet, which a rule denies first. */
function denied() {
  const { networkCollections, applicationCollections } = from('*');
  const rule = {
    name: 'no',
    protocols: ['Any'],
    sources: ['10.1.0.0/24'],
    destinations: ['*'],
    destinationFqdns: [],
    ports: ['*'],
  } as const;
  const deny = { name: 'deny', priority: 110, action: 'Deny', rules: [rule] } as const;
  return hubSpoke({
    firewall: { networkCollections: [...networkCollections, deny], applicationCollections },
  }).b.design();
}

export const examples: Examples = {
  bad: [
    { name: 'rules for another network', design: () => hubSpoke({ firewall: from('10.7.0.0/16') }).b.design(), expect },
    { name: 'half of the subnet', design: () => hubSpoke({ firewall: from('10.1.0.0/25') }).b.design(), expect },
    { name: 'rules for training only', design: () => withScoring('10.1.0.0/24'), expect },
    {
      name: 'a deny for the subnet',
      design: denied,
      expect: [{ message: 'denied', at: 'afw', field: 'applicationCollections' }],
    },
  ],
  good: [
    { name: 'the range of all networks', design: () => hubSpoke().b.design() },
    {
      name: 'two halves that add up to the subnet',
      design: () => hubSpoke({ firewall: from('10.1.0.0/25', '10.1.0.128/25') }).b.design(),
    },
    { name: 'training and scoring', design: () => withScoring('10.1.0.0/24', '10.1.4.0/24') },
    {
      name: 'no rules: other rules say so',
      design: () => hubSpoke({ firewall: { networkCollections: [], applicationCollections: [] } }).b.design(),
    },
  ],
};
