// A design while an edit is carried out on it; what is not touched keeps its identity.
import type { Box, Design, Link, Resource } from '../model/design.ts';
import type { IntentId, LinkId, ResourceId } from '../model/ids.ts';
import type { Intent } from '../model/intent.ts';

/** A design being changed: maps are copied on the first write, so what is untouched keeps its identity. */
export class Draft {
  private resourcesCopy: Map<ResourceId, Resource> | undefined;
  private linksCopy: Map<LinkId, Link> | undefined;
  private layoutCopy: Map<ResourceId, Box> | undefined;
  private intentsNow: ReadonlyMap<IntentId, Intent>;
  private head: Pick<Design, 'name' | 'description'> & { settings: Design['network']['settings'] };
  readonly removed: ResourceId[] = [];

  private readonly base: Design;

  constructor(base: Design) {
    this.base = base;
    this.head = { name: base.name, description: base.description, settings: base.network.settings };
    this.intentsNow = base.network.intents;
  }
  get heading() {
    return this.head;
  }
  set heading(head) {
    this.head = head;
  }
  get resources(): ReadonlyMap<ResourceId, Resource> {
    return this.resourcesCopy ?? this.base.network.resources;
  }
  get links(): ReadonlyMap<LinkId, Link> {
    return this.linksCopy ?? this.base.network.links;
  }
  get layout(): ReadonlyMap<ResourceId, Box> {
    return this.layoutCopy ?? this.base.layout;
  }
  get intents(): ReadonlyMap<IntentId, Intent> {
    return this.intentsNow;
  }
  set intents(intents) {
    this.intentsNow = intents;
  }
  /** What Azure would see, as it is so far. */
  get network(): Design['network'] {
    const { resources, links, intents } = this;
    return { settings: this.head.settings, resources, links, intents };
  }
  writeResources(): Map<ResourceId, Resource> {
    this.resourcesCopy ??= new Map(this.base.network.resources);
    return this.resourcesCopy;
  }
  insertResource(resource: Resource, at: number): void {
    this.resourcesCopy = insertAt(this.resources, resource.id, resource, at);
  }
  writeLinks(): Map<LinkId, Link> {
    this.linksCopy ??= new Map(this.base.network.links);
    return this.linksCopy;
  }
  insertLink(link: Link, at: number): void {
    this.linksCopy = insertAt(this.links, link.id, link, at);
  }
  writeLayout(): Map<ResourceId, Box> {
    this.layoutCopy ??= new Map(this.base.layout);
    return this.layoutCopy;
  }
  finish(): Design {
    const { network, layout, base } = this;
    const { name, description } = this.head;
    const { settings, resources, links, intents } = base.network;
    const sameNetwork =
      resources === network.resources &&
      links === network.links &&
      settings === network.settings &&
      intents === network.intents;
    return { name, description, network: sameNetwork ? base.network : network, layout };
  }
}

/** The same entries with one more at an index; the end when the index is too large. */
export function insertAt<K, V>(map: ReadonlyMap<K, V>, key: K, value: V, at: number): Map<K, V> {
  if (at >= map.size) return new Map(map).set(key, value);
  const entries = [...map];
  entries.splice(at, 0, [key, value]);
  return new Map(entries);
}
