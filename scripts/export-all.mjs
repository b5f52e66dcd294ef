// Exports everything the project can export into a folder: each preset, and a design with one of every kind, in every
// language. Usage: node scripts/export-all.mjs OUTDIR
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, buildForNode } from './node-build.mjs';

const [out] = process.argv.slice(2);
if (out === undefined) {
  console.error('Usage: node scripts/export-all.mjs OUTDIR');
  process.exit(2);
}

/** @param {readonly string[]} args */
const node = (args) => execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
/** @param {readonly string[]} args */
const ringfence = (args) => node([at('scripts/ringfence.mjs'), ...args]);

const everyKind = 'node_modules/.cache/every-kind/main.mjs';
await buildForNode({ entry: 'src/bench/every-kind.ts', output: everyKind });

/** Documents by name. @type {Map<string, string>} */
const documents = new Map([['every-kind', node([at(everyKind)])]]);
for (const line of ringfence(['presets']).trim().split('\n')) {
  const slug = line.split('\t')[0] ?? '';
  documents.set(slug, ringfence(['preset', slug]));
}

for (const [name, document] of documents) {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'design.ringfence');
  writeFileSync(file, document);
  for (const format of ['arm', 'bicep', 'terraform']) {
    ringfence(['export', file, '--to', format, '--out', join(folder, format)]);
  }
  console.log(`Exported ${name}.`);
}
