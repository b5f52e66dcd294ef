import { idOf, policy, type Tree } from '../../deployment/expr.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';
import { type PolicyFact, policyOf } from '../../facts/policies.ts';
import { zonesFor } from '../../facts/private-link.ts';
import { roles } from '../../facts/roles.ts';
import { either, listed } from '../../lib/sentence.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { ResourceOf } from '../types.ts';

type Assignment = ResourceOf<'policy-assignment'>;

/** Parameters for zones, each with the name of its zone and the drawn zone of that name. */
function zonesOf(context: Context, { props }: Assignment, { zones }: PolicyFact) {
  if (!zones) return [];
  const drawn = props.privateDnsZones.flatMap((id) => context.as(id, 'private-dns-zone') ?? []);
  const names = zonesFor(zones.kind, zones.groupId, context.cloud);
  return zones.parameters.map((parameter, index) => {
    const name = names[index] ?? '';
    return { parameter, name, zone: drawn.find((zone) => zone.name.toLowerCase() === name)?.id };
  });
}

function effectFault({ props }: Assignment, { effects, effectParameter }: PolicyFact): string | undefined {
  const { effect } = props;
  if (effect === 'default' || effects.includes(effect)) return undefined;
  return effectParameter === null
    ? `The effect of its policy is fixed: ${effects[0]}.`
    : `Its policy does not take the effect ${effect}; it takes ${either(effects)}.`;
}

function lacks(assignment: Assignment, context: Context): string | undefined {
  const { props } = assignment;
  if (props.policy === '') return 'It has no policy.';
  const fact = policyOf(props.policy);
  if (!fact) return 'Its policy is not one of the built-in policies that are known here.';
  if (fact.subnetParameter !== undefined && !context.as(props.subnet, 'subnet')) {
    return 'Its policy creates private endpoints and needs a subnet for them that is exported.';
  }
  const missing = zonesOf(context, assignment, fact).filter(({ zone }) => zone === undefined);
  if (missing.length > 0) {
    return `Its policy needs the private DNS zone ${listed(missing.map(({ name }) => name))}.`;
  }
  return effectFault(assignment, fact);
}

function parameters(context: Context, assignment: Assignment, fact: PolicyFact): Tree {
  const { effect, subnet } = assignment.props;
  const id = (shape: ResourceId | null | undefined): Tree => (shape ? idOf(context.symbol(shape)) : undefined);
  const values: (readonly [string, Tree])[] = [
    ...(fact.effectParameter !== null && effect !== 'default' ? [[fact.effectParameter, effect] as const] : []),
    ...(fact.subnetParameter === undefined ? [] : [[fact.subnetParameter, id(subnet)] as const]),
    ...zonesOf(context, assignment, fact).map(({ parameter, zone }) => [parameter, id(zone)] as const),
    ...Object.entries(fact.values ?? {}),
  ];
  return values.length > 0 ? Object.fromEntries(values.map(([name, value]) => [name, { value }])) : undefined;
}

/** What a person has to know or do, because the template cannot. */
function notes(context: Context, fact: PolicyFact, repairs: boolean): readonly string[] {
  const named = fact.roles?.map((slug) => `“${roles[slug].title}”`);
  const needed = named ? `the role${named.length > 1 ? 's' : ''} ${listed(named)}` : 'the roles of its definition';
  return [
    ...(repairs
      ? [
          `Its identity can repair nothing until it has ${needed} on the resource group. Assign that after the deployment.`,
        ]
      : []),
    ...(context.cloud === 'public'
      ? []
      : ['Built-in policies differ from cloud to cloud; that this one exists here is not confirmed.']),
  ];
}

/** An assignment to the resource group that it stands in. */
export const lower = lowerResource('policy-assignment', {
  naming: 'parameter',
  lacks,
  nodes(assignment, context) {
    const fact = policyOf(assignment.props.policy);
    if (!fact) return { nodes: [] };
    const repairs = fact.effects.some((effect) => effect === 'Modify' || effect === 'DeployIfNotExists');
    return {
      nodes: [
        node({
          symbol: context.symbol(assignment.id),
          type: 'Microsoft.Authorization/policyAssignments',
          name: context.name(assignment.id),
          // Only an assignment that repairs has an identity, and with it a region.
          ...(repairs ? { location: regional.location, identity: { type: 'SystemAssigned' } } : {}),
          origin: assignment.id,
          properties: {
            displayName: fact.title,
            policyDefinitionId: policy(fact.id),
            enforcementMode: assignment.props.enforcementMode,
            parameters: parameters(context, assignment, fact),
          },
        }),
      ],
      omitted: notes(context, fact, repairs),
    };
  },
});
