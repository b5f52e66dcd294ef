// Builds the command line program, dist-cli/ringfence.js, from src/cli/main.ts.
import { chmodSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at, buildForNode, isFresh } from './node-build.mjs';

export const program = 'dist-cli/ringfence.js';
const sources = ['src', 'package.json', 'package-lock.json', 'scripts/build-cli.mjs', 'scripts/node-build.mjs'];

/** Builds the program unless it is there and newer than every source. */
export async function buildCli() {
  if (isFresh(program, sources)) return;
  await buildForNode({ entry: 'src/cli/main.ts', output: program, banner: '#!/usr/bin/env node' });
  chmodSync(at(program), 0o755);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildCli();
