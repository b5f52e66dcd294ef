// Nodes that the configuration refers to and does not create: local values with their resource ids, which need no right
// to read anything, and a data source where a property is asked for.
import type { DeploymentNode } from '../../deployment/deployment.ts';
import type { Doc } from '../../deployment/printed.ts';
import { groupPieces, idOf, pieces } from './expression.ts';
import { type Entry, withValues } from './layout.ts';
import { type Piece, quoted, template } from './literal.ts';
import type { Scope } from './scope.ts';

const raw = (text: string): Doc => ({ is: 'text', text });

/** The resource id of an existing node: it hangs on its parent, on what it extends, or on its resource group. */
export function existingId(scope: Scope, { type, name, parent, scope: extended, group }: DeploymentNode): string {
  const own = pieces(scope, name);
  const owner = parent ?? extended;
  const before: readonly Piece[] = owner === undefined ? groupPieces(scope, group) : [{ hole: idOf(scope, owner) }];
  const between = parent === undefined ? `/providers/${type}/` : `/${type.slice(type.lastIndexOf('/') + 1)}/`;
  return template([...before, { text: between }, ...own]);
}

/** Arguments of the data source that reads an existing node, or undefined where nothing of it is asked for. */
export function existingData(scope: Scope, node: DeploymentNode): readonly Entry[] | undefined {
  const paths = scope.exported.get(node.symbol);
  if (!paths) return undefined;
  return withValues([
    ['type', raw(quoted(`${node.type}@${node.apiVersion}`))],
    ['resource_id', raw(idOf(scope, node.symbol))],
    ['response_export_values', { is: 'list', items: paths.map((path) => raw(quoted(path))) }],
  ]);
}
