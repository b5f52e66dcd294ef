import type { Result } from '../lib/result.ts';
import type { Design } from './design.ts';
import type { Edit } from './edit.ts';
import type { IntentId, LinkId, ResourceId } from './ids.ts';

/** error: will not deploy, will not work or breaks isolation; warning: against a recommendation; info: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** A repair that a machine can know. Made when asked for, because it may need places on the canvas. */
export type Fix = {
  /** Imperative, for a button: "Add the missing zone link". */
  readonly label: string;
  readonly edit: (design: Design) => Result<Edit>;
};

/** What a rule says about one place of a design. */
export type Finding = {
  /** Id of the rule: category/slug. */
  readonly rule: string;
  readonly severity: Severity;
  /** The shape it is about; null for the design as a whole or for a link. */
  readonly resource: ResourceId | null;
  readonly link: LinkId | null;
  /** Field of the shape or link, or null for all of it. */
  readonly field: string | null;
  /** Which of the rule's messages this is. */
  readonly messageId: string;
  /** Fault, consequence, action, in the person's nouns. */
  readonly message: string;
  readonly related: readonly ResourceId[];
  /** The intent that does not hold, where it is about one. */
  readonly intent?: IntentId;
  readonly fix?: Fix;
};
