// A design in code: presets, rule examples and tests are made with it. Programmer's errors throw at once.
import { kindSpecs } from '../kinds/registry.gen.ts';
import type { LinkSlug, ResourceSlug } from '../kinds/types.ts';
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import { invariant, present } from '../lib/invariant.ts';
import { type Box, type Design, emptyDesign } from '../model/design.ts';
import type { Change } from '../model/edit.ts';
import { defaultsOf, type Fields, type Props, type ValueOf } from '../model/field.ts';
import { checkProps } from '../model/gate.ts';
import { freshId, parseLinkId, parseResourceId, type ResourceId } from '../model/ids.ts';
import type { Settings } from '../model/settings.ts';
import { applyEdit } from './apply.ts';
import { placeFor } from './geometry.ts';

/** Some of the fields, in rows too. */
type GivenOf<F extends Fields> = {
  readonly [K in keyof F]?: F[K] extends { readonly type: 'rows'; readonly columns: infer C extends Fields }
    ? readonly GivenOf<C>[]
    : ValueOf<F[K]>;
};
/** Fields of a kind that are given; the others take their defaults. */
export type Given<K extends keyof typeof kindSpecs> = GivenOf<(typeof kindSpecs)[K]['fields']>;

/** Where a shape stands: its container, and its corner (and size) relative to it; a free place when absent. */
export type Place = {
  readonly in?: ResourceId;
  readonly at?: readonly [x: number, y: number] | readonly [x: number, y: number, width: number, height: number];
};

export type Builder = {
  /** Adds a shape; its id is the name in lower case with hyphens. Fields not given take their defaults. */
  add<K extends ResourceSlug>(kind: K, name: string, props?: Given<K>, place?: Place): ResourceId;
  /** Sets fields of a shape that was added before; for references that go round in a circle. */
  set<K extends ResourceSlug>(kind: K, id: ResourceId, props: Given<K>): void;
  link<K extends LinkSlug>(kind: K, from: ResourceId, to: ResourceId, props?: Given<K>): void;
  design(): Design;
};

/** Starts a design. */
export function build(
  name: string,
  head: { readonly description?: string; readonly settings?: Partial<Settings> } = {},
): Builder {
  const empty = emptyDesign(name);
  let design: Design = {
    ...empty,
    description: head.description ?? '',
    network: { ...empty.network, settings: { ...empty.network.settings, ...head.settings } },
  };
  const run = (what: string, change: Change): void => {
    const result = applyEdit(design, { label: what, changes: [change] });
    invariant(result.ok, `${what}: ${result.ok ? '' : result.error.map((issue) => issue.message).join(' ')}`);
    design = result.value.design;
  };
  const checked = (kind: keyof typeof kindSpecs, props: object): Props => {
    const result = checkProps(kindSpecs[kind].fields, props, '');
    invariant(result.ok, `${kind}: ${result.ok ? '' : JSON.stringify(result.error)}`);
    return result.value;
  };
  return {
    add(kind, name, props = {}, place = {}) {
      const id = present(parseResourceId(freshId(name, design.network.resources)), 'freshId makes legal ids');
      const parent = place.in ?? null;
      const [x, y, width, height] = place.at ?? [];
      const free = x === undefined ? placeFor(design, kind, parent, new Set()) : undefined;
      const size = present(resourceSpecs.get(kind), kind).size;
      const box: Box = free ?? { x: x ?? 0, y: y ?? 0, width: width ?? size.width, height: height ?? size.height };
      run(name, { type: 'add-resource', resource: { id, kind, name, parent, props: checked(kind, props) }, box });
      run(name, { type: 'set-props', id, props: checked(kind, props) });
      return id;
    },
    set(kind, id, props) {
      const keys = Object.keys(props);
      const all = checked(kind, props);
      run(id, { type: 'set-props', id, props: Object.fromEntries(keys.map((key) => [key, all[key] ?? null])) });
    },
    link(kind, from, to, props = {}) {
      const id = present(
        parseLinkId(freshId(`${kind}-${from}-${to}`, design.network.links)),
        'freshId makes legal ids',
      );
      invariant(linkSpecs.has(kind), kind);
      const all = { ...defaultsOf(kindSpecs[kind].fields), ...checked(kind, props) };
      run(`${kind} ${from} ${to}`, { type: 'add-link', link: { id, kind, from, to, props: all } });
    },
    design: () => design,
  };
}
