// What stops a template as a whole: limits, and names that two resources share.
import type { Deployment, DeploymentNode, Output, Parameter } from './deployment.ts';
import type { Expr } from './expr.ts';
import { groupKey } from './in-groups.ts';
import { templateLimits } from './limits.ts';

/** Sentences on limits that the template breaks, or one that is nested in it. */
export function limitProblems({ nodes, parameters }: Deployment, group?: Expr): readonly string[] {
  const deployed = nodes.filter((node) => !node.existing).length;
  const { resources, parameters: most } = templateLimits;
  const what = group?.is === 'lit' ? `The template for resource group “${group.value}”` : 'The template';
  return [
    ...(deployed > resources ? [`${what} has ${deployed} resources; Azure takes ${resources}. Split the design.`] : []),
    ...(parameters.length > most
      ? [`${what} has ${parameters.length} parameters; Azure takes ${most}. Split the design.`]
      : []),
    ...nodes.flatMap(({ nested, group: own }) => (nested ? limitProblems(nested.template, own?.name) : [])),
  ];
}

/** The name that a node has unless someone chooses another, or undefined where it is computed. */
function drawnName(name: Expr, parameters: ReadonlyMap<string, Parameter>): string | undefined {
  if (name.is === 'lit') return String(name.value).toLowerCase();
  if (name.is !== 'param') return undefined;
  const value = parameters.get(name.name)?.default;
  const own = value?.is === 'map' ? value.entries.find(([key]) => key === name.key)?.[1] : value;
  return own?.is === 'lit' ? String(own.value).toLowerCase() : undefined;
}

/** Sentences on drawn names that a template cannot hold: two of the same type and place, or one with a slash. */
export function nameProblems(nodes: readonly DeploymentNode[], parameters: readonly Parameter[]): readonly string[] {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const seen = new Set<string>();
  const problems = new Set<string>();
  for (const node of nodes) {
    const name = node.existing ? undefined : drawnName(node.name, byName);
    if (name === undefined) continue;
    const key = JSON.stringify([
      node.type.toLowerCase(),
      node.parent ?? '',
      node.scope ?? '',
      name,
      groupKey(node.group),
    ]);
    if (seen.has(key)) problems.add(`Two resources of type ${node.type} have the name “${name}”. Rename one.`);
    if (name.includes('/')) problems.add(`The name “${name}” has a slash, which Azure reads as two names. Rename it.`);
    seen.add(key);
  }
  return [...problems];
}

/** At most that many outputs; whole kinds of output go, the most numerous first. */
export function fewerOutputs(outputs: readonly Output[], most: number): readonly Output[] {
  if (outputs.length <= most) return outputs;
  const counts = new Map<string, number>();
  for (const { description } of outputs) counts.set(description, (counts.get(description) ?? 0) + 1);
  const [largest] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return fewerOutputs(
    outputs.filter(({ description }) => description !== largest),
    most,
  );
}
