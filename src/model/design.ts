// A design keeps meaning (network) and layout apart: dragging changes layout only, so nothing is derived again.
import { defaultsOf, type Props } from './field.ts';
import type { IntentId, LinkId, ResourceId } from './ids.ts';
import type { Intent } from './intent.ts';
import { type Settings, settingsFields } from './settings.ts';

/** One shape. `props` has every field of its kind; the decoder and the edits guarantee it. */
export type Resource = {
  readonly id: ResourceId;
  readonly kind: string;
  /** Name in Azure and on the canvas; any text up to 80 characters, rules say what Azure takes. */
  readonly name: string;
  readonly parent: ResourceId | null;
  readonly props: Props;
};

/** A joint of two shapes that has properties of its own. */
export type Link = {
  readonly id: LinkId;
  readonly kind: string;
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly props: Props;
};

/** Place and size in canvas units; relative to the parent's corner, or to the canvas. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Layout = ReadonlyMap<ResourceId, Box>;

/** What Azure would see. Insertion order is kept and part of the design. */
export type Network = {
  readonly settings: Settings;
  readonly resources: ReadonlyMap<ResourceId, Resource>;
  readonly links: ReadonlyMap<LinkId, Link>;
  /** Flows that must be allowed or denied; Azure sees nothing of them, the rules do. */
  readonly intents: ReadonlyMap<IntentId, Intent>;
};

export type Design = {
  readonly name: string;
  readonly description: string;
  readonly network: Network;
  readonly layout: Layout;
};

/** A design with nothing in it. */
export const emptyDesign = (name: string): Design => ({
  name,
  description: '',
  network: { settings: defaultsOf(settingsFields), resources: new Map(), links: new Map(), intents: new Map() },
  layout: new Map(),
});

/** Numbers that every door holds to; the reasons are in docs/limits.md. */
export const limits = {
  resources: 5_000,
  links: 10_000,
  intents: 200,
  nesting: 8,
  nameLength: 80,
  descriptionLength: 4_000,
  textLength: 400,
  listLength: 1_000,
  coordinate: 1_000_000,
  minSize: 1,
  maxSize: 20_000,
} as const;
