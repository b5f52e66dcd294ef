// `npm test`: every check, cheapest first; stops at the first that fails.
import { spawnSync } from 'node:child_process';
import { root } from './node-build.mjs';

const node = (/** @type {string[]} */ ...args) => [process.execPath, ...args];
const bin = (/** @type {string} */ path, /** @type {string[]} */ ...args) => node(`node_modules/${path}`, ...args);

/** @type {readonly (readonly [name: string, command: readonly string[]])[]} */
const steps = [
  ['lock file', node('scripts/check-lock.mjs')],
  ['types', bin('typescript/bin/tsc', '--noEmit')],
  ['lint and format', bin('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings')],
  ['dead code', bin('knip/bin/knip.js')],
  ['unit tests', bin('vitest/vitest.mjs', 'run')],
  ['build', bin('vite/bin/vite.js', 'build', '--logLevel', 'warn')],
  ['first load', node('scripts/bundle-size.mjs')],
  ['end-to-end tests', node('scripts/e2e.mjs')],
];

for (const [name, [program = '', ...args]] of steps) {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\nFailed: ${name} (${seconds} s).`);
    process.exit(status ?? 1);
  }
  console.log(`Passed: ${name} (${seconds} s).`);
}
console.log('\nAll checks passed.');
