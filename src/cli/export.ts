import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { lower } from '../deployment/lower.ts';
import { originName } from '../deployment/origin-name.ts';
import { exportFolder } from '../export/folder/folder.ts';
import { exportFormat, exportFormats } from '../export/formats.ts';
import { documentFormats } from './documents.ts';
import { exitCode, type Options, type Outcome, unusable, withDesign } from './outcome.ts';

const formats = [...exportFormats, ...documentFormats].map(({ id }) => id);

/**
 * Makes a folder and those above it. Not `recursive`: on file systems that answer ENOENT below a folder that exists,
 * such as /proc, Node's own loop never ends.
 */
async function makeFolder(folder: string): Promise<void> {
  const known = await stat(folder).catch(() => undefined);
  if (known) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder);
}

type TextFile = { readonly path: string; readonly text: string };

/** Writes files into a folder; a sentence when that cannot be done. */
async function writeFiles(folder: string, files: readonly TextFile[]): Promise<string | undefined> {
  try {
    await makeFolder(resolve(folder));
    for (const { path, text } of files) {
      await makeFolder(resolve(dirname(path)));
      await writeFile(path, text);
    }
    return undefined;
  } catch (error) {
    return `${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/**
 * `export FILE --to FORMAT --out DIR`: writes a picture, a report, or the template and what goes with it; says what of
 * the design is not in the template, and why. Exit 1 when Azure would refuse the template as a whole; it is written all
 * the same.
 */
export async function exportCommand([file]: readonly string[], { to, out }: Options): Promise<Outcome> {
  const format = to === undefined ? undefined : exportFormat(to);
  const document = documentFormats.find(({ id }) => id === to);
  if (!format && !document)
    return unusable(`Name a format with --to: ${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}.`);
  if (out === undefined) return unusable('Name a folder with --out.');
  return withDesign(file, async ({ design }) => {
    if (!format) {
      const files = document ? [{ path: join(out, document.fileName), text: document.print(design) }] : [];
      const fault = await writeFiles(out, files);
      if (fault !== undefined) return unusable(fault);
      return { code: exitCode.good, out: files.map(({ path }) => path).join('\n') };
    }
    const lowered = lower(design);
    const files = exportFolder(lowered, design, format.id).map(({ path, text }) => ({ path: join(out, path), text }));
    const fault = await writeFiles(out, files);
    if (fault !== undefined) return unusable(fault);
    const omitted = lowered.omitted.map(({ origin, reason }) => `  ${originName(design.network, origin)}: ${reason}`);
    const list = omitted.length > 0 ? ['Not exported:', ...omitted] : [];
    const outText = [...files.map(({ path }) => path), ...list].join('\n');
    if (lowered.problems.length === 0) return { code: exitCode.good, out: outText };
    const refused = ['Azure will refuse this template:', ...lowered.problems.map((problem) => `  ${problem}`)];
    return { code: exitCode.errors, out: outText, err: refused.join('\n') };
  });
}
