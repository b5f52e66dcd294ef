import { createDeflate, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate, inflate } from './inflate.ts';

const mebibyte = 2 ** 20;
const sample = new TextEncoder().encode(JSON.stringify({ name: 'hub and spoke', shapes: [1, 2, 3, 'pe', 'pe', 'pe'] }));

/** Compressed zeros, made without ever holding the zeros. */
async function bomb(mebibytes: number): Promise<Uint8Array> {
  const stream = createDeflate();
  const parts: Uint8Array[] = [];
  stream.on('data', (part: Uint8Array) => parts.push(part));
  const zeros = new Uint8Array(mebibyte);
  for (let n = 0; n < mebibytes; n += 1) {
    await new Promise((written) => {
      stream.write(zeros, written);
    });
  }
  await new Promise<void>((ended) => {
    stream.on('end', ended);
    stream.end();
  });
  return Uint8Array.from(Buffer.concat(parts));
}

test('what was deflated is inflated to the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
      expect(await inflate(await deflate(bytes), bytes.length)).toEqual({ ok: true, value: bytes });
    }),
    { numRuns: 30 },
  );
});

test('reads what zlib writes', async () => {
  const large = new Uint8Array(3 * mebibyte).map((_, n) => (n * 7) % 251);
  const result = await inflate(new Uint8Array(deflateSync(large)), large.length);
  expect(result.ok && Buffer.compare(result.value, large)).toBe(0);
});

test('one byte over the cap is too large', async () => {
  expect(await inflate(await deflate(sample), sample.length - 1)).toEqual({ ok: false, error: 'too-large' });
});

test('a bomb of 200 MB stays small', async () => {
  const packed = await bomb(200);
  const before = process.memoryUsage().rss;
  expect(await inflate(packed, 5 * mebibyte)).toEqual({ ok: false, error: 'too-large' });
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * mebibyte);
});

test('every single flipped bit is refused or changes nothing', async () => {
  const packed = await deflate(sample);
  for (let bit = 0; bit < packed.length * 8; bit += 1) {
    const flipped = Uint8Array.from(packed, (byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    const result = await inflate(flipped, mebibyte);
    if (result.ok) expect(result.value).toEqual(sample);
  }
});

test('every truncation is refused', async () => {
  const packed = await deflate(sample);
  for (let length = 0; length < packed.length; length += 1) {
    expect(await inflate(packed.slice(0, length), mebibyte)).toEqual({ ok: false, error: 'damaged' });
  }
});

test.each([1, 4, 900, 1024, 5000])('%i trailing bytes are refused', async (count) => {
  const packed = await deflate(sample);
  const longer = new Uint8Array(packed.length + count);
  longer.set(packed);
  longer.set(packed.slice(-count), packed.length);
  expect(await inflate(longer, mebibyte)).toEqual({ ok: false, error: 'damaged' });
});

test('trailing bytes that start on a slice boundary are refused', async () => {
  // Stored blocks make the length exact: 2 bytes header, 5 of the block, the data, 4 of checksum.
  const packed = new Uint8Array(deflateSync(new Uint8Array(1024 - 11), { level: 0 }));
  expect(packed).toHaveLength(1024);
  expect((await inflate(packed, mebibyte)).ok).toBe(true);
  const longer = new Uint8Array(1025);
  longer.set(packed);
  expect(await inflate(longer, mebibyte)).toEqual({ ok: false, error: 'damaged' });
});

test('any bytes give a result', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
      expect((await inflate(bytes, mebibyte)).ok).toBe(false);
    }),
    { numRuns: 50 },
  );
});
