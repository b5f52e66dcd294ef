// The file format: what a saved design looks like as JSON. Version numbers only grow; releases never drop a migration.

/** Version that this build writes. */
export const documentVersion = 1;

/** JSON of one shape; properties hold every field of the kind, or only those that differ from the default. */
export type ResourceJson = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly parent?: string;
  readonly properties: { readonly [field: string]: unknown };
};

/** JSON of one link. */
export type LinkJson = {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly properties: { readonly [field: string]: unknown };
};

/** JSON of one end of an intent. */
export type IntentEndJson = { readonly shape: string; readonly part?: string } | string;

/** JSON of one intent. */
export type IntentJson = {
  readonly id: string;
  readonly from: IntentEndJson;
  readonly to: IntentEndJson;
  readonly protocol: string;
  /** Absent for ICMP, which has none. */
  readonly port?: number;
  readonly expect: string;
  readonly note?: string;
};

/** x, y, width and height in canvas units, relative to the container. */
export type BoxJson = readonly [x: number, y: number, width: number, height: number];

/** A document of the current version. The published JSON Schema says the same. */
export type DocumentJson = {
  readonly format: 'ringfence';
  readonly version: typeof documentVersion;
  readonly name: string;
  readonly description: string;
  readonly settings: { readonly [field: string]: unknown };
  readonly resources: readonly ResourceJson[];
  readonly links: readonly LinkJson[];
  /** Absent from a design without intents. */
  readonly intents?: readonly IntentJson[];
  readonly layout: { readonly [id: string]: BoxJson };
};
