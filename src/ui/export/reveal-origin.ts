import type { Origin } from '../../deployment/origin.ts';
import { reveal } from '../../store/canvas-actions.ts';
import { selectLink } from '../../store/view-store.ts';

/** Selects what a part of a template was made of, and brings a shape into view. */
export function revealOrigin(origin: Origin): void {
  if (origin.type === 'resource') reveal(origin.id);
  else selectLink(origin.id);
}
