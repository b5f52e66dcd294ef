// unknown → Design. The one gate for every door: builds a new object from known keys and trusts nothing.

import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import { fail, type Issue, type Result } from '../lib/result.ts';
import { type Box, type Design, type Link, limits, type Resource } from '../model/design.ts';
import { asObject, checkProps, checkSettings, checkText, own, pointer } from '../model/gate.ts';
import { type IntentId, type LinkId, parseLinkId, parseResourceId, type ResourceId } from '../model/ids.ts';
import type { Intent } from '../model/intent.ts';
import { checkIntent } from '../model/intent-gate.ts';
import { migrate, type Refusal } from './migrate.ts';
import { parseJson } from './parse.ts';
import { settle } from './settle.ts';

/** A decoded design, and what was put right on the way: dropped references, missing places. */
export type Decoded = { readonly design: Design; readonly notices: readonly Issue[] };
/** Why nothing was decoded. */
export type DecodeError = { readonly refusal: Refusal | 'invalid'; readonly issues: readonly Issue[] };

const nouns = { resources: 'shapes', links: 'links', intents: 'intents' } as const;

const invalid = (issues: readonly Issue[]): Result<never, DecodeError> => fail({ refusal: 'invalid', issues });
/** Problems beyond this number are counted, not listed. */
const maxIssues = 100;

/** Collects problems while the parts are read. */
class Problems {
  readonly issues: Issue[] = [];
  add(at: string, message: string): undefined {
    this.issues.push({ pointer: at, message });
    return undefined;
  }
  take<T>(result: Result<T>): T | undefined {
    if (result.ok) return result.value;
    this.issues.push(...result.error);
    return undefined;
  }
}

function readResource(value: unknown, at: string, problems: Problems): Resource | undefined {
  const json = asObject(value);
  if (!json) return problems.add(at, 'Expected an object that describes a shape.');
  const rawId = own(json, 'id');
  const id = typeof rawId === 'string' ? parseResourceId(rawId) : undefined;
  if (id === undefined) return problems.add(pointer(at, 'id'), 'An id has 1 to 64 letters, digits, - or _.');
  const kind = own(json, 'kind');
  const spec = typeof kind === 'string' ? resourceSpecs.get(kind) : undefined;
  if (!spec) {
    const shown = typeof kind === 'string' ? ` ${JSON.stringify(kind.slice(0, 80))}` : '';
    return problems.add(pointer(at, 'kind'), `Unknown kind of shape${shown}.`);
  }
  const name = problems.take(checkText(own(json, 'name'), pointer(at, 'name'), limits.nameLength));
  const rawParent = own(json, 'parent') ?? null;
  const parent = typeof rawParent === 'string' ? parseResourceId(rawParent) : null;
  if (rawParent !== null && !parent) return problems.add(pointer(at, 'parent'), 'Expected the id of a container.');
  const props = problems.take(checkProps(spec.fields, own(json, 'properties') ?? {}, pointer(at, 'properties')));
  if (name === undefined || props === undefined) return undefined;
  return { id, kind: spec.slug, name, parent: parent ?? null, props };
}

function readLink(value: unknown, at: string, problems: Problems): Link | undefined {
  const json = asObject(value);
  if (!json) return problems.add(at, 'Expected an object that describes a link.');
  const [rawId, from, to, kind] = ['id', 'from', 'to', 'kind'].map((key) => own(json, key));
  const id = typeof rawId === 'string' ? parseLinkId(rawId) : undefined;
  if (id === undefined) return problems.add(pointer(at, 'id'), 'An id has 1 to 64 letters, digits, - or _.');
  const spec = typeof kind === 'string' ? linkSpecs.get(kind) : undefined;
  if (!spec) return problems.add(pointer(at, 'kind'), 'Unknown kind of link.');
  const a = typeof from === 'string' ? parseResourceId(from) : undefined;
  const b = typeof to === 'string' ? parseResourceId(to) : undefined;
  if (!a) return problems.add(pointer(at, 'from'), 'Expected the id of a shape.');
  if (!b) return problems.add(pointer(at, 'to'), 'Expected the id of a shape.');
  const props = problems.take(checkProps(spec.fields, own(json, 'properties') ?? {}, pointer(at, 'properties')));
  return props === undefined ? undefined : { id, kind: spec.slug, from: a, to: b, props };
}

const readIntent = (value: unknown, at: string, problems: Problems): Intent | undefined =>
  problems.take(checkIntent(value, at));

function readBox(value: unknown, at: string, problems: Problems): Box | undefined {
  const numbers = Array.isArray(value) && value.length === 4 ? (value as unknown[]) : [];
  const [x, y, width, height] = numbers;
  const isPlace = (n: unknown): n is number =>
    typeof n === 'number' && Number.isFinite(n) && Math.abs(n) <= limits.coordinate;
  const isSize = (n: unknown): n is number => typeof n === 'number' && n >= limits.minSize && n <= limits.maxSize;
  if (!isPlace(x) || !isPlace(y) || !isSize(width) || !isSize(height)) {
    return problems.add(at, 'Expected a place and a size: [x, y, width, height] within the limits.');
  }
  return { x, y, width, height };
}

/** Items of a list by their id; duplicates and overlong lists are problems. */
function readAll<T extends { readonly id: K }, K extends string>(
  value: unknown,
  key: keyof typeof nouns,
  problems: Problems,
  read: (item: unknown, at: string, problems: Problems) => T | undefined,
): Map<K, T> {
  const all = new Map<K, T>();
  if (value === undefined) return all;
  if (!Array.isArray(value)) {
    problems.add(`/${key}`, 'Expected a list.');
    return all;
  }
  if (value.length > limits[key]) {
    problems.add(`/${key}`, `A design holds at most ${limits[key]} ${nouns[key]}.`);
    return all;
  }
  value.forEach((item, index) => {
    const at = pointer(`/${key}`, index);
    const one = read(item, at, problems);
    if (!one) return;
    if (all.has(one.id)) problems.add(pointer(at, 'id'), `The id ${one.id} is used twice.`);
    else all.set(one.id, one);
  });
  return all;
}

function readLayout(value: unknown, problems: Problems): Map<ResourceId, Box> {
  const layout = new Map<ResourceId, Box>();
  const json = asObject(value ?? {});
  if (!json) problems.add('/layout', 'Expected an object from ids to boxes.');
  for (const [key, raw] of Object.entries(json ?? {})) {
    const id = parseResourceId(key);
    const box = id && readBox(raw, pointer('/layout', key), problems);
    if (id && box) layout.set(id, box);
  }
  return layout;
}

/** JSON of any version → design. Total: hostile or broken input gives sentences with JSON pointers. */
export function decodeDocument(value: unknown): Result<Decoded, DecodeError> {
  const migrated = migrate(value);
  if (!migrated.ok) return migrated;
  const document = migrated.value;
  const problems = new Problems();
  const name = problems.take(checkText(own(document, 'name') ?? 'Untitled', '/name', limits.nameLength));
  const description = problems.take(
    checkText(own(document, 'description') ?? '', '/description', limits.descriptionLength),
  );
  const settings = problems.take(checkSettings(own(document, 'settings') ?? {}, '/settings'));
  const resources = readAll<Resource, ResourceId>(own(document, 'resources'), 'resources', problems, readResource);
  const links = readAll<Link, LinkId>(own(document, 'links'), 'links', problems, readLink);
  const intents = readAll<Intent, IntentId>(own(document, 'intents'), 'intents', problems, readIntent);
  const layout = readLayout(own(document, 'layout'), problems);
  if (problems.issues.length > 0 || name === undefined || description === undefined || !settings) {
    return invalid(problems.issues.slice(0, maxIssues));
  }
  const settled = settle({ name, description, network: { settings, resources, links, intents }, layout });
  return settled.ok ? settled : invalid(settled.error.slice(0, maxIssues));
}

/** Text of a design file → design. */
export function decodeText(text: string): Result<Decoded, DecodeError> {
  const json = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  return json.ok ? decodeDocument(json.value) : fail({ refusal: 'not-a-design', issues: json.error });
}
