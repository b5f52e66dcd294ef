// Base64 with the URL alphabet (RFC 4648 section 5) without padding: the spelling of bytes in a share link.
import { fail, ok, type Result } from './result.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values: ReadonlyMap<string, number> = new Map([...alphabet].map((letter, value) => [letter, value]));

/** The bytes as text of `A-Z a-z 0-9 - _`, three bytes in four characters. */
export function encodeBase64url(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const taken = Math.min(3, bytes.length - at);
    const block = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let letter = 0; letter <= taken; letter += 1)
      letters.push(alphabet.charAt((block >>> (18 - 6 * letter)) & 63));
  }
  return letters.join('');
}

/** The bytes of a text that `encodeBase64url` could have made; any other text is refused with a sentence. */
export function decodeBase64url(text: string): Result<Uint8Array<ArrayBuffer>, string> {
  if (text.length % 4 === 1) return fail('The text has a length that no encoded data has; part of it is missing.');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = values.get(text.charAt(index));
    if (value === undefined) return fail(`Character ${index + 1} is not one of A-Z, a-z, 0-9, - and _.`);
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >>> bits) & 255;
    at += 1;
  }
  // One spelling for each value: bits left over at the end must be zero.
  return (held & ((1 << bits) - 1)) === 0
    ? ok(bytes)
    : fail('The last character is not one that encoded data ends with.');
}
