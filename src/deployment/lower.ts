// Design → Deployment. The driver only: what becomes of a kind is in kinds/<slug>/lower.ts, what they share in the
// files beside this one.
import { memoByIdentity } from '../lib/memo.ts';
import type { Design, Link, Network, Resource } from '../model/design.ts';
import type { FieldValue } from '../model/field.ts';
import { createWorkbench, type Registry, type Workbench } from './context.ts';
import type { DeploymentNode, LoweredDesign, Omission, Output, Parameter } from './deployment.ts';
import { groupProblem, idProblem, isExisting, placeOf, referredTo, withoutElsewhere } from './existing.ts';
import { lit, platform } from './expr.ts';
import { reduceOrder, sortNodes, withoutUnused } from './finish.ts';
import { withoutRepeatedRoles } from './identities.ts';
import { impliedBy } from './implied.ts';
import { inGroups } from './in-groups.ts';
import { templateLimits } from './limits.ts';
import { lowerings } from './lowerings.gen.ts';
import { regional } from './node.ts';
import { fromLink, fromShape } from './origin.ts';
import { fewerOutputs, limitProblems, nameProblems } from './problems.ts';
import { parametersIn, valuesOf } from './references.ts';

// Each lowering gets shapes of its own kind only, because it is looked up by kind.
const registry: Registry = new Map(Object.entries(lowerings)) as unknown as Registry;

/** Kinds in the order in which their resources appear where nothing else decides; others come last. */
const readingOrder: readonly string[] = [
  ...['user-assigned-identity', 'log-analytics-workspace', 'application-security-group', 'network-security-group'],
  ...['route-table', 'public-ip', 'nat-gateway', 'service-endpoint-policy'],
  ...['virtual-network', 'subnet', 'azure-firewall', 'bastion', 'virtual-network-gateway', 'peering'],
  ...['hybrid-connection', 'private-dns-zone', 'zone-link', 'dns-resolver', 'virtual-machine'],
  ...[
    'storage-account',
    'key-vault',
    'container-registry',
    'application-insights',
    'azure-monitor-private-link-scope',
    'azure-service',
    'aml-registry',
    'aml-workspace',
    'private-endpoint',
  ],
  ...['aks-cluster', 'compute-cluster', 'compute-instance', 'kubernetes-compute'],
  ...['managed-online-endpoint', 'batch-endpoint', 'policy-assignment', 'network-manager'],
];
const ranks: ReadonlyMap<string, number> = new Map(readingOrder.map((kind, index) => [kind, index]));
const rank = (item: Resource | Link): number => ranks.get(item.kind) ?? readingOrder.length;

const generalParameters: readonly Parameter[] = [
  {
    name: 'location',
    type: 'string',
    description: 'Optional. Region of the resources.',
    default: platform('resourceGroupLocation'),
  },
  {
    name: 'tags',
    type: 'object',
    description: 'Optional. Tags of the resources.',
    default: { is: 'map', entries: [] },
  },
  {
    name: 'useRemoteGateways',
    type: 'bool',
    description: 'Optional. Whether spokes use the gateway of their hub. Set to true once the hub has its gateway.',
    default: lit(false),
  },
];

type Parts = {
  readonly nodes: DeploymentNode[];
  readonly omitted: Omission[];
  readonly outputs: Output[];
  readonly parameters: Map<string, Parameter>;
  readonly problems: string[];
};

/** Nodes of a shape where its region is another than that of the design. */
function inRegion(nodes: readonly DeploymentNode[], region: FieldValue | undefined): readonly DeploymentNode[] {
  if (typeof region !== 'string' || region === '') return nodes;
  return nodes.map((node) => (node.location === regional.location ? { ...node, location: lit(region) } : node));
}

/**
 * Nodes of a shape or link in the group of the shape, where they hang on no other node. What a link creates stands where
 * the shape stands that it leads to.
 */
function inGroup(network: Network, item: Resource | Link, nodes: readonly DeploymentNode[]): readonly DeploymentNode[] {
  const shape = 'from' in item ? network.resources.get(item.to) : item;
  const group = shape && !isExisting(shape) ? placeOf(network, shape).group : undefined;
  if (!group) return nodes;
  return nodes.map((node) => (node.parent === undefined && node.scope === undefined ? { ...node, group } : node));
}

function lowerAll({ context, reason }: Workbench, network: Network): Parts {
  const parts: Parts = { nodes: [], omitted: [], outputs: [], parameters: new Map(), problems: [] };
  const items: (Resource | Link)[] = [...network.resources.values(), ...network.links.values()];
  for (const item of items.sort((a, b) => rank(a) - rank(b))) {
    const origin = 'from' in item ? fromLink(item.id) : fromShape(item.id);
    const why = reason(item);
    if (why !== undefined) {
      parts.omitted.push({ origin, reason: why });
      continue;
    }
    const drawn = registry.get(item.kind)?.nodes(item, context) ?? { nodes: [] };
    const existing = !('from' in item) && isExisting(item);
    const lowered = existing ? referredTo(network, item, context, drawn) : drawn;
    const problems = [
      existing ? idProblem(network, item, lowered.nodes[0]) : undefined,
      'from' in item ? undefined : groupProblem(network, item),
    ];
    parts.problems.push(...problems.filter((problem) => problem !== undefined));
    parts.nodes.push(...inGroup(network, item, inRegion(lowered.nodes, item.props.region)));
    parts.outputs.push(...(lowered.outputs ?? []));
    for (const parameter of lowered.parameters ?? []) parts.parameters.set(parameter.name, parameter);
    parts.omitted.push(...(lowered.omitted ?? []).map((sentence) => ({ origin, reason: sentence })));
  }
  return parts;
}

const lowerNetwork = memoByIdentity((network: Network): LoweredDesign => {
  const workbench = createWorkbench(network, registry);
  const parts = lowerAll(workbench, network);
  const here = withoutElsewhere(parts.nodes);
  const nodes = reduceOrder(sortNodes(withoutUnused(withoutRepeatedRoles(here.nodes))));
  const outputs = fewerOutputs(parts.outputs, templateLimits.outputs);
  const used = parametersIn([...nodes.flatMap(valuesOf), ...outputs.map((output) => output.value)]);
  const asked = [...generalParameters, ...parts.parameters.values(), ...workbench.names.parameters];
  const parameters = asked.filter(({ name }) => used.has(name));
  const { cloud, symbol, linkSymbol } = workbench.context;
  const limits = limitProblems(inGroups({ cloud, parameters, nodes, outputs }));
  const problems = [...parts.problems, ...limits, ...nameProblems(nodes, parameters)];
  const implied = impliedBy(nodes, ({ type, id }) => (type === 'link' ? linkSymbol(id) : symbol(id)));
  return { cloud, parameters, nodes, outputs, implied, omitted: [...parts.omitted, ...here.omitted], problems };
});

/**
 * The resources of a design, what is left out with the reason, and what would stop the template as a whole. Total for
 * every design that decodes; the same object for the same network.
 */
export const lower = (design: Design): LoweredDesign => lowerNetwork(design.network);
