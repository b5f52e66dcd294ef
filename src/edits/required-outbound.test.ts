import { expect, test } from 'vitest';
import { destinationsOf, outboundGroups } from '../facts/scenario-needs.ts';
import { tagRule } from './outbound-rows.ts';
import { closeInGroup, closeInManaged } from './required-outbound.ts';
import { allowTag } from './security-rows.ts';

const gone = (scenario: string) => {
  const group = outboundGroups.find((one) => one.scenario === scenario);
  if (!group) throw new Error(scenario);
  return destinationsOf(group, 'westeurope');
};
const row = (destinations: readonly string[], destinationPorts: readonly string[], protocol: '*' | 'Tcp' = 'Tcp') => ({
  ...allowTag('AzureMachineLearning', protocol, []),
  destinations,
  destinationPorts,
  priority: 100,
});

test.each([
  ['a rule of the scenario goes', row(['AzureMachineLearning'], ['18881']), undefined],
  ['letter case does not matter', row(['azuremachinelearning'], ['18881']), undefined],
  ['a rule loses its port', row(['AzureMachineLearning'], ['443', '18881']), { destinationPorts: ['443'] }],
  ['a rule loses its destination', row(['AzureMachineLearning', 'Sql'], ['18881']), { destinations: ['Sql'] }],
])('%s', (_, rule, left) => {
  expect(closeInGroup([rule], gone('notebooks'))).toEqual(left === undefined ? [] : [{ ...rule, ...left }]);
});

test.each([
  ['other destinations', row(['Sql'], ['18881'])],
  ['wider tags', row(['Internet'], ['18881'])],
  ['wider ports', row(['AzureMachineLearning'], ['18000-19000'])],
  ['wider protocols', row(['AzureMachineLearning'], ['18881'], '*')],
  ['what one row cannot say', row(['AzureMachineLearning', 'Sql'], ['443', '18881'])],
  ['a deny', { ...row(['AzureMachineLearning'], ['18881']), access: 'Deny' as const }],
  ['application security groups', row([], ['18881'])],
])('%s stay as they are', (_, rule) => {
  const rules = [rule];
  expect(closeInGroup(rules, gone('notebooks'))).toBe(rules);
});

test('a rule of a managed network loses one of its ports', () => {
  const rules = [tagRule('aml', 'AzureMachineLearning', '443, 8787')];
  expect(closeInManaged(rules, gone('rstudio'))).toEqual([{ ...rules[0], ports: '443' }]);
  expect(closeInManaged(rules, gone('vscode'))).toBe(rules);
});
