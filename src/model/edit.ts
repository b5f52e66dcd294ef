// Edits as values: what a gesture, a fix or an import does to a design, with a name for the history.
import type { Box, Link, Resource } from './design.ts';
import type { Props } from './field.ts';
import type { IntentId, LinkId, ResourceId } from './ids.ts';
import type { Intent } from './intent.ts';
import type { Settings } from './settings.ts';

/** One primitive change. Each has an exact inverse of the same grammar. */
export type Change =
  | { readonly type: 'add-resource'; readonly resource: Resource; readonly box: Box; readonly at?: number }
  | { readonly type: 'remove-resource'; readonly id: ResourceId }
  | { readonly type: 'set-props'; readonly id: ResourceId; readonly props: Props }
  | { readonly type: 'rename'; readonly id: ResourceId; readonly name: string }
  | { readonly type: 'reparent'; readonly id: ResourceId; readonly parent: ResourceId | null }
  | { readonly type: 'set-box'; readonly id: ResourceId; readonly box: Box }
  | { readonly type: 'add-link'; readonly link: Link; readonly at?: number }
  | { readonly type: 'remove-link'; readonly id: LinkId }
  | { readonly type: 'set-link-props'; readonly id: LinkId; readonly props: Props }
  | { readonly type: 'add-intent'; readonly intent: Intent; readonly at?: number }
  | { readonly type: 'remove-intent'; readonly id: IntentId }
  | { readonly type: 'set-intent'; readonly intent: Intent }
  | {
      readonly type: 'set-design';
      readonly name?: string;
      readonly description?: string;
      readonly settings?: Settings;
    };

/** A named group of changes that is done and undone as one. */
export type Edit = {
  /** Imperative, sentence case: "Move 3 shapes". */
  readonly label: string;
  readonly changes: readonly Change[];
  /** Consecutive edits with the same key become one history entry. */
  readonly coalesce?: string;
};
