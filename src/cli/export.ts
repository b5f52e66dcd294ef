import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { lower } from '../deployment/lower.ts';
import type { Origin } from '../deployment/origin.ts';
import { exportFormat, exportFormats } from '../export/formats.ts';
import type { Design } from '../model/design.ts';
import { exitCode, noticeText, type Outcome, readDesign, unreadable, unusable } from './outcome.ts';

function nameOf(design: Design, origin: Origin): string {
  if (origin.type === 'resource') return design.network.resources.get(origin.id)?.name ?? origin.id;
  return design.network.links.get(origin.id)?.id ?? origin.id;
}

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

/**
 * `export FILE --to FORMAT --out DIR`: writes the template; says what of the design is not in it, and why. Exit 1 when
 * Azure would refuse the template as a whole; it is written all the same.
 */
export async function exportCommand(
  [file]: readonly string[],
  { to, out }: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  const format = to === undefined ? undefined : exportFormat(to);
  if (!format) return unusable(`Name a format with --to: ${exportFormats.map(({ id }) => id).join(' or ')}.`);
  if (out === undefined) return unusable('Name a folder with --out.');
  const read = await readDesign(file);
  if (!read.ok) return unreadable(file, read.error);
  const { design, notices } = read.value;
  const lowered = lower(design);
  const print = await format.load();
  const path = join(out, format.fileName);
  try {
    await makeFolder(resolve(out));
    await writeFile(path, print(lowered).text);
  } catch (error) {
    return unusable(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const omitted = lowered.omitted.map(({ origin, reason }) => `  ${nameOf(design, origin)}: ${reason}`);
  const list = omitted.length > 0 ? ['Not exported:', ...omitted] : [];
  const outText = [path, ...list].join('\n');
  if (lowered.problems.length === 0) return { code: exitCode.good, out: outText, ...noticeText(notices) };
  const refused = ['Azure will refuse this template:', ...lowered.problems.map((problem) => `  ${problem}`)];
  return { code: exitCode.errors, out: outText, err: refused.join('\n') };
}
