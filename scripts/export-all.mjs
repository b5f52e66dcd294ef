// Exports everything the project can export into a folder: each preset, a design with one of every kind and those with
// every option, in every language. Usage: node scripts/export-all.mjs OUTDIR
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { at, buildForNode } from './node-build.mjs';

const [out] = process.argv.slice(2);
if (out === undefined) {
  console.error('Usage: node scripts/export-all.mjs OUTDIR');
  process.exit(2);
}

const output = 'node_modules/.cache/export-all/main.mjs';
await buildForNode({ entry: 'src/bench/export-all.ts', output });
execFileSync(process.execPath, [at(output), resolve(out)], { stdio: 'inherit' });
