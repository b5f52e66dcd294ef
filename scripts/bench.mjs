// The benchmark: builds src/bench/main.ts for Node and runs it. Figures go to stdout as JSON.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at, buildForNode } from './node-build.mjs';

const entry = 'src/bench/main.ts';
const output = 'node_modules/.cache/bench/main.mjs';

if (!existsSync(at(entry))) {
  console.error(`There is no benchmark yet: ${entry} is missing.`);
  process.exit(1);
}
await buildForNode({ entry, output });
await import(pathToFileURL(at(output)).href);
