import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, text } from '../lib/markup.ts';
import { carriedElement, finishedPng, fragmentInPng, fragmentInSvg } from './carried.ts';

const fragment = 'd=1.AAAA_-09';

type Chunk = { readonly type: string; readonly content: Buffer };

function png(...chunks: readonly Chunk[]): Uint8Array {
  const parts = [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])];
  for (const { type, content } of chunks) {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    parts.push(length, body, sum);
  }
  return Uint8Array.from(Buffer.concat(parts));
}

const header = { type: 'IHDR', content: Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) };
const image = { type: 'IDAT', content: deflateSync(Buffer.from([0, 255])) };
const end = { type: 'IEND', content: Buffer.alloc(0) };
const plain = png(header, image, end);

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const buffer = Buffer.from(bytes);
  const found: Chunk[] = [];
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const body = buffer.subarray(at + 4, at + 8 + length);
    expect(buffer.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    found.push({ type: body.subarray(0, 4).toString('latin1'), content: body.subarray(4) });
    at += 12 + length;
  }
  return found;
}

test('a finished PNG keeps its chunks and has scale and design behind the header', () => {
  const chunks = chunksOf(finishedPng(plain, 2, fragment));
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'tEXt', 'IDAT', 'IEND']);
  expect(chunks[1]?.content.readUInt32BE(0)).toBe(7559); // 192 dots per inch
  expect(chunks[2]?.content.toString('latin1')).toBe(`Ringfence design\0#${fragment}`);
  expect(chunksOf(finishedPng(plain, 1, null)).map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
});

test('the fragment is found in a PNG again', () => {
  expect(fragmentInPng(finishedPng(plain, 2, fragment))).toBe(fragment);
  expect(fragmentInPng(plain)).toBeNull();
  const other = { type: 'tEXt', content: Buffer.from(`Comment\0#${fragment}`, 'latin1') };
  expect(fragmentInPng(png(header, other, image, end))).toBeNull();
});

test('looking into any bytes ends', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(60), (bytes, cut) => {
      expect(fragmentInPng(bytes)).toBeNull();
      const damaged = Uint8Array.from([...plain.subarray(0, 8 + cut), ...bytes]);
      expect(fragmentInPng(damaged)).toBeNull();
    }),
  );
});

test('the fragment is found in the metadata of an SVG, also when a program has saved it anew', () => {
  expect(fragmentInSvg(element('svg', {}, [carriedElement(fragment)]))).toBe(fragment);
  const saved = `<svg><metadata id="m1"/><metadata\n  id="ringfence-design">\n    #${fragment}\n  </metadata></svg>`;
  expect(fragmentInSvg(saved)).toBe(fragment);
  expect(fragmentInSvg('<svg><metadata>nothing</metadata></svg>')).toBeNull();
  expect(fragmentInSvg('<metadata #d=1.AAAA')).toBeNull();
});

test('large files that hold nothing are looked through once', () => {
  expect(fragmentInSvg('<metadata'.repeat(1_000_000))).toBeNull();
  expect(fragmentInSvg(`${'<metadata'.repeat(1_000_000)}</metadata>`)).toBeNull();
  expect(fragmentInSvg('<metadata></metadata>'.repeat(500_000))).toBeNull();
  const chunks = Buffer.alloc(12_000_000); // a million chunks of no length
  expect(fragmentInPng(Uint8Array.from(Buffer.concat([Buffer.from(plain.subarray(0, 8)), chunks])))).toBeNull();
}, 5_000);

test('a name cannot pose as a design', () => {
  const name = `<metadata id="ringfence-design">#${fragment}</metadata>`;
  expect(fragmentInSvg(element('svg', {}, [element('text', { x: name }, [text(name)])]))).toBeNull();
});
