// zlib compression with a bound on memory. zlib and not raw deflate: its checksum refuses every flipped bit.
// A bomb is bounded by feeding it in small slices; reading slowly alone does not help, the platform inflates ahead.
import { fail, ok, type Result } from './result.ts';

/** Why bytes were not inflated: more than the cap came out, or they are no intact zlib stream. */
export type InflateError = 'too-large' | 'damaged';

const sliceBytes = 1024;

type Pumped = { readonly chunks: readonly Uint8Array[]; readonly total: number };

function joined({ chunks, total }: Pumped): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Feeds the bytes in slices and reads until the end or until more than `maxBytes` came out. Rejects on bad data. */
async function pump(stream: GenericTransformStream, bytes: Uint8Array, maxBytes: number): Promise<Pumped> {
  const writer: WritableStreamDefaultWriter<BufferSource> = stream.writable.getWriter();
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader();
  const feed = async () => {
    for (let at = 0; at < bytes.length; at += sliceBytes) await writer.write(bytes.slice(at, at + sliceBytes));
    await writer.close();
  };
  // Writing fails because of the data or of the cancel below, and the reader reports both. Not awaited: a stream that
  // ended early never takes the rest.
  feed().catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    total += read.value.length;
    if (total > maxBytes) {
      await reader.cancel();
      break;
    }
    chunks.push(read.value);
  }
  return { chunks, total };
}

/** The bytes as a zlib stream. */
export const deflate = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  joined(await pump(new CompressionStream('deflate'), bytes, Number.POSITIVE_INFINITY));

/** What comes out of the bytes, or undefined where the platform refuses them. */
async function pumped(bytes: Uint8Array, maxBytes: number): Promise<Pumped | undefined> {
  try {
    return await pump(new DecompressionStream('deflate'), bytes, maxBytes);
  } catch {
    // Every reason to reject (header, codes, checksum, early end) has one name outside.
    return undefined;
  }
}

/** The content of a zlib stream of at most `maxBytes` bytes; truncation, damage and trailing bytes are refused. */
export async function inflate(
  bytes: Uint8Array,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, InflateError>> {
  const whole = await pumped(bytes, maxBytes);
  if (!whole) return fail('damaged');
  if (whole.total > maxBytes) return fail('too-large');
  // Node before 24 ignores what follows the checksum. An intact stream is not intact without its last byte; a stream
  // that is carries bytes it does not need.
  return (await pumped(bytes.subarray(0, -1), maxBytes)) ? fail('damaged') : ok(joined(whole));
}
