// Attaching: a shape that is drawn as a chip on the shape that refers to it, such as an NSG on its subnet.

import type { Meaning } from '../edits/connection.ts';
import { resourceSpecs } from '../kinds/types.ts';
import type { Network } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';

type Attachment = { readonly field: string; readonly label: string; readonly many: boolean };

/** Fields of a host kind that show a kind as a chip. */
export const attachFields = (host: string, kind: string): readonly Attachment[] =>
  Object.entries(resourceSpecs.get(host)?.fields ?? {}).flatMap(([field, info]): Attachment[] =>
    (info.type === 'ref' || info.type === 'refs') && info.chip === true && info.kinds.includes(kind)
      ? [{ field, label: info.label, many: info.type === 'refs' }]
      : [],
  );

/** What dropping a shape on a host sets there; undefined when the host has no place for it. */
export function attachment(network: Network, host: ResourceId, target: ResourceId): Meaning | undefined {
  const holder = network.resources.get(host);
  const shape = network.resources.get(target);
  const [first] = holder && shape ? attachFields(holder.kind, shape.kind) : [];
  return first && { type: 'reference', holder: host, field: first.field, target, many: first.many, title: first.label };
}
