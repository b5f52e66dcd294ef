// What a template has besides the resources of the drawn shapes: what a shape brings along without being drawn.
import type { DeploymentNode, Implied } from './deployment.ts';
import type { NodeSymbol } from './expr.ts';
import { type Origin, originKey } from './origin.ts';

const nouns: Readonly<Record<string, string>> = {
  virtualNetworkPeerings: 'peering',
  virtualNetworkLinks: 'virtual network link',
  privateDnsZoneGroups: 'private DNS zone group',
  firewallPolicies: 'firewall policy',
  userAssignedIdentities: 'user-assigned identity',
};

const lastSegment = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

/** What to call a resource of that type in a sentence: role assignment. */
export function nounOf(type: string): string {
  const last = lastSegment(type);
  return (
    nouns[last] ??
    last
      .replace(/ies$/, 'y')
      .replace(/s$/, '')
      .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  );
}

const counted = (noun: string, count: number): string => {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
};

/**
 * Per shape or link the kinds of nodes that it implies, with their number, in the order of the nodes; `symbolOf` gives
 * the node that stands for the shape or link itself.
 */
export function impliedBy(
  nodes: readonly DeploymentNode[],
  symbolOf: (origin: Origin) => NodeSymbol,
): readonly Implied[] {
  const types = new Map(nodes.map(({ symbol, type }) => [symbol, type]));
  // A link may have two equal resources, one for each end.
  const isDrawn = ({ origin, symbol, type }: DeploymentNode): boolean =>
    symbol === symbolOf(origin) || type === types.get(symbolOf(origin));
  const found = new Map<string, { readonly origin: Origin; readonly counts: Map<string, number> }>();
  for (const node of nodes) {
    if (node.existing || isDrawn(node)) continue;
    const key = originKey(node.origin);
    const entry = found.get(key) ?? { origin: node.origin, counts: new Map<string, number>() };
    found.set(key, entry);
    const noun = nounOf(node.type);
    entry.counts.set(noun, (entry.counts.get(noun) ?? 0) + 1);
  }
  return [...found.values()].map(({ origin, counts }) => ({
    origin,
    resources: [...counts].map(([noun, count]) => counted(noun, count)),
  }));
}
