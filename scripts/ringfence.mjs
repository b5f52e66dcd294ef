// The command line program inside the repository: builds it when a source has changed, then runs it.
// Says nothing of its own on stdout, which belongs to the program.
import { pathToFileURL } from 'node:url';
import { buildCli, program } from './build-cli.mjs';
import { at } from './node-build.mjs';

try {
  await buildCli();
} catch (error) {
  console.error(`The command line program could not be built. ${error instanceof Error ? error.message : error}`);
  process.exit(70); // "internal software error": apart from the program's own codes
}
process.argv[1] = at(program);
await import(pathToFileURL(at(program)).href);
