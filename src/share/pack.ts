// Document JSON ⇄ the compact JSON inside a link (codec 1). Knows the frame of a document, not the kinds in it, so a
// link of an old version unpacks to a document of that version and the migrations take it from there.
import { words } from './words.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const tokens: ReadonlyMap<string, string> = new Map(words.map((word, index) => [word, index.toString(36)]));
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// A text is a token `~w` for a word, `#i` for the id of shape i, or itself; a text that begins with a mark gets `!`.
const packText = (text: string, ids: ReadonlyMap<string, number>): string => {
  const token = tokens.get(text);
  if (token !== undefined) return `~${token}`;
  const id = ids.get(text);
  if (id !== undefined) return `#${id.toString(36)}`;
  return /^[~#!]/.test(text) ? `!${text}` : text;
};

function unpackText(text: string, ids: readonly string[]): string {
  const rest = text.slice(1);
  const index = Number.parseInt(rest, 36);
  if (text.startsWith('~')) return words[index] ?? text;
  if (text.startsWith('#')) return ids[index] ?? text;
  return text.startsWith('!') ? rest : text;
}

function walk(value: Json, onText: (text: string) => string): Json {
  if (typeof value === 'string') return onText(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => walk(item, onText));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [onText(key), walk(item, onText)]));
}

/** The id that most shapes have: made from the name; a shape with this id needs no id in the link. */
const usualId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+|-+$/g, '');

const usualLinkId = (kind: string, from: string, to: string): string => `${kind}-${from}-${to}`.slice(0, 56);

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const object = (value: Json | undefined): JsonObject => (value !== undefined && isObject(value) ? value : {});
const string = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** A document as the nested lists of a link. Any JSON object with the frame of a document will do. */
export function pack(document: JsonObject): Json {
  const resources = list(document.resources).map(object);
  const ids = new Map(resources.map((resource, index) => [string(resource.id), index]));
  const text = (value: Json | undefined): Json => walk(value ?? null, (each) => packText(each, ids));
  const layout = object(document.layout);
  const shapes = resources.map((resource) => {
    const [id, name] = [string(resource.id), string(resource.name)];
    const parent = resource.parent === undefined ? -1 : (ids.get(string(resource.parent)) ?? -1);
    const unusual = id === usualId(name) ? [] : [id];
    return [text(resource.kind), packText(name, new Map()), parent, text(resource.properties), ...unusual];
  });
  const links = list(document.links)
    .map(object)
    .map((link) => {
      const [id, kind, from, to] = [link.id, link.kind, link.from, link.to].map(string) as [
        string,
        string,
        string,
        string,
      ];
      const ends = [ids.get(from) ?? -1, ids.get(to) ?? -1];
      return [text(kind), ...ends, text(link.properties), ...(id === usualLinkId(kind, from, to) ? [] : [id])];
    });
  const boxes = resources.map((resource) => layout[string(resource.id)] ?? null);
  return [
    document.version ?? 0,
    document.name ?? '',
    document.description ?? '',
    text(document.settings),
    shapes,
    links,
    boxes,
    ...(document.intents === undefined ? [] : [text(document.intents)]),
  ];
}

/** The document of nested lists that `pack` made; anything else gives some JSON that the gate then refuses. */
export function unpack(packed: unknown): unknown {
  const [version, name, description, settings, rawShapes, rawLinks, boxes, intents] = list(packed as Json);
  const shapes = list(rawShapes).map(list);
  const names = shapes.map((shape) => unpackText(string(shape[1]), []));
  const ids = shapes.map((shape, index) => (typeof shape[4] === 'string' ? shape[4] : usualId(names[index] ?? '')));
  const text = (value: Json | undefined): Json => walk(value ?? null, (each) => unpackText(each, ids));
  const idAt = (index: Json | undefined): string => ids[typeof index === 'number' ? index : -1] ?? '';
  return {
    format: 'ringfence',
    version,
    name,
    description,
    settings: text(settings),
    resources: shapes.map((shape, index) => ({
      id: ids[index],
      kind: text(shape[0]),
      name: names[index],
      ...(shape[2] === -1 ? {} : { parent: idAt(shape[2]) }),
      properties: text(shape[3]),
    })),
    links: list(rawLinks)
      .map(list)
      .map((link) => {
        const kind = string(text(link[0]));
        const [from, to] = [idAt(link[1]), idAt(link[2])];
        return {
          id: typeof link[4] === 'string' ? link[4] : usualLinkId(kind, from, to),
          kind,
          from,
          to,
          properties: text(link[3]),
        };
      }),
    ...(intents === undefined ? {} : { intents: text(intents) }),
    layout: Object.fromEntries(ids.flatMap((id, index) => (list(boxes)[index] ? [[id, list(boxes)[index]]] : []))),
  };
}
