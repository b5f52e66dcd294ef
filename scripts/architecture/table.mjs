// The arrow table: which folder of src/ may import which, and which packages. docs/architecture.md explains it.

const base = ['lib', 'model', 'facts', 'kinds'];
const pure = [
  ...base,
  'edits',
  'topology',
  'deployment',
  'document',
  'reach',
  'rules',
  'export',
  'import',
  'share',
  'presets',
  'picture',
  'report',
];
const screen = ['react', 'react-dom', 'reactflow', '@mui/', '@emotion/', '@mdi/js', 'shiki', '@shikijs/'];

/**
 * Per layer: what it may import besides itself, what it may import types from on top, and the packages it may use
 * (a name that ends in / or : stands for all that start so). Layers with `pure` know no browser, clock or chance.
 * @type {Readonly<Record<string, { to: readonly string[], typesFrom?: readonly string[], packages?: readonly string[],
 *   pure?: true }>>}
 */
export const layers = {
  lib: { to: [], pure: true },
  model: { to: ['lib'], pure: true },
  facts: { to: ['lib', 'model'], pure: true },
  kinds: { to: ['lib', 'model', 'facts'], pure: true },
  edits: { to: base, pure: true },
  topology: { to: base, pure: true },
  deployment: { to: [...base, 'topology'], pure: true },
  document: { to: base, pure: true },
  reach: { to: [...base, 'topology', 'edits'], pure: true },
  rules: { to: [...base, 'topology', 'reach', 'edits'], pure: true },
  export: { to: [...base, 'deployment'], pure: true },
  import: { to: [...base, 'deployment', 'edits'], pure: true },
  share: { to: ['lib', 'document'], pure: true },
  presets: { to: [...base, 'edits'], pure: true },
  picture: { to: [...base, 'edits', 'topology'], pure: true },
  report: { to: [...base, 'topology', 'deployment', 'picture'], pure: true },
  store: { to: pure, packages: ['zustand', 'idb-keyval', 'fflate'] },
  ui: { to: ['store', 'picture', ...base], typesFrom: pure, packages: screen },
  cli: { to: pure, packages: ['node:'] },
  bench: { to: pure, packages: ['node:'] },
  main: { to: ['lib', 'store', 'ui'], packages: screen },
};

/** The files of one kind belong to the layers that they serve. @type {Readonly<Record<string, string>>} */
const kindFiles = {
  'topology.ts': 'topology',
  'reach.ts': 'reach',
  'lower.ts': 'deployment',
  'raise.ts': 'deployment',
  'ui.tsx': 'ui',
};

/** Names that only a browser, only Node, a clock or chance gives. */
export const impure = new Set([
  ...['window', 'document', 'navigator', 'location', 'history', 'self', 'alert', 'confirm', 'prompt', 'fetch'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'XMLHttpRequest', 'requestAnimationFrame'],
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'Math.random', 'crypto'],
  ...['process', 'Buffer', 'require', '__dirname', '__filename'],
]);

export const limits = { fileLines: 300, functionLines: 80, componentLines: 120 };

/** Tests, and code that only tests use. @param {string} path */
export const isForTests = (path) => /\.(test|testing)\.tsx?$/.test(path);

/** The layer of a file, by its path inside src/; undefined where nothing may lie. @param {string} path */
export function layerOf(path) {
  const [folder = '', , ...rest] = path.split('/');
  if (path === 'main.tsx') return 'main';
  if (!path.includes('/')) return undefined;
  const layer = folder === 'kinds' ? (kindFiles[rest.join('/')] ?? 'kinds') : folder;
  return Object.hasOwn(layers, layer) ? layer : undefined;
}

/** The kind whose folder holds the file, if any. @param {string} path inside src/ */
export const kindOf = (path) => /^kinds\/([^/]+)\//.exec(path)?.[1];
