// Lines of the picture on the canvas.
import type { LinkId } from '../model/ids.ts';
import { pictureOf } from '../picture/contents.ts';
import { currentDesign } from './document-store.ts';

/** The link that a line of the picture stands for; null when it follows from a property. */
export function linkOfLine(id: string): LinkId | null {
  const { network } = currentDesign();
  return pictureOf(network).relations.find((line) => line.id === id)?.link ?? null;
}
