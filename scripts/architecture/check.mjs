// The architecture test proper: reads all modules of src/ and lists what breaks the rules, as sentences.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { cycles, globToRegExp } from './cycles.mjs';
import { readModule } from './read-module.mjs';
import { impure, isForTests, kindOf, layerOf, layers, limits } from './table.mjs';

/**
 * @typedef {import('./read-module.mjs').Module} Module
 * @typedef {{ modules: number, arrows: string[], packages: string[], cycles: string[], barrels: string[],
 *   sizes: string[], purity: string[] }} Report
 */

/** All TypeScript files under a folder, by path inside it. @param {string} folder @returns {Map<string, string>} */
export function sourcesIn(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const wanted = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  return new Map(wanted.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/**
 * @param {ReadonlyMap<string, string>} sources code by path inside src/
 * @returns {Report}
 */
export function checkArchitecture(sources) {
  const all = [...sources].map(([path, code]) => readModule(path, code));
  const modules = all.filter((module) => !isForTests(module.path));
  return {
    modules: modules.length,
    arrows: modules.flatMap((module) => arrowFaults(module, sources)),
    packages: modules.flatMap(packageFaults),
    cycles: cycles(new Map(modules.map((m) => [m.path, targets(m, sources)]))).map((c) => `Cycle: ${c.join(' → ')}`),
    barrels: modules.filter((m) => m.barrel).map((m) => `${m.path} only passes on other files' exports.`),
    sizes: all.flatMap(sizeFaults),
    purity: modules.flatMap(purityFaults),
  };
}

/** @param {string} from @param {string} specifier */
function resolve(from, specifier) {
  const path = specifier.replace(/\?.*$/, '');
  return posix.normalize(path.startsWith('/src/') ? path.slice(5) : posix.join(posix.dirname(from), path));
}

const isLocal = (/** @type {string} */ specifier) => /^(\.|\/src\/)/.test(specifier);

/** Every module of ours that a module imports, by glob too. @param {Module} module @param {ReadonlyMap<string, string>} sources */
function targets(module, sources) {
  const named = module.imports.filter((i) => isLocal(i.specifier)).map((i) => resolve(module.path, i.specifier));
  const patterns = module.globs
    .filter((glob) => !glob.startsWith('!'))
    .map((glob) => globToRegExp(resolve(module.path, glob)));
  const globbed = [...sources.keys()].filter(
    (path) => !isForTests(path) && patterns.some((pattern) => pattern.test(path)),
  );
  return [...new Set([...named, ...globbed])].filter((path) => sources.has(path) && path !== module.path);
}

/** @param {Module} module @param {ReadonlyMap<string, string>} sources @returns {string[]} */
function arrowFaults(module, sources) {
  const from = layerOf(module.path);
  if (!from) return [`${module.path} lies in no folder of the table.`];
  const typeOnly = new Map();
  for (const { specifier, typeOnly: type } of module.imports.filter((i) => isLocal(i.specifier))) {
    const path = resolve(module.path, specifier);
    typeOnly.set(path, type && (typeOnly.get(path) ?? true));
    if (/\.[jt]sx?$|\/[^.]*$/.test(path) && !sources.has(path))
      return [`${module.path} imports ${specifier}, which is not there.`];
  }
  return targets(module, sources).flatMap((path) => {
    const fault = arrowFault(module.path, from, path, typeOnly.get(path) ?? false);
    return fault ? [`${module.path} imports ${path}: ${fault}`] : [];
  });
}

/** @param {string} source @param {string} from @param {string} target @param {boolean} typeOnly */
function arrowFault(source, from, target, typeOnly) {
  const to = layerOf(target);
  const [ours, theirs] = [kindOf(source), kindOf(target)];
  if (!to) return 'it lies in no folder of the table.';
  if (isForTests(target)) return 'only tests may import it.';
  if (ours && theirs && ours !== theirs) return 'a kind may not import another kind.';
  const layer = layers[from];
  if (to === from || layer?.to.includes(to) || (typeOnly && layer?.typesFrom?.includes(to))) return undefined;
  return `${from} may not import ${to}${layer?.typesFrom?.includes(to) ? ', except for types' : ''}.`;
}

/** @param {Module} module @returns {string[]} */
function packageFaults(module) {
  const from = layerOf(module.path) ?? '';
  const allowed = layers[from]?.packages ?? [];
  const admits = (/** @type {string} */ specifier) =>
    allowed.some((name) => specifier === name || specifier.startsWith(/[/:]$/.test(name) ? name : `${name}/`));
  return module.imports
    .filter(({ specifier }) => !isLocal(specifier) && !admits(specifier))
    .map(
      ({ specifier, line }) => `${module.path}:${line} imports the package ${specifier}, which ${from} may not use.`,
    );
}

/** @param {Module} module @returns {string[]} */
function purityFaults(module) {
  if (!layers[layerOf(module.path) ?? '']?.pure) return [];
  return module.globals
    .filter(({ name }) => impure.has(name))
    .map(
      ({ name, line }) =>
        `${module.path}:${line} uses ${name}; code below the store knows no browser, clock or chance.`,
    );
}

/** @param {Module} module @returns {string[]} */
function sizeFaults(module) {
  const exempt = module.path.startsWith('facts/') || module.path.endsWith('.gen.ts');
  const tooLong = module.lines > limits.fileLines && !exempt;
  const limitOf = (/** @type {boolean} */ component) =>
    component && module.path.endsWith('.tsx') ? limits.componentLines : limits.functionLines;
  return [
    ...(tooLong ? [`${module.path} has ${module.lines} lines; the limit is ${limits.fileLines}.`] : []),
    ...(isForTests(module.path) ? [] : module.functions)
      .filter(({ lines, component }) => lines > limitOf(component))
      .map((f) => `${module.path}:${f.line} ${f.name} has ${f.lines} lines; the limit is ${limitOf(f.component)}.`),
  ];
}
