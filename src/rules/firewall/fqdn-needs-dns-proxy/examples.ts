import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../../routing/hub-spoke.ts';
import { completeCollections } from '../collections.ts';

/** The required rules, with host names in the first network rule. */
function design(destinationFqdns: readonly string[], dnsProxy: boolean) {
  const { networkCollections, applicationCollections } = completeCollections('westeurope', ['*']);
  const [first, ...rest] = networkCollections;
  const collections = first
    ? [{ ...first, rules: first.rules.map((row, n) => (n === 0 ? { ...row, destinationFqdns } : row)) }, ...rest]
    : rest;
  return hubSpoke({ firewall: { networkCollections: collections, applicationCollections, dnsProxy } }).b.design();
}

const expect = [{ message: 'off', at: 'afw', field: 'dnsProxy' }];

export const examples: Examples = {
  bad: [
    { name: 'the file share of the workspace', design: () => design(['st.file.core.windows.net'], false), expect },
    { name: 'two names', design: () => design(['time.windows.com', 'westeurope.tundra.azureml.ms'], false), expect },
  ],
  good: [
    { name: 'the proxy is on', design: () => design(['time.windows.com'], true) },
    { name: 'host names in application rules only', design: () => design([], false) },
  ],
};
