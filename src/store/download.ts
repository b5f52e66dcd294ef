// Files out of the page: safe names, and a download that needs no server.
import { printDocument } from '../document/encode.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Design } from '../model/design.ts';
import { currentDesign } from './document-store.ts';

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(con|nul|aux|prn|com[1-9]|lpt[1-9])(\.|$)/i;
const maxLength = 120;

/**
 * A file name that every system takes, made of any text: letters, digits, dots, hyphens and underscores, beginning with
 * a letter or digit. `extension` comes without its dot and is never cut.
 */
export function safeFileName(text: string, extension: string): string {
  const stem = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
    .slice(0, maxLength - extension.length - 1)
    .replace(/[^A-Za-z0-9]+$/, '');
  const named = stem === '' ? 'design' : stem;
  const name = `${named}.${extension}`;
  return reserved.test(name) ? `design-${name}`.slice(-maxLength) : name;
}

const mediaTypes = new Map([
  ['json', 'application/json'],
  ['svg', 'image/svg+xml'],
  ['html', 'text/html;charset=utf-8'],
  ['png', 'image/png'],
  ['zip', 'application/zip'],
  ['csv', 'text/csv;charset=utf-8'],
]);
const mediaType = (fileName: string): string =>
  mediaTypes.get(fileName.slice(fileName.lastIndexOf('.') + 1)) ?? 'text/plain;charset=utf-8';

/** Hands a text to the browser as a file. */
export const downloadText = (fileName: string, text: string): void =>
  downloadBlob(fileName, new Blob([text], { type: mediaType(fileName) }));

/** Hands an archive or a picture to the browser as a file. */
export const downloadBytes = (fileName: string, bytes: Uint8Array<ArrayBuffer>): void =>
  downloadBlob(fileName, new Blob([bytes], { type: mediaType(fileName) }));

function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // The browser reads the blob after the click; some read it late.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}

/** The name under which a design is downloaded. */
export const designFileName = (design: Design): string => safeFileName(design.name, 'json');

/** The text of a design file. */
export const designFileText: (design: Design) => string = memoByIdentity(printDocument);

/** Downloads the design on the canvas as a file that opens again. */
export function downloadDesign(): void {
  const design = currentDesign();
  downloadText(designFileName(design), designFileText(design));
}
