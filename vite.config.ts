import { readFileSync } from 'node:fs';
import * as icons from '@mdi/js';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { learn } from './src/facts/learn.ts';

/** The hosting file is the one place where the response headers are written; preview and the page's meta tags follow it. */
const hosting: { globalHeaders: Record<string, string> } = JSON.parse(
  readFileSync(new URL('./public/staticwebapp.config.json', import.meta.url), 'utf8'),
);
const headers = hosting.globalHeaders;

/**
 * Writes the content security policy and the referrer policy into the built page, for hosts that set no headers.
 * Only the build: the development server needs its inline preamble. `frame-ancestors` works in a header only.
 */
function metaPolicies(): Plugin {
  const policy = (headers['Content-Security-Policy'] ?? '')
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
  const meta = (attrs: Record<string, string>) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' as const });
  return {
    name: 'ringfence-meta-policies',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        meta({ 'http-equiv': 'Content-Security-Policy', content: policy }),
        meta({ name: 'referrer', content: headers['Referrer-Policy'] ?? 'no-referrer' }),
      ],
    },
  };
}

/** A constant as code. Vite tells of a fault here with the name of the file. */
function literal(from: string, values: Readonly<Record<string, string>>, name: string): string {
  if (values[name] === undefined) throw new Error(`${from} has no ${name}`);
  return JSON.stringify(values[name]);
}

/**
 * Writes the paths of icons and the addresses of pages where they are used. All icons come from one module and all
 * addresses from another: the first screen would load them whole, with those of every panel and dialog that come later.
 */
function inlineTexts(): Plugin {
  const named = (names: string): string =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => `const ${name} = ${literal('@mdi/js', icons, name)};`)
      .join(' ');
  // The compiler knows the names of pages, so what is no page is part of an address or of a path.
  return {
    name: 'ringfence-inline-texts',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /@mdi\/js|facts\/learn\.ts|\.\/learn\.ts/ },
      handler: (code) =>
        code
          .replace(/import \{([^}]+)\} from '@mdi\/js';/g, (_, names: string) => named(names))
          .replace(/\blearn\.(\w+)/g, (text, name: string) =>
            name in learn ? literal('learn.ts', learn, name) : text,
          ),
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), metaPolicies(), inlineTexts()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0, // the policy above allows data: for images only
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'flow', test: /node_modules[\\/](@xyflow|reactflow|d3-)/ },
            // What the canvas and the pictures share, and what it needs: in many small chunks it would compress worse.
            { name: 'drawn', test: /src[\\/]picture[\\/](contents|key-facts|line-look|metrics|route|ways)\./ },
          ],
        },
      },
    },
  },
  preview: { port: 4173, headers },
  test: {
    alias: { 'fast-check': new URL('./scripts/fast-check.mjs', import.meta.url).pathname },
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
    environment: 'node',
    testTimeout: 90_000, // a busy machine is slow, which is no fault
  },
});
