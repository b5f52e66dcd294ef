// A link that carries the design. Made when a dialog opens, so that copying happens inside the click.
import type { Design } from '../model/design.ts';
import { currentDesign } from './document-store.ts';

/**
 * Who takes a link of this length: everyone; not every mail and chat program (they cut it); or so few that a file is
 * the way.
 */
export type LinkReach = 'everyone' | 'may-be-cut' | 'file-only';

export type ShareLink = {
  readonly design: Design;
  readonly url: string;
  readonly length: number;
  readonly reach: LinkReach;
};

const cutFrom = 2_000;
const fileOnlyFrom = 32_000;

export function reachOf(length: number): LinkReach {
  if (length > fileOnlyFrom) return 'file-only';
  return length > cutFrom ? 'may-be-cut' : 'everyone';
}

/** The link to the design on the canvas at this address. */
export async function makeShareLink(): Promise<ShareLink> {
  const design = currentDesign();
  const { origin, pathname } = location;
  const { packLink } = await import('../share/link.ts');
  const url = `${origin}${pathname}#${await packLink(design)}`;
  return { design, url, length: url.length, reach: reachOf(url.length) };
}
