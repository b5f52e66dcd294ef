// The resource groups of a deployment besides the one that is deployed to. They have to be there first.
import type { Group } from '../../deployment/deployment.ts';
import type { Expr } from '../../deployment/expr.ts';
import { groupKey } from '../../deployment/in-groups.ts';
import type { Source } from './language.ts';
import { literal } from './markdown.ts';

const textOf = (value: Expr): string => (value.is === 'lit' ? `${value.value}` : '');

/** Further groups in which something is created, each once, in the order of the resources. */
export function furtherGroups({ lowered }: Source): readonly Group[] {
  const found = new Map<string, Group>();
  for (const { existing, group } of lowered.nodes) {
    if (!existing && group && !found.has(groupKey(group))) found.set(groupKey(group), group);
  }
  return [...found.values()];
}

/** Whether something is created in another subscription than the one that is deployed to. */
export const hasFurtherSubscriptions = (source: Source): boolean =>
  furtherGroups(source).some(({ subscription }) => subscription !== undefined);

/** A group in a sentence. */
export const groupWords = ({ name, subscription }: Group): string =>
  `${literal(textOf(name))}${subscription ? ` in subscription ${literal(textOf(subscription))}` : ''}`;

/** The command that makes a group. The format of names of groups has no quotes, so they stay one argument. */
export const createGroup = ({ name, subscription }: Group): string =>
  `az group create --name='${textOf(name)}' --location "$LOCATION"${subscription ? ` --subscription '${textOf(subscription)}'` : ''}`;

/** What what-if does with the templates of further groups. */
export const whatIfNotes = (source: Source): readonly string[] =>
  furtherGroups(source).length === 0
    ? []
    : [
        'The other resource groups are deployed by nested deployments. What-if [looks into them](https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-what-if#what-if-limits) for up to five minutes, and calls what it does not reach ignored.',
      ];
