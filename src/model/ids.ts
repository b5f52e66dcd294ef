import type { Brand } from '../lib/brand.ts';

/** Identity of a shape: a letter or digit, then up to 63 of `[A-Za-z0-9_-]`; stable for the life of the design. */
export type ResourceId = Brand<string, 'ResourceId'>;
/** Identity of a link, in the same alphabet; unique among links. */
export type LinkId = Brand<string, 'LinkId'>;
/** Identity of an intent, in the same alphabet; unique among intents. */
export type IntentId = Brand<string, 'IntentId'>;

const pattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** The text as a resource id, or undefined when it has a character or length that ids may not have. */
export const parseResourceId = (text: string): ResourceId | undefined =>
  pattern.test(text) ? (text as ResourceId) : undefined;

/** The text as a link id, or undefined when it has a character or length that ids may not have. */
export const parseLinkId = (text: string): LinkId | undefined => (pattern.test(text) ? (text as LinkId) : undefined);

/** The text as an intent id, or undefined when it has a character or length that ids may not have. */
export const parseIntentId = (text: string): IntentId | undefined =>
  pattern.test(text) ? (text as IntentId) : undefined;

/** A legal id made from any text: readable where the text is, never empty, not in `taken`. */
export function freshId(text: string, taken: { has(id: string): boolean }): string {
  const stem = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+|-+$/g, '')
    .slice(0, 56);
  const base = stem === '' ? 'shape' : stem;
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) {
    const candidate = `${base}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}
