// Runs the independent checkers over a folder that export-all.mjs wrote. There may be no errors, and no warning that
// docs/export-checks.md does not list. Usage: node scripts/check-exports.mjs CHECKERS OUTDIR
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { acceptedIn, judge } from './export-checks.mjs';
import { at } from './node-build.mjs';

/** @typedef {import('./export-checks.mjs').Finding} Finding */
/** A finding as a checker writes it. @typedef {{ lv: string, p?: string, line?: number, m: string }} Raw */

const paths = process.argv.slice(2).map((path) => resolve(path));
if (paths.length !== 2) {
  console.error('Usage: node scripts/check-exports.mjs CHECKERS OUTDIR');
  process.exit(2);
}
const [checkers = '', out = ''] = paths;

/** Standard output of a checker, whatever its exit code. @param {readonly string[]} args @returns {Promise<string>} */
const run = (args) =>
  new Promise((done, failed) => {
    execFile(process.execPath, args, { cwd: checkers, maxBuffer: 256 * 1024 * 1024 }, (error, text, err) => {
      if (text === '') failed(new Error(`${args[0]} says nothing. ${err || error}`));
      else done(text);
    });
  });

/** @param {string} checker @param {string} design @param {boolean} error @param {string} where @param {string} message */
const finding = (checker, design, error, where, message) => ({ checker, design, error, where, message });

const designs = readdirSync(out).sort();

/** @param {string} file */
const nestedIn = (file) =>
  readFileSync(file, 'utf8').match(/"type": "Microsoft\.Resources\/deployments"/g)?.length ?? 0;

async function arm() {
  const files = designs.map((design) => join(out, design, 'arm', 'azuredeploy.json'));
  /** @type {{ res: number, bodies: number, found: Raw[] }[]} */
  const reports = JSON.parse(await run(['check-arm.mjs', '--json', ...files]));
  return reports.flatMap(({ res, bodies, found }, index) => {
    const design = designs[index] ?? '';
    const told = found
      .filter(({ lv }) => lv !== 'I')
      .map(({ lv, p, m }) => finding('arm', design, lv === 'E', p ?? '', m));
    // Of a nested deployment, the resources in its template are what is checked.
    const unknown = res - bodies - nestedIn(files[index] ?? '');
    return unknown > 0
      ? [...told, finding('arm', design, false, '$', `${unknown} resources have no known type`)]
      : told;
  });
}

/** Templates and the modules beside them. @param {string} folder @returns {readonly string[]} */
const bicepFiles = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? bicepFiles(join(folder, entry.name)) : join(folder, entry.name)))
    .filter((file) => file.endsWith('.bicep'));

async function bicep() {
  const owners = new Map(
    designs.flatMap((design) => bicepFiles(join(out, design, 'bicep')).map((file) => [file, design])),
  );
  /** @type {{ file: string, unk: string[], found: Raw[] }[]} */
  const reports = JSON.parse(await run(['check-bicep.mjs', '--json', ...owners.keys()]));
  return reports.flatMap(({ file, unk, found }) => {
    const design = owners.get(file) ?? '';
    const lines = readFileSync(file, 'utf8').split('\n');
    return [
      ...found.map(({ lv, line = 0, m }) => finding('bicep', design, lv === 'E', lines[line - 1]?.trim() ?? '', m)),
      ...unk.map((type) => finding('bicep', design, false, '', `no known type ${type}`)),
    ];
  });
}

/** @param {string} design @returns {Promise<Finding[]>} */
async function terraformOf(design) {
  const report = await run(['tf-validate.mjs', join(out, design, 'terraform')]);
  if (/^fmt: clean$/m.test(report) && /^validate: valid \(0 errors, 0 warnings\)$/m.test(report)) return [];
  const told = [...report.matchAll(/^ {2}(error|warning) (\S+:\d+)? ?(.*)$/gm)].map(
    ([, level, where = '', text = '']) => finding('terraform', design, level === 'error', where, text),
  );
  return told.length > 0 ? told : [finding('terraform', design, true, '', report)];
}

/** One folder after the other, as many at once as there are processors. */
async function terraform() {
  const waiting = [...designs];
  /** @type {Finding[]} */
  const found = [];
  const work = async () => {
    for (let design = waiting.shift(); design !== undefined; design = waiting.shift()) {
      found.push(...(await terraformOf(design)));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return found;
}

const hasTerraform = (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, 'terraform')));
if (!hasTerraform) console.log('There is no terraform program, so the Terraform configurations are not checked.');
const parts = Object.entries({ arm, bicep, ...(hasTerraform ? { terraform } : {}) });

/** @type {Finding[]} */
const findings = [];
for (const [name, check] of parts) {
  const start = performance.now();
  findings.push(...(await check()));
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const count = (/** @type {string} */ design, /** @type {string} */ checker) => {
  const own = findings.filter((each) => each.design === design && each.checker === checker);
  const errors = own.filter(({ error }) => error).length;
  return `${errors}/${own.length - errors}`;
};
const names = parts.map(([name]) => name);
console.log(['errors/warnings'.padEnd(44), ...names.map((name) => name.padEnd(10))].join(' '));
for (const design of designs) {
  console.log([basename(design).padEnd(44), ...names.map((name) => count(design, name).padEnd(10))].join(' '));
}

const { open, stale } = judge(findings, acceptedIn(readFileSync(at('docs/export-checks.md'), 'utf8')), names);
for (const { checker, design, error, where, message } of open) {
  console.error(`${error ? 'Error' : 'Warning'} in ${design}, ${checker}: ${message} (${where})`);
}
for (const { checker, rule, where } of stale) {
  console.error(`docs/export-checks.md lists what ${checker} no longer says: ${rule} at ${where}`);
}
if (open.length + stale.length > 0) process.exit(1);
console.log(
  `Checked ${designs.length} designs: no errors; ${findings.length} warnings, all of them listed with a reason.`,
);
