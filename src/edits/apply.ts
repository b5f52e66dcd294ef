// Edit × Design → Design and the inverse edit. Pure; refuses with sentences what would break the design.
import { linkSpecs, resourceSpecs } from '../kinds/types.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Box, type Design, limits } from '../model/design.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Fields, Props } from '../model/field.ts';
import { checkField, checkSettings, checkText, pointer } from '../model/gate.ts';
import type { ResourceId } from '../model/ids.ts';
import { checkIntent } from '../model/intent-gate.ts';
import { references } from '../model/refs.ts';
import { linkRefusal } from './connection.ts';
import { moveRefusal, placeRefusal } from './containment.ts';
import { Draft, insertAt } from './draft.ts';

const indexOf = <K>(map: ReadonlyMap<K, unknown>, key: K): number => [...map.keys()].indexOf(key);
const refuse = (message: string): Result<never> => fail([{ pointer: '', message }]);
const gone = (): Result<never> => refuse('The shape no longer exists.');

const finite = (n: number): boolean => Number.isFinite(n) && Math.abs(n) <= limits.coordinate;
const goodBox = (box: Box): boolean =>
  finite(box.x) && finite(box.y) && [box.width, box.height].every((n) => n >= limits.minSize && n <= limits.maxSize);

/** Checks new values field by field; returns them with the old values of the same fields. */
function mergeProps(draft: Draft, fields: Fields, old: Props, given: Props): Result<{ next: Props; before: Props }> {
  const next = { ...old };
  const before: { [key: string]: Props[string] } = {};
  for (const [key, value] of Object.entries(given)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) return refuse(`There is no field ${key}.`);
    const checked = checkField(field, value, pointer('', key));
    if (!checked.ok) return checked;
    before[key] = old[key] ?? null;
    next[key] = checked.value;
  }
  for (const reference of references(fields, next)) {
    const target = draft.resources.get(reference.target);
    if (!target) return refuse('The reference points at a shape that does not exist.');
    if (!reference.kinds.includes(target.kind)) {
      const expected = reference.kinds.map((kind) => resourceSpecs.get(kind)?.title ?? kind).join(' or ');
      return fail([{ pointer: pointer('', reference.field), message: `Expected ${expected}, not ${target.name}.` }]);
    }
  }
  return ok({ next, before });
}

function addResource(draft: Draft, change: Extract<Change, { type: 'add-resource' }>): Result<Change> {
  const { resource, box } = change;
  const spec = resourceSpecs.get(resource.kind);
  if (!spec) return refuse(`Unknown kind ${resource.kind}.`);
  if (draft.resources.has(resource.id)) return refuse('A shape with this id exists already.');
  if (draft.resources.size >= limits.resources) return refuse(`A design holds at most ${limits.resources} shapes.`);
  const parent = resource.parent === null ? null : draft.resources.get(resource.parent);
  if (parent === undefined) return refuse('The container no longer exists.');
  const refusal = placeRefusal(resource.kind, parent?.kind ?? null);
  if (refusal !== null) return refuse(refusal);
  if (!goodBox(box)) return refuse('The place or size of the shape is out of range.');
  draft.insertResource(resource, change.at ?? draft.resources.size);
  draft.writeLayout().set(resource.id, box);
  return ok({ type: 'remove-resource', id: resource.id });
}

function removeResource(draft: Draft, change: Extract<Change, { type: 'remove-resource' }>): Result<Change> {
  const resource = draft.resources.get(change.id);
  const box = draft.layout.get(change.id);
  if (!resource || !box) return gone();
  const at = indexOf(draft.resources, change.id);
  draft.writeResources().delete(change.id);
  draft.writeLayout().delete(change.id);
  draft.removed.push(change.id);
  return ok({ type: 'add-resource', resource, box, at });
}

function setProps(draft: Draft, change: Extract<Change, { type: 'set-props' }>): Result<Change> {
  const resource = draft.resources.get(change.id);
  const spec = resource && resourceSpecs.get(resource.kind);
  if (!resource || !spec) return gone();
  const merged = mergeProps(draft, spec.fields, resource.props, change.props);
  if (!merged.ok) return merged;
  draft.writeResources().set(change.id, { ...resource, props: merged.value.next });
  return ok({ type: 'set-props', id: change.id, props: merged.value.before });
}

function rename(draft: Draft, change: Extract<Change, { type: 'rename' }>): Result<Change> {
  const resource = draft.resources.get(change.id);
  if (!resource) return gone();
  const name = checkText(change.name, '/name', limits.nameLength);
  if (!name.ok) return name;
  if (name.value.trim() === '') return fail([{ pointer: '/name', message: 'A shape needs a name.' }]);
  draft.writeResources().set(change.id, { ...resource, name: name.value });
  return ok({ type: 'rename', id: change.id, name: resource.name });
}

function reparent(draft: Draft, change: Extract<Change, { type: 'reparent' }>): Result<Change> {
  const resource = draft.resources.get(change.id);
  if (!resource) return gone();
  const refusal = moveRefusal(draft.network, change.id, change.parent);
  if (refusal !== null) return refuse(refusal);
  draft.writeResources().set(change.id, { ...resource, parent: change.parent });
  return ok({ type: 'reparent', id: change.id, parent: resource.parent });
}

function setBox(draft: Draft, change: Extract<Change, { type: 'set-box' }>): Result<Change> {
  const box = draft.layout.get(change.id);
  if (!box) return gone();
  if (!goodBox(change.box)) return refuse('The place or size of the shape is out of range.');
  draft.writeLayout().set(change.id, change.box);
  return ok({ type: 'set-box', id: change.id, box });
}

function addLink(draft: Draft, change: Extract<Change, { type: 'add-link' }>): Result<Change> {
  const { link } = change;
  if (draft.links.has(link.id)) return refuse('A link with this id exists already.');
  if (draft.links.size >= limits.links) return refuse(`A design holds at most ${limits.links} links.`);
  const refusal = linkRefusal(draft.network, link.kind, link.from, link.to);
  if (refusal !== null) return refuse(refusal);
  draft.insertLink(link, change.at ?? draft.links.size);
  return ok({ type: 'remove-link', id: link.id });
}

function removeLink(draft: Draft, change: Extract<Change, { type: 'remove-link' }>): Result<Change> {
  const link = draft.links.get(change.id);
  if (!link) return gone();
  const at = indexOf(draft.links, change.id);
  draft.writeLinks().delete(change.id);
  return ok({ type: 'add-link', link, at });
}

function setLinkProps(draft: Draft, change: Extract<Change, { type: 'set-link-props' }>): Result<Change> {
  const link = draft.links.get(change.id);
  const spec = link && linkSpecs.get(link.kind);
  if (!link || !spec) return gone();
  const merged = mergeProps(draft, spec.fields, link.props, change.props);
  if (!merged.ok) return merged;
  draft.writeLinks().set(change.id, { ...link, props: merged.value.next });
  return ok({ type: 'set-link-props', id: change.id, props: merged.value.before });
}

function addIntent(draft: Draft, change: Extract<Change, { type: 'add-intent' }>): Result<Change> {
  const checked = checkIntent(change.intent, '');
  if (!checked.ok) return checked;
  const intent = checked.value;
  if (draft.intents.has(intent.id)) return refuse('An intent with this id exists already.');
  if (draft.intents.size >= limits.intents) return refuse(`A design holds at most ${limits.intents} intents.`);
  draft.intents = insertAt(draft.intents, intent.id, intent, change.at ?? draft.intents.size);
  return ok({ type: 'remove-intent', id: intent.id });
}

function removeIntent(draft: Draft, change: Extract<Change, { type: 'remove-intent' }>): Result<Change> {
  const intent = draft.intents.get(change.id);
  if (!intent) return refuse('The intent no longer exists.');
  const at = indexOf(draft.intents, change.id);
  draft.intents = new Map([...draft.intents].filter(([id]) => id !== change.id));
  return ok({ type: 'add-intent', intent, at });
}

function setIntent(draft: Draft, change: Extract<Change, { type: 'set-intent' }>): Result<Change> {
  const checked = checkIntent(change.intent, '');
  if (!checked.ok) return checked;
  const before = draft.intents.get(checked.value.id);
  if (!before) return refuse('The intent no longer exists.');
  draft.intents = new Map(draft.intents).set(before.id, checked.value);
  return ok({ type: 'set-intent', intent: before });
}

function setDesign(draft: Draft, change: Extract<Change, { type: 'set-design' }>): Result<Change> {
  const before = draft.heading;
  const name = checkText(change.name ?? before.name, '/name', limits.nameLength);
  if (!name.ok) return name;
  const description = checkText(change.description ?? before.description, '/description', limits.descriptionLength);
  if (!description.ok) return description;
  const settings = change.settings ? checkSettings(change.settings, '/settings') : ok(before.settings);
  if (!settings.ok) return settings;
  draft.heading = { name: name.value, description: description.value, settings: settings.value };
  return ok({ type: 'set-design', name: before.name, description: before.description, settings: before.settings });
}

function applyChange(draft: Draft, change: Change): Result<Change> {
  switch (change.type) {
    case 'add-resource':
      return addResource(draft, change);
    case 'remove-resource':
      return removeResource(draft, change);
    case 'set-props':
      return setProps(draft, change);
    case 'rename':
      return rename(draft, change);
    case 'reparent':
      return reparent(draft, change);
    case 'set-box':
      return setBox(draft, change);
    case 'add-link':
      return addLink(draft, change);
    case 'remove-link':
      return removeLink(draft, change);
    case 'set-link-props':
      return setLinkProps(draft, change);
    case 'add-intent':
      return addIntent(draft, change);
    case 'remove-intent':
      return removeIntent(draft, change);
    case 'set-intent':
      return setIntent(draft, change);
    case 'set-design':
      return setDesign(draft, change);
    default:
      return change satisfies never;
  }
}

/** Nothing may be left that names a removed shape. */
function danglesAfterRemoval(draft: Draft): boolean {
  const removed = new Set(draft.removed.filter((id) => !draft.resources.has(id)));
  if (removed.size === 0) return false;
  const isGone = (id: ResourceId | null): boolean => id !== null && removed.has(id);
  for (const resource of draft.resources.values()) {
    if (isGone(resource.parent)) return true;
    const fields = resourceSpecs.get(resource.kind)?.fields ?? {};
    if (references(fields, resource.props).some((reference) => isGone(reference.target))) return true;
  }
  return [...draft.links.values()].some((link) => isGone(link.from) || isGone(link.to));
}

/**
 * The design after the edit, and the edit that undoes it exactly, order included. All or nothing: a refused
 * change leaves the design as it was. What the edit does not touch keeps its object identity.
 */
export function applyEdit(design: Design, edit: Edit): Result<{ readonly design: Design; readonly inverse: Edit }> {
  const draft = new Draft(design);
  const undo: Change[] = [];
  for (const change of edit.changes) {
    const inverse = applyChange(draft, change);
    if (!inverse.ok) return inverse;
    undo.unshift(inverse.value);
  }
  if (danglesAfterRemoval(draft)) return refuse('Something still refers to the shape.');
  return ok({ design: draft.finish(), inverse: { label: edit.label, changes: undo } });
}
