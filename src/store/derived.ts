// What follows from the design. Memoised by identity in the layers below, so asking again is free.

import { memoByIdentity } from '../lib/memo.ts';
import type { Resource } from '../model/design.ts';
import type { Finding } from '../model/finding.ts';
import type { ResourceId } from '../model/ids.ts';
import { findings } from './checking.ts';
import type { DocumentState } from './document-store.ts';

export const findingsOf = (state: DocumentState): readonly Finding[] => findings(state.design.network);
export const resourceOf =
  (id: ResourceId) =>
  (state: DocumentState): Resource | undefined =>
    state.design.network.resources.get(id);

/** Findings by shape, for badges. */
export const findingsByShape: (findings: readonly Finding[]) => ReadonlyMap<ResourceId, readonly Finding[]> =
  memoByIdentity((found) => {
    const byShape = new Map<ResourceId, Finding[]>();
    for (const finding of found) {
      if (finding.resource === null) continue;
      const list = byShape.get(finding.resource);
      if (list) list.push(finding);
      else byShape.set(finding.resource, [finding]);
    }
    return byShape;
  });
