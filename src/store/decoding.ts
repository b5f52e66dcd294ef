// The gate of the file format, for texts of any length: a long one is decoded in a worker, and not for longer than 5 s.
import { type Decoded, type DecodeError, decodeText } from '../document/decode.ts';
import { fail, type Result } from '../lib/result.ts';
import type { DesignText } from '../share/link.ts';

/** Characters that are decoded on the page, in less time than a person notices. */
export const maxOnPage = 1024 * 1024;
const maxMilliseconds = 5_000;

/** Why a text was not decoded; `too-slow`: it took more than 5 s and was given up. */
export type Undecoded = DecodeError | { readonly refusal: 'too-slow'; readonly issues: readonly [] };
type Outcome = Result<Decoded, Undecoded>;

/** The text of a file or a save. */
export const plainText = (text: string): DesignText => ({ kind: 'design', text, packed: false });

async function decodeHere(source: DesignText): Promise<Outcome> {
  if (!source.packed) return decodeText(source.text);
  const { decodeDesignText } = await import('../share/link.ts');
  return decodeDesignText(source);
}

/** The answer of a worker; null when it could not be started, such as a page of a version that is gone. */
const decodeInWorker = (source: DesignText): Promise<Outcome | null> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
    const end = (outcome: Outcome | null): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(() => end(fail({ refusal: 'too-slow', issues: [] })), maxMilliseconds);
    worker.onmessage = ({ data }: MessageEvent<Outcome>) => end(data);
    worker.onerror = () => end(null);
    worker.postMessage(source);
  });

/** Text of any origin → design. Total, and the page answers meanwhile. */
export async function decodeAnyText(source: DesignText): Promise<Outcome> {
  if (source.text.length <= maxOnPage) return decodeHere(source);
  return (await decodeInWorker(source)) ?? decodeHere(source);
}
