// Rows of service endpoint policies with something more allowed.

import { freshRowName } from '../../edits/row-names.ts';
import type { ResourceId } from '../../model/ids.ts';
import { type EndpointPolicy, machineLearningAlias } from '../../topology/endpoint-policies.ts';

type Row = EndpointPolicy['props']['definitions'][number];

/** The rows with what `more` does to the first row of a service, or to a new one. */
function extended({ props }: EndpointPolicy, service: Row['service'], stem: string, more: (row: Row) => Row) {
  const rows = props.definitions;
  const known = rows.find((row) => row.service === service);
  if (known) return rows.map((row) => (row === known ? more(row) : row));
  const names = rows.map(({ name }) => name);
  const fresh: Row = { name: freshRowName(names, stem), service, storageAccounts: [], scopes: [], aliases: [] };
  return [...rows, more(fresh)];
}

/** The rows with the alias of Azure Machine Learning, which is the first of its list. */
export const withMachineLearning = (policy: EndpointPolicy): readonly Row[] =>
  extended(policy, 'Global', 'machine-learning', (row) => ({
    ...row,
    aliases: [machineLearningAlias, ...row.aliases],
  }));

/** The rows with more accounts. */
export const withAccounts = (policy: EndpointPolicy, accounts: readonly ResourceId[]): readonly Row[] =>
  extended(policy, 'Microsoft.Storage', 'storage', (row) => ({
    ...row,
    storageAccounts: [...row.storageAccounts, ...accounts],
  }));
