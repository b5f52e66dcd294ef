// Several steps that build on each other, made into one edit: fixes, pasting, presets inside a design.
import type { LinkSlug } from '../kinds/types.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Design } from '../model/design.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Props } from '../model/field.ts';
import type { LinkId, ResourceId } from '../model/ids.ts';
import { applyEdit } from './apply.ts';
import { addLink, addShape, type NewShape, removeShapes } from './edits.ts';

/** What a step may do. The design of the moment shows the steps taken so far. */
export type Steps = {
  readonly design: () => Design;
  /** Adds a shape and returns its id. */
  add(shape: NewShape): ResourceId;
  set(id: ResourceId, props: Props): void;
  setLink(id: LinkId, props: Props): void;
  rename(id: ResourceId, name: string): void;
  link(kind: LinkSlug, from: ResourceId, to: ResourceId, props?: Props): void;
  remove(ids: readonly ResourceId[]): void;
  run(edit: Edit): void;
};

class Refused extends Error {
  readonly issues: Result<never>;
  constructor(issues: Result<never>) {
    super('refused');
    this.issues = issues;
  }
}

/** Runs the steps on the design and returns everything they did as one edit, or the first refusal. */
export function sequence(design: Design, label: string, steps: (on: Steps) => void): Result<Edit> {
  let current = design;
  const changes: Change[] = [];
  const take = <T>(result: Result<T>): T => {
    if (result.ok) return result.value;
    throw new Refused(fail(result.error));
  };
  const run = (edit: Edit): void => {
    current = take(applyEdit(current, edit)).design;
    changes.push(...edit.changes);
  };
  try {
    steps({
      design: () => current,
      add(shape) {
        const { edit, id } = take(addShape(current, shape));
        run(edit);
        return id;
      },
      set: (id, props) => run({ label, changes: [{ type: 'set-props', id, props }] }),
      setLink: (id, props) => run({ label, changes: [{ type: 'set-link-props', id, props }] }),
      rename: (id, name) => run({ label, changes: [{ type: 'rename', id, name }] }),
      link: (kind, from, to, props) => run(take(addLink(current, kind, from, to, props))),
      remove: (ids) => run(removeShapes(current, ids)),
      run,
    });
  } catch (error) {
    if (error instanceof Refused) return error.issues;
    throw error;
  }
  return ok({ label, changes });
}
