// npm run new rule CATEGORY/SLUG | preset SLUG | kind SLUG | migration SLUG
// Makes the files of a new thing from scripts/templates/. Never overwrites.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root as project } from './node-build.mjs';
import { writeRegistries } from './registry.mjs';

/**
 * @typedef {{ files: Record<string, string>, values: Record<string, string> }} Plan template by target, and what
 *   stands for its placeholders
 * @typedef {{ name: RegExp, says: string, plan: (name: string, root: string) => Plan }} Thing
 */

const slug = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

/** @type {Readonly<Record<string, Thing>>} */
const things = {
  rule: {
    name: new RegExp(`^${slug}/${slug}$`),
    says: 'A rule is named category/slug in lower case with hyphens, such as dns/zone-not-linked.',
    plan: (name) => {
      const [category = '', own = ''] = name.split('/');
      return { files: filesOf('rule', `src/rules/${name}`), values: { category, ...named(own) } };
    },
  },
  preset: {
    name: new RegExp(`^${slug}$`),
    says: 'A preset is named by a slug in lower case with hyphens, such as hub-spoke.',
    plan: (name) => ({ files: filesOf('preset', `src/presets/${name}`), values: named(name) }),
  },
  kind: {
    name: new RegExp(`^${slug}$`),
    says: 'A kind is named by a slug in lower case with hyphens, such as app-gateway.',
    plan: (name) => ({ files: filesOf('kind', `src/kinds/${name}`), values: named(name) }),
  },
  migration: {
    name: new RegExp(`^${slug}$`),
    says: 'A migration is named by a slug in lower case with hyphens, such as rename-mode.',
    plan: (name, root) => {
      const number = nextNumber(join(root, 'src/document/migrations'));
      const target = `src/document/migrations/${String(number).padStart(4, '0')}-${name}.ts`;
      const values = { ...named(name), before: String(number), version: String(number + 1) };
      return { files: { [target]: 'migration/migration.ts.template' }, values };
    },
  },
};

/** @param {string} own */
const named = (own) => ({ slug: own, title: own.charAt(0).toUpperCase() + own.slice(1).replaceAll('-', ' ') });

/** @param {string} thing @param {string} folder @returns {Record<string, string>} */
function filesOf(thing, folder) {
  const templates = readdirSync(join(project, 'scripts/templates', thing)).sort();
  return Object.fromEntries(
    templates.map((file) => [`${folder}/${file.replace(/\.template$/, '')}`, `${thing}/${file}`]),
  );
}

/** One more than the highest number in the folder. The first migration leads from version 1 to 2. @param {string} folder */
function nextNumber(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Math.max(0, ...names.map((name) => Number(/^(\d{4})-/.exec(name)?.[1] ?? 0))) + 1;
}

/**
 * Makes the files and tells which.
 * @param {readonly string[]} args thing and name
 * @param {string} [root] where src/ lies
 * @returns {string[]} paths written; throws an Error with a sentence when it can't
 */
export function create([kind = '', name = '', ...rest], root = project) {
  const thing = Object.hasOwn(things, kind) ? things[kind] : undefined;
  if (!thing) throw new Error(`Say what to make: npm run new ${Object.keys(things).join('|')} NAME.`);
  if (!thing.name.test(name) || rest.length > 0) throw new Error(thing.says);
  const { files, values } = thing.plan(name, root);
  const taken = Object.keys(files).filter((target) => existsSync(join(root, target)));
  if (taken.length > 0) throw new Error(`There already is ${taken.join(' and ')}. Nothing was written.`);
  for (const [target, template] of Object.entries(files)) {
    const text = readFileSync(join(project, 'scripts/templates', template), 'utf8');
    mkdirSync(dirname(join(root, target)), { recursive: true });
    writeFileSync(
      join(root, target),
      text.replace(/\{\{(\w+)\}\}/g, (_, key) => values[key] ?? ''),
    );
  }
  return Object.keys(files);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const args = process.argv.slice(2);
    const written = create(args);
    if (args[0] === 'kind') written.push(...writeRegistries());
    console.log(`Wrote:\n${written.map((path) => `  ${path}`).join('\n')}`);
    if (args[0] === 'kind') {
      console.log('Next: a shape of it in src/edits/every-kind.ts, and npx vitest run src/document -u for the schema.');
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
