// Design ⇄ the fragment of a link: d=1.<base64url of a length, then zlib>. The address bar is the store's business.
import { type Decoded, type DecodeError, decodeDocument, decodeText } from '../document/decode.ts';
import type { DocumentJson } from '../document/document.ts';
import { encodeDocument } from '../document/encode.ts';
import { maxDocumentLength, parseJson } from '../document/parse.ts';
import { decodeBase64url, encodeBase64url } from '../lib/base64url.ts';
import { deflate, inflate } from '../lib/inflate.ts';
import { fail, type Issue, ok, type Result } from '../lib/result.ts';
import { pack, unpack } from './pack.ts';

/** Characters of a fragment that are looked at; longer ones are refused unread. */
export const maxLinkLength = 262_144;
const codec = '1';
/** Bytes in front of the zlib stream that hold its length, so that a cut link is told from a damaged one. */
const headerBytes = 3;

/** Why a link opens nothing, in words for the person who followed it. */
export type LinkProblem = {
  readonly kind: 'cut-off' | 'damaged' | 'newer' | 'too-long' | 'not-a-link' | 'invalid';
  readonly title: string;
  readonly message: string;
  readonly issues: readonly Issue[];
};

/** The text of a design, as it is in a file or packed as it is in a link. */
export type DesignText = { readonly kind: 'design'; readonly text: string; readonly packed: boolean };

/** What a fragment holds: its design is not decoded yet, so that this can be done elsewhere. */
export type Held = DesignText | { readonly kind: 'preset'; readonly slug: string };

/** What a fragment asks for. */
export type Opened = ({ readonly kind: 'design' } & Decoded) | { readonly kind: 'preset'; readonly slug: string };

const words: Readonly<Record<LinkProblem['kind'], readonly [title: string, message: string]>> = {
  'cut-off': [
    'The link is cut off',
    'The end of the link is missing. Some mail and chat programs cut long links. Ask for the link again, or for the design as a file.',
  ],
  damaged: [
    'The link is damaged',
    'Some characters of the link were changed on the way, so the design in it cannot be trusted. Ask for the link again, or for the design as a file.',
  ],
  newer: [
    'The link was made by a newer version',
    'This version of Ringfence cannot read it. Reload the page to get the current version, then open the link again.',
  ],
  'too-long': [
    'The link is too long',
    'It is longer than any link that Ringfence makes, so it was not read. Ask for the design as a file.',
  ],
  'not-a-link': ['There is no design in this link', 'The part after # is not something that Ringfence wrote.'],
  invalid: [
    'The design in the link cannot be opened',
    'The link arrived whole, but what it describes is not a design that can be drawn.',
  ],
};

const problemOf = (kind: LinkProblem['kind'], issues: readonly Issue[] = []): LinkProblem => {
  const [title, message] = words[kind];
  return { kind, title, message, issues };
};
const problem = (kind: LinkProblem['kind']): Result<never, LinkProblem> => fail(problemOf(kind));

/** Why the design of a whole link cannot be opened. */
export const refusalOfLink = ({ refusal, issues }: DecodeError): LinkProblem =>
  problemOf(refusal === 'newer' ? 'newer' : 'invalid', issues);

/** The one gate for the text of a design. */
export function decodeDesignText({ text, packed }: DesignText): Result<Decoded, DecodeError> {
  if (!packed) return decodeText(text);
  const json = parseJson(text);
  return json.ok ? decodeDocument(unpack(json.value)) : fail({ refusal: 'not-a-design', issues: json.error });
}

/** The fragment of a design, without the #. */
export async function packLink(design: Parameters<typeof encodeDocument>[0]): Promise<string> {
  const document: DocumentJson = encodeDocument(design, 'compact');
  // The document is plain JSON by its type; pack sees it as such.
  const text = JSON.stringify(pack(JSON.parse(JSON.stringify(document)) as Parameters<typeof pack>[0]));
  const zlib = await deflate(new TextEncoder().encode(text));
  const bytes = new Uint8Array(headerBytes + zlib.length);
  bytes.set([zlib.length >>> 16, (zlib.length >>> 8) & 255, zlib.length & 255]);
  bytes.set(zlib, headerBytes);
  return `d=${codec}.${encodeBase64url(bytes)}`;
}

/** What programs on the way put into a link or behind it: line breaks, a closing bracket, parameters of a campaign. */
function withoutWrapping(value: string): string {
  const [text = ''] = value.replace(/[\s\u200B\uFEFF]|%20|%0[AD]/gi, '').split('&', 1);
  let end = text.length;
  // From the end, since a pattern for "only at the end" takes quadratic time on hostile texts.
  while (end > 0 && /[^A-Za-z0-9_-]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

async function readPacked(raw: string): Promise<Result<Held, LinkProblem>> {
  // Length and checksum tell whether the rest is the link that was made.
  const value = withoutWrapping(raw);
  const version = /^([0-9]{1,6})\./.exec(value)?.[1];
  if (version === undefined) return problem(value.length < 8 ? 'cut-off' : 'not-a-link');
  if (version !== codec) return problem(Number(version) > Number(codec) ? 'newer' : 'not-a-link');
  const payload = value.slice(version.length + 1);
  const whole = decodeBase64url(payload);
  // A text cut in the middle of a group still shows its length in front.
  const bytes = whole.ok ? whole : decodeBase64url(payload.slice(0, payload.length - (payload.length % 4)));
  if (!bytes.ok) return problem('damaged');
  const [a = 0, b = 0, c = 0] = bytes.value;
  const expected = a * 65_536 + b * 256 + c;
  const zlib = bytes.value.subarray(headerBytes);
  if (bytes.value.length < headerBytes || zlib.length < expected) return problem('cut-off');
  if (!whole.ok || zlib.length > expected) return problem('damaged');
  const inflated = await inflate(zlib, maxDocumentLength);
  if (!inflated.ok) return problem(inflated.error === 'too-large' ? 'too-long' : 'damaged');
  const text = decodeUtf8(inflated.value);
  return text === undefined ? problem('damaged') : ok({ kind: 'design', text, packed: true });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no text: the caller says "damaged".
    return undefined;
  }
}

function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % or a broken sequence: the caller says "damaged".
    return undefined;
  }
}

function readPlain(value: string): Result<Held, LinkProblem> {
  const text = decodePercent(value);
  return text === undefined ? problem('damaged') : ok({ kind: 'design', text, packed: false });
}

/** What the fragment of an address holds, with or without its #. Total for any text; never more than 5 MiB. */
export async function readFragment(fragment: string): Promise<Result<Held, LinkProblem>> {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text.length > maxLinkLength) return problem('too-long');
  const at = text.indexOf('=');
  const [key, value] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (key === 'd') return readPacked(value);
  if (key === 'json') return readPlain(value);
  if (key === 'preset' && /^[a-z0-9-]{1,64}$/.test(value)) return ok({ kind: 'preset', slug: value });
  return problem('not-a-link');
}

/** What the fragment of an address asks for, decoded. Total for any text. */
export async function openFragment(fragment: string): Promise<Result<Opened, LinkProblem>> {
  const held = await readFragment(fragment);
  if (!held.ok) return held;
  if (held.value.kind === 'preset') return ok(held.value);
  const decoded = decodeDesignText(held.value);
  return decoded.ok ? ok({ kind: 'design', ...decoded.value }) : fail(refusalOfLink(decoded.error));
}

/** The fragment in whatever a person pasted: a whole address, or the part after #. */
export const fragmentOf = (text: string): string => text.trim().slice(text.trim().indexOf('#') + 1);
