// What is in a file that somebody wants to open: the text of a design, or a picture or report that carries one.
import { maxDocumentLength } from '../document/parse.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { DesignText } from '../share/link.ts';
import { plainText } from './decoding.ts';
import { barePictureProblem, pictureProblem, unreadFileProblem } from './open-problems.ts';
import type { OpenProblem } from './session-store.ts';

/** Pictures are larger than the design in them; only its fragment is read, and that has a bound of its own. */
const maxPictureBytes = 64 * 1024 * 1024;
/** Bytes that tell a picture from a text. */
const headBytes = 64;

type Kind = 'png' | 'markup' | 'text';

async function kindOf(file: File): Promise<Kind> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const start = new TextDecoder('latin1').decode(head);
  if (head[0] === 0x89 && start.startsWith('PNG', 1)) return 'png';
  return /^(ï»¿)?\s*</.test(start) ? 'markup' : 'text';
}

function decodeUtf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null; // the caller says that it is no text
  }
}

async function designInPicture(file: File, kind: 'png' | 'markup'): Promise<Result<DesignText, OpenProblem>> {
  const [{ fragmentInPng, fragmentInSvg }, { readFragment }] = await Promise.all([
    import('../picture/carried.ts'),
    import('../share/link.ts'),
  ]);
  const bytes = await file.arrayBuffer();
  const text = kind === 'png' ? null : decodeUtf8(bytes);
  const fragment = kind === 'png' ? fragmentInPng(new Uint8Array(bytes)) : text === null ? null : fragmentInSvg(text);
  if (fragment === null) return fail(barePictureProblem(file.name));
  const held = await readFragment(fragment);
  if (!held.ok) return fail(pictureProblem(file.name, held.error));
  return held.value.kind === 'design' ? ok(held.value) : fail(barePictureProblem(file.name));
}

/** The text of the design in a file, not decoded yet, or why there is none. */
export async function readDesignFile(file: File): Promise<Result<DesignText, OpenProblem>> {
  const tooLarge = (limit: string): Result<never, OpenProblem> =>
    fail(unreadFileProblem(`${file.name} is larger than ${limit}, so it was not read.`));
  try {
    const kind = await kindOf(file);
    if (kind !== 'text') {
      return file.size > maxPictureBytes
        ? tooLarge('64 MiB, which is more than a picture may be')
        : await designInPicture(file, kind);
    }
    if (file.size > maxDocumentLength) return tooLarge('5 MiB, which is more than a design can be');
    const text = decodeUtf8(await file.arrayBuffer());
    if (text !== null) return ok(plainText(text));
  } catch {
    // A file that is gone by now cannot be read, no more than one that is no text.
  }
  return fail(unreadFileProblem(`${file.name} could not be read as text.`));
}
