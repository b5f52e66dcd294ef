// Lists of facts that are too long for the first screen: each is loaded with the first form that offers it.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { either } from '../lib/sentence.ts';
import type { FactList } from '../model/field.ts';

/** What a field of a list can be set to. */
export type ListEntry = {
  readonly value: string;
  readonly title: string;
  readonly group: string;
  /** A sentence or two on what it means for the other fields. */
  readonly about: string;
};

/** The entries, or why there are none yet. */
type Loading = readonly ListEntry[] | 'waiting' | 'failed';

const loaders: Readonly<Record<FactList, () => Promise<readonly ListEntry[]>>> = {
  'built-in-policies': async () => {
    const { policies } = await import('../facts/policies.ts');
    return policies.map(({ id, title, category, effects, effectParameter, note }) => {
      const [first] = effects;
      const takes =
        effectParameter === null ? `Its effect is ${first}.` : `Takes ${either(effects)}; default ${first}.`;
      return { value: id, title, group: category, about: note === undefined ? takes : `${takes} ${note}` };
    });
  },
};

const lists = createStore<Readonly<Record<FactList, Loading>>>(() => ({ 'built-in-policies': 'waiting' }));
const asked = new Set<FactList>();

/** Loads a list, once. */
export function askFor(list: FactList): void {
  if (asked.has(list)) return;
  asked.add(list);
  loaders[list]().then(
    (entries) => lists.setState({ [list]: entries }),
    // A page from before a release asks for files that are gone.
    () => lists.setState({ [list]: 'failed' }),
  );
}

/** A list as far as it is loaded. */
export const useFactList = (list: FactList): Loading => useStore(lists, (state) => state[list]);
