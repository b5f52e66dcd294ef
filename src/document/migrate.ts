// Older documents, step by step, up to the current version. A migration sees plain JSON, never today's types.
import { fail, type Issue, ok, type Result } from '../lib/result.ts';
import { asObject, own } from '../model/gate.ts';
import { documentVersion } from './document.ts';

type Json = { readonly [key: string]: unknown };

/** One step: from the version in its file name to the next one. Pure and total. */
export type Migration = { readonly from: number; readonly migrate: (document: Json) => Json };

const modules = import.meta.glob<{ readonly migration: Migration }>('./migrations/*.ts', { eager: true });

/** All migrations by the version they start from. */
export const migrations: ReadonlyMap<number, Migration> = new Map(
  Object.values(modules).map(({ migration }) => [migration.from, migration]),
);

/** Why a document cannot be opened at all. `newer` is apart, because the answer is another one: update the app. */
export type Refusal = 'not-a-design' | 'newer';

export type MigrateError = { readonly refusal: Refusal; readonly issues: readonly Issue[] };

const refuse = (refusal: Refusal, pointer: string, message: string): Result<never, MigrateError> =>
  fail({ refusal, issues: [{ pointer, message }] });

/** The document as JSON of the current version, or why it is none. */
export function migrate(value: unknown): Result<Json, MigrateError> {
  const document = asObject(value);
  if (!document || own(document, 'format') !== 'ringfence') {
    return refuse('not-a-design', '', 'This is not a Ringfence design: the format is missing.');
  }
  const version = own(document, 'version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('not-a-design', '/version', 'The version of the design is missing or not a number.');
  }
  if (version > documentVersion) {
    return refuse(
      'newer',
      '/version',
      `The design was made by a newer version of Ringfence (format ${version}; this one reads up to ${documentVersion}).`,
    );
  }
  let current: Json = document;
  for (let at = version; at < documentVersion; at += 1) {
    const step = migrations.get(at);
    if (!step) return refuse('not-a-design', '/version', `Format ${at} can no longer be read.`);
    current = step.migrate(current);
  }
  return ok(current);
}
