// Checks package-lock.json: `npm ci` must work on every platform and from every registry.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, link?: boolean, engines?: { node?: string },
 *   dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 * @typedef {Record<string, unknown> & { engines?: { node?: string } }} Manifest
 */

const sections = /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']);

/**
 * All faults of a lock file, as sentences; an empty list means that it is sound.
 * @param {Lock} lock
 * @param {Manifest} manifest the package.json that belongs to it
 * @returns {string[]}
 */
export function lockFaults(lock, manifest) {
  const root = lock.packages[''];
  if (!root) return ['The lock file has no root entry. Run npm install.'];
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
  return [
    ...rootFaults(root, manifest),
    ...entries.flatMap(([path, entry]) => entryFaults(path, entry, manifest.engines?.node ?? '')),
    ...Object.entries(lock.packages).flatMap(([path, entry]) => missingFaults(lock, path, entry)),
    ...(entries.length === 0 ? ['The lock file lists no packages.'] : []),
  ];
}

/** The lock must be of this package.json. @param {LockEntry} root @param {Manifest} manifest */
function rootFaults(root, manifest) {
  const same = (/** @type {unknown} */ a, /** @type {unknown} */ b) => sorted(a) === sorted(b);
  return sections
    .filter((section) => !same(root[section], manifest[section]))
    .map((section) => `The lock file has other ${section} than package.json. Run npm install.`);
}

/** @param {unknown} record */
function sorted(record) {
  return JSON.stringify(Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param {string} path @param {LockEntry} entry @param {string} ours */
function entryFaults(path, entry, ours) {
  const faults = [];
  if (entry.resolved) faults.push(`${path} names where it was downloaded (resolved). Only the integrity may stay.`);
  if (!entry.integrity && !entry.link) faults.push(`${path} has no integrity.`);
  if (entry.engines?.node && !admits(entry.engines.node, ours)) {
    faults.push(`${path} needs Node ${entry.engines.node}, but package.json promises ${ours}.`);
  }
  return faults;
}

/** Every dependency, the binaries of other platforms too, has an entry that Node's lookup finds. @param {Lock} lock @param {string} path @param {LockEntry} entry */
function missingFaults(lock, path, entry) {
  const wanted = {
    ...entry.dependencies,
    ...entry.optionalDependencies,
    ...(path === '' ? entry.devDependencies : {}),
  };
  return Object.keys(wanted)
    .filter((name) => !lookup(lock, path, name))
    .map((name) => `${path || 'package.json'} wants ${name}, which the lock file does not hold.`);
}

/** @param {Lock} lock @param {string} from @param {string} name */
function lookup(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock.packages[candidate]) return true;
    if (folder === '') return false;
  }
}

/**
 * Whether a package's range admits the lowest Node that we promise. Knows the forms that occur: alternatives by ||,
 * each a row of comparators >=, >, <, <=, ^, ~, = or a bare version, and *.
 * @param {string} range @param {string} ours such as ">=20.19"
 */
export function admits(range, ours) {
  const lowest = version(ours.replace(/^\D*/, ''));
  return range.split('||').some((row) => {
    const comparators = row
      .replace(/(>=|<=|>|<|\^|~|=)\s+/g, '$1')
      .trim()
      .split(/\s+/);
    return comparators.every((comparator) => holds(comparator, lowest));
  });
}

/** @param {string} comparator @param {readonly number[]} node */
function holds(comparator, node) {
  const [, operator = '', text = ''] = /^(>=|<=|>|<|\^|~|=)?v?(.*)$/.exec(comparator) ?? [];
  if (text === '' || text === '*' || text === 'x') return true;
  const given = text.split('.').filter((part) => /^\d/.test(part)).length;
  const bound = version(text);
  const order = compare(node, bound);
  const sharesFirst = (/** @type {number} */ parts) => bound.slice(0, parts).every((part, i) => part === node[i]);
  switch (operator) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0 || sharesFirst(given);
    case '^':
      return order >= 0 && sharesFirst(1);
    case '~':
      return order >= 0 && sharesFirst(Math.min(2, given));
    default:
      return sharesFirst(given);
  }
}

/** @param {string} text */
function version(text) {
  const parts = text.split('.').map((part) => Number.parseInt(part, 10) || 0);
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

/** @param {readonly number[]} a @param {readonly number[]} b */
function compare(a, b) {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const read = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8'));
  const lock = read('package-lock.json');
  const faults = lockFaults(lock, read('package.json'));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(`The lock file is complete: ${Object.keys(lock.packages).length - 1} packages.`);
}
