// Text → JSON, with bounds first: length, then depth by one scan, then JSON.parse.
import { fail, ok, type Result } from '../lib/result.ts';

/** Characters of a file, a saved state or an inflated link. */
export const maxDocumentLength = 5 * 1024 * 1024;
/** Nesting of brackets. */
const maxDepth = 32;

const refuse = (message: string): Result<never> => fail([{ pointer: '', message }]);

/** The deepest nesting of brackets outside strings. One pass, no recursion. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i += 1;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (c === 0x7d || c === 0x5d) depth -= 1;
  }
  return deepest;
}

/** The JSON value of a text within the limits, or a sentence. */
export function parseJson(text: string): Result<unknown> {
  if (text.length > maxDocumentLength)
    return refuse('The text is larger than 5 MiB, which is more than a design can be.');
  if (text.trim() === '') return refuse('There is nothing in it.');
  if (jsonDepth(text) > maxDepth) return refuse(`The JSON is nested more than ${maxDepth} deep.`);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it could not be read';
    return refuse(`The text is not valid JSON: ${reason.slice(0, 200)}.`);
  }
}
