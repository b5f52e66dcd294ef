// Files out of the page: safe names, and a download that needs no server.
import { printDocument } from '../document/encode.ts';
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

/** Hands a text to the browser as a file. */
export function downloadText(fileName: string, text: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // The browser reads the blob after the click; some read it late.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}

/** The name under which the design on the canvas is downloaded. */
export const designFileName = (): string => safeFileName(currentDesign().name, 'json');

/** Downloads the design on the canvas as a file that opens again. */
export const downloadDesign = (): void =>
  downloadText(designFileName(), printDocument(currentDesign()), 'application/json');
