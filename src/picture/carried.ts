// A picture that carries its design, so that it opens again: the fragment of a link in the metadata of an SVG, or in a
// text chunk of a PNG. What is found goes through the gate of links; here it is only found.
import { element, type Markup, text } from '../lib/markup.ts';

/** The fragment as the metadata of an SVG. */
export const carriedElement = (fragment: string): Markup =>
  element('metadata', { id: 'ringfence-design' }, [text(`#${fragment}`)]);

/** A fragment among other characters: programs that save a picture again put blanks and elements around it. */
const pattern = /#(d=[0-9]{1,6}\.[A-Za-z0-9_-]+)/;

/** The fragment in the metadata of an SVG, without its #; null when it has none. Names cannot pose as metadata. */
export function fragmentInSvg(svg: string): string | null {
  for (let at = svg.indexOf('<metadata'); at >= 0; ) {
    const end = svg.indexOf('</metadata', at);
    if (end < 0) return null;
    const found = pattern.exec(svg.slice(at, end));
    if (found?.[1] !== undefined) return found[1];
    // From the end and not from the next beginning, so that no character is looked at twice.
    at = svg.indexOf('<metadata', end);
  }
  return null;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const keyword = 'Ringfence design';
/** The four letters tEXt as a number. */
const textType = 0x74455874;
/** Bytes of a text chunk that are looked at; a longer one holds no fragment that the gate would take. */
const mostCarried = 300_000;
/** Length, type and checksum of a chunk. */
const chunkFrame = 12;
const headerEnd = signature.length + chunkFrame + 13;

const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

const bytesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (character) => character.charCodeAt(0));
const asciiOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const remainders = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as PNG takes it. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (remainders[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(chunkFrame + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(bytesOf(type), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, checksum(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

/** Dots per metre of a picture at the usual 96 per inch. */
const dotsPerMetre = 96 / 0.0254;

/** How large a document shows the picture, whose dots are so many times as fine as units are. */
function physicalSize(scale: number): Uint8Array {
  const content = new Uint8Array(9);
  const view = new DataView(content.buffer);
  view.setUint32(0, Math.round(dotsPerMetre * scale));
  view.setUint32(4, Math.round(dotsPerMetre * scale));
  content[8] = 1; // the unit is the metre
  return chunk('pHYs', content);
}

/** A PNG with the scale that it was drawn at and, unless null, the fragment of its design. */
export function finishedPng(png: Uint8Array, scale: number, fragment: string | null): Uint8Array<ArrayBuffer> {
  const carried = fragment === null ? new Uint8Array() : chunk('tEXt', bytesOf(`${keyword}\0#${fragment}`));
  const parts = [png.subarray(0, headerEnd), physicalSize(scale), carried, png.subarray(headerEnd)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The fragment in a PNG, without its #; null when it has none. Total for any bytes. */
export function fragmentInPng(bytes: Uint8Array): string | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = signature.length; at + chunkFrame <= bytes.length; ) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === textType && length <= mostCarried) {
      const content = asciiOf(bytes.subarray(at + 8, at + 8 + length));
      const found = content.startsWith(`${keyword}\0`) ? pattern.exec(content) : null;
      if (found?.[1] !== undefined) return found[1];
    }
    at += chunkFrame + length;
  }
  return null;
}
