// What a command ends with, and how one that is about a design reads it and answers.
import { readFile, stat } from 'node:fs/promises';
import { type Decoded, type DecodeError, decodeText } from '../document/decode.ts';
import { maxDocumentLength } from '../document/parse.ts';
import { fail, type Issue, ok, type Result } from '../lib/result.ts';
import type { Design } from '../model/design.ts';

export const exitCode = { good: 0, errors: 1, unusable: 2 } as const;

/** Exit code and texts for the two streams. */
export type Outcome = { readonly code: number; readonly out?: string; readonly err?: string };

/** Input that cannot be used: a sentence on standard error and exit code 2. */
export const unusable = (message: string): Outcome => ({ code: exitCode.unusable, err: message });

/** Problems as lines: where, then the sentence. */
export const printIssues = (issues: readonly Issue[]): string =>
  issues.map((issue) => `  ${issue.pointer === '' ? '' : `${issue.pointer}: `}${issue.message}`).join('\n');

/** Bytes as text. What is not UTF-8 is no design, and its bytes do not belong on a terminal. */
function textOf(bytes: Buffer): Result<string, string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The decoder's message names no cause that a person could act on.
    return fail('It is not text in UTF-8. Save the design as UTF-8, or check that this is the right file.');
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > maxDocumentLength * 4) break;
  }
  return Buffer.concat(chunks);
}

async function readText(file: string): Promise<Result<string, string>> {
  try {
    if (file === '-') return textOf(await readStandardInput());
    const info = await stat(file);
    if (info.isDirectory()) return fail(`${file} is a folder.`);
    // UTF-8 takes at most four bytes a character, so a larger file cannot pass the limit on characters.
    if (info.size > maxDocumentLength * 4) return fail(`${file} is larger than a design can be (5 MiB).`);
    return textOf(await readFile(file));
  } catch (error) {
    return fail(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** A design file through the same gate as every door of the app. */
async function readDesign(file: string | undefined): Promise<Result<Decoded, DecodeError>> {
  if (file === undefined) {
    return fail({ refusal: 'not-a-design', issues: [{ pointer: '', message: 'Name a design file.' }] });
  }
  const text = await readText(file);
  if (!text.ok) return fail({ refusal: 'not-a-design', issues: [{ pointer: '', message: text.error }] });
  return decodeText(text.value);
}

/** The outcome for a design that could not be read. */
const unreadable = (file: string | undefined, error: DecodeError): Outcome =>
  unusable(`${file === '-' ? 'Standard input' : (file ?? 'The design')} cannot be used:\n${printIssues(error.issues)}`);

/** What was put right while reading, for standard error. */
export const noticeText = (notices: readonly Issue[]): { readonly err?: string } =>
  notices.length === 0 ? {} : { err: `Put right while reading:\n${printIssues(notices)}` };

/** Reads a design and answers; what was put right while reading is told unless the answer has something else to say. */
export async function withDesign(
  file: string | undefined,
  answer: (read: Decoded) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const read = await readDesign(file);
  if (!read.ok) return unreadable(file, read.error);
  return { ...noticeText(read.value.notices), ...(await answer(read.value)) };
}

export type Options = Readonly<Record<string, string | undefined>>;

/** What a command has to say of a design, in both of its formats. */
type Answer = { readonly text: () => string; readonly json: () => unknown; readonly code?: number };

/** Data for other programs, as it is printed everywhere. */
export const jsonText = (value: unknown): string => JSON.stringify(value, null, 2);

/** Reads a design and answers as text, or as JSON where that is asked for. */
export async function textOrJson(
  file: string | undefined,
  { format = 'text' }: Options,
  about: (design: Design) => Answer,
): Promise<Outcome> {
  if (format !== 'text' && format !== 'json') return unusable(`There is no format ${format}; use text or json.`);
  return withDesign(file, ({ design }) => {
    const { text, json, code = exitCode.good } = about(design);
    return { code, out: format === 'json' ? jsonText(json()) : text() };
  });
}

/** A name may hold any text; a line holds none that breaks or hides it. */
export const inLine = (name: string): string => name.replace(/[\s\p{C}]+/gu, ' ');
