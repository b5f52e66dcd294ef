// The end-to-end tests: builds the page when a source has changed, finds a browser and a port, runs Playwright.
// Arguments go to Playwright: npm run e2e -- share.spec.ts --trace on
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { build } from 'vite';
import { findBrowser } from './browser.mjs';
import { at, isFresh, root } from './node-build.mjs';

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** The wanted port, or a free one where it is taken. @param {number} wanted @returns {Promise<number>} */
function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => (wanted === 0 ? reject(new Error('No port is free.')) : resolve(freePort(0))));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

/** @returns {Promise<NodeJS.ProcessEnv>} */
async function environment() {
  const { executablePath, env, source } = await findBrowser((line) => console.error(line));
  console.log(`Browser: ${executablePath ?? 'the one that Playwright has'} (${source}).`);
  return {
    ...process.env,
    ...env,
    RINGFENCE_E2E_PORT: String(await freePort(4273)),
    ...(executablePath ? { RINGFENCE_E2E_BROWSER: executablePath } : {}),
  };
}

try {
  const env = await environment();
  if (!isFresh('dist/index.html', sources)) await build({ root, logLevel: 'warn' });
  const args = [at('node_modules/playwright/cli.js'), 'test', '-c', 'e2e', ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
