// The folder that a design is exported as, and the ZIP archive that holds it.
import type { FolderFile } from '../export/folder/language.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Design } from '../model/design.ts';
import { downloadBytes, safeFileName } from './download.ts';
import { type TemplateFormatId, templateFormats } from './exporting.ts';
import { showToast } from './view-store.ts';

/** The files of a design in one format; the same list for the same design. */
export type PrintFolder = (design: Design, id: TemplateFormatId) => readonly FolderFile[];

let printer: Promise<PrintFolder> | null = null;

/** What prints folders; the same promise each time, so that a component may wait for it. */
export function loadFolderPrinter(): Promise<PrintFolder> {
  const known = printer ?? load();
  printer = known;
  // What did not load (a lost connection) is asked for again the next time.
  known.catch(() => {
    printer = null;
  });
  return known;
}

async function load(): Promise<PrintFolder> {
  const [{ lower }, { exportFolder }] = await Promise.all([
    import('../deployment/lower.ts'),
    import('../export/folder/folder.ts'),
  ]);
  const printed = new Map(
    templateFormats.map(({ id }) => [id, memoByIdentity((design: Design) => exportFolder(lower(design), design, id))]),
  );
  return (design, id) => printed.get(id)?.(design) ?? [];
}

/** The name of the archive, which is that of the folder in it too. */
export const archiveName = (design: Design, id: TemplateFormatId): string =>
  safeFileName(`${design.name} ${id}`, 'zip');

/** Midnight in every time zone: an archive has no zone, so the same files are the same bytes everywhere. */
const someDay = new Date(1980, 0, 1);

/** The files in one folder of a ZIP archive. */
export async function zipFolder(folder: string, files: readonly FolderFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const entries = files.map(({ path, text }) => [`${folder}/${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: someDay });
}

/** Downloads the folder of a design. */
export async function downloadFolder(design: Design, id: TemplateFormatId): Promise<void> {
  const name = archiveName(design, id);
  try {
    const print = await loadFolderPrinter();
    downloadBytes(name, await zipFolder(name.replace(/\.zip$/, ''), print(design, id)));
  } catch {
    // A part of the app that a lost connection kept from loading; the template alone needs no more of it.
    showToast({
      message: 'The archive could not be made. Download the template alone, or try again.',
      severity: 'warning',
    });
  }
}
