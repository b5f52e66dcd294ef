// Moves shapes into another container and finds each a free place there. Fixes use it; a drag keeps the place instead.
import { ok, type Result } from '../lib/result.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from '../model/edit.ts';
import type { ResourceId } from '../model/ids.ts';
import { reparent, setBoxes } from './edits.ts';
import { grown, placeFor } from './geometry.ts';
import { type Steps, sequence } from './sequence.ts';

function moveOne(on: Steps, id: ResourceId, parent: ResourceId): Result<null> {
  const moved = reparent(on.design(), id, parent);
  if (!moved.ok) return moved;
  const kind = on.design().network.resources.get(id)?.kind ?? '';
  const box = placeFor(on.design(), kind, parent, new Set([id]));
  on.run(moved.value);
  on.run(setBoxes(on.design(), [[id, box], ...grown(on.design(), parent, box)]));
  return ok(null);
}

/** The edit that moves the shapes into a container, which grows as needed; the first refusal when one may not stand there. */
export function moveInto(design: Design, label: string, ids: readonly ResourceId[], parent: ResourceId): Result<Edit> {
  let refused: Result<never> | undefined;
  const edit = sequence(design, label, (on) => {
    for (const id of ids) {
      const moved = moveOne(on, id, parent);
      if (!moved.ok) refused ??= moved;
    }
  });
  return refused ?? edit;
}
