// Builds an entry of src/ for Node, and tells whether what was built is still fresh.
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {string} path relative to the root @returns {string} */
export const at = (path) => join(root, path);

/**
 * Whether `output` exists and no source is newer. A folder counts with its deepest file, tests left out.
 * @param {string} output @param {readonly string[]} sources relative to the root
 */
export function isFresh(output, sources) {
  const built = modified(at(output));
  return built > 0 && sources.every((source) => newest(at(source)) <= built);
}

/** @param {string} path */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path).filter((name) => !/\.test\.tsx?$/.test(name));
  return Math.max(stat.mtimeMs, ...names.map((name) => newest(join(path, name))));
}

/**
 * Bundles one entry with everything it imports into one module that runs on Node 20, silently.
 * It is made aside and moved into place, so that two builds at once do not meet.
 * @param {{ entry: string, output: string, banner?: string }} job paths relative to the root
 */
export async function buildForNode({ entry, output, banner = '' }) {
  const { build } = await import('vite');
  const aside = join(dirname(at(output)), `.build-${process.pid}`);
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      publicDir: false,
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: at(entry),
        outDir: aside,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { format: 'es', entryFileNames: 'entry.js', codeSplitting: false, banner } },
      },
    });
    renameSync(join(aside, 'entry.js'), at(output));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
