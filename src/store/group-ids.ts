// What a private endpoint can lead to. Apart from catalog.ts, because the first screen needs that and not these facts.
import { linkedService, subResources } from '../facts/private-link.ts';
import type { Resource } from '../model/design.ts';

/** Group ids that a private endpoint to a shape can have. */
export const groupIdsOf = (shape: Resource): readonly string[] =>
  subResources(linkedService(shape)).map((sub) => sub.groupId);
