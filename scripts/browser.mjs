// Finds a Chromium for the end-to-end tests, or brings one. Every candidate is proved by a launch.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { at, root } from './node-build.mjs';

/**
 * @typedef {{ executablePath?: string, env: Record<string, string> }} Program without a path: the one Playwright itself
 *   would start; the environment is added to ours
 * @typedef {Program & { source: string }} Browser
 * @typedef {{ source: string, find: () => Program[] | Promise<Program[]> }} Source
 */

const cacheFile = at('node_modules/.cache/browser.json');

const noBrowser = [
  'No browser could be started, so the end-to-end tests did not run.',
  'Run "npx playwright install --with-deps --only-shell chromium", or name an installed one: "CHROMIUM_PATH=/path/to/chromium npm test".',
].join('\n');

/** What needs no network comes first, what changes the machine last. @type {readonly Source[]} */
const sources = [
  { source: 'CHROMIUM_PATH', find: () => present([process.env.CHROMIUM_PATH ?? '']) },
  { source: 'Playwright', find: () => [{ env: {} }] },
  { source: '@sparticuz/chromium', find: unpacked },
  { source: 'this machine', find: () => present(installedPaths()) },
  { source: 'npx playwright install', find: downloaded },
  { source: 'apt-get', find: fromApt },
];

/**
 * The first browser that starts. Remembers it, but proves it again each time.
 * @param {(line: string) => void} [say] told about candidates that did not start
 * @returns {Promise<Browser>} throws an error with the message `noBrowser` when there is none
 */
export async function findBrowser(say = () => {}) {
  const known = remembered();
  if (known && !(await launchFault(known))) return known;
  for (const { source, find } of sources) {
    for (const program of await find()) {
      const fault = await launchFault(program);
      if (!fault) return remember({ source, ...program });
      if (program.executablePath) say(`${program.executablePath} (${source}) did not start: ${fault}`);
    }
  }
  throw new Error(noBrowser);
}

/** Why a program is of no use as a browser, or undefined. @param {Program} program */
async function launchFault({ executablePath, env }) {
  try {
    const path = executablePath === undefined ? {} : { executablePath };
    const browser = await chromium.launch({ ...path, env: { ...environment(), ...env }, timeout: 60_000 });
    try {
      const page = await browser.newPage();
      const sum = await page.evaluate('1 + 1');
      return sum === 2 ? undefined : 'it runs no script';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n')[0];
  }
}

function environment() {
  return Object.fromEntries(Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
}

/** @returns {Browser | undefined} */
function remembered() {
  // Somebody who names a browser wants that one.
  if (process.env.CHROMIUM_PATH || !existsSync(cacheFile)) return undefined;
  try {
    const known = JSON.parse(readFileSync(cacheFile, 'utf8'));
    return known;
  } catch {
    return undefined; // A torn file is as good as none: the search starts over.
  }
}

/** @param {Browser} browser */
function remember(browser) {
  mkdirSync(dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(browser));
  return browser;
}

/** @param {readonly string[]} paths @returns {Program[]} */
function present(paths) {
  return paths.filter((path) => path !== '' && existsSync(path)).map((executablePath) => ({ executablePath, env: {} }));
}

function installedPaths() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const fixed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name + suffix))), ...fixed];
}

/** The browser inside the npm package, unpacked once with its own libraries and fonts. @returns {Program[]} */
function unpacked() {
  const manifest = at('node_modules/@sparticuz/chromium/package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return [];
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const folder = at(`node_modules/.cache/chromium-${version}`);
  if (!existsSync(folder)) unpackTo(folder);
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') };
  return present([join(folder, 'chromium')]).map((program) => ({ ...program, env }));
}

/**
 * The package unpacks to the temporary folder and trusts whatever it finds there, so it gets a new one, which is
 * moved into place when whole. The AWS variable makes it unpack its libraries too.
 * @param {string} folder
 */
function unpackTo(folder) {
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  try {
    const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
    const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    const { status } = spawnSync(process.execPath, ['-e', script], { cwd: root, env, stdio: 'ignore' });
    if (status !== 0 || existsSync(folder)) return;
    writeFileSync(join(aside, 'fonts/fonts.conf'), fontSettings(folder));
    renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * The package's own settings look for its fonts in /tmp only. Open Sans comes first, so that a page looks the same
 * everywhere; the machine's fonts serve what it lacks.
 * @param {string} folder
 */
function fontSettings(folder) {
  const prefer = (/** @type {string} */ generic, /** @type {readonly string[]} */ families) =>
    `<alias><family>${generic}</family><prefer>${families.map((f) => `<family>${f}</family>`).join('')}</prefer></alias>`;
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>`,
    `<cachedir>${folder}/fonts-cache</cachedir>`,
    prefer('sans-serif', ['Open Sans']),
    prefer('monospace', ['DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono', 'Open Sans']),
    '</fontconfig>',
  ].join('\n');
}

/** Asks Playwright to download its own; fails within seconds where there is no network. @returns {Program[]} */
function downloaded() {
  const args = [at('node_modules/playwright/cli.js'), 'install', '--only-shell', 'chromium'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore', timeout: 300_000 });
  return status === 0 ? [{ env: {} }] : [];
}

/** @returns {Program[]} */
function fromApt() {
  const root = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !root || spawnSync('apt-get', ['--version']).status !== 0) return [];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { env, stdio: 'ignore', timeout: 120_000 });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore',
    timeout: 600_000,
  });
  return present(installedPaths());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(JSON.stringify(await findBrowser((line) => console.error(line)), null, 2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
