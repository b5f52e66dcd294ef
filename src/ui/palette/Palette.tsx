import './palette.css';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ResourceSlug } from '../../kinds/types.ts';
import { cancelPlacing, placeInSelection, startPlacing } from '../../store/canvas-actions.ts';
import { canvasStore, useCanvas } from '../../store/canvas-state.ts';
import { allResourceSpecs } from '../../store/catalog.ts';
import { useDocument } from '../../store/hooks.ts';
import { setDrawer, showToast } from '../../store/view-store.ts';
import { SearchField } from '../primitives/SearchField.tsx';
import { PaletteEntry } from './PaletteEntry.tsx';
import { paletteGroups } from './palette-groups.ts';

/** Begins to place a kind, or stops when it is the one being placed. The slug comes from the registry. */
function pick(slug: string): void {
  if (canvasStore.getState().placing === slug) {
    cancelPlacing();
    return;
  }
  startPlacing(slug as ResourceSlug);
  setDrawer(null);
  // An old message would lie over the one that says what to do now.
  showToast(null);
}

const entriesOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-kind]') ?? []),
];

/** The entry that a key leads to from the one with the focus; undefined for other keys. */
function target(entries: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const last = entries.length - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  const next = places[key];
  return next === undefined ? undefined : entries[next];
}

/** Every kind that can be added: drag it, tap it and then a place, or press Enter to put it into the selection. */
export function Palette() {
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState('');
  const placing = useCanvas((state) => state.placing);
  const readOnly = useDocument((state) => state.readOnly);
  const list = useRef<HTMLDivElement>(null);
  const groups = paletteGroups(allResourceSpecs, query);
  const shown = groups.flatMap((group) => group.specs.map((spec) => spec.slug));
  const tabbable = shown.includes(current) ? current : shown[0];

  const onSearchKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowDown') entriesOf(list.current)[0]?.focus();
    const [first] = shown;
    // What was searched for is placed; with nothing typed, Enter would place whatever stands first.
    if (event.key === 'Enter' && query.trim() !== '' && first !== undefined && !readOnly) {
      placeInSelection(first as ResourceSlug);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const entries = entriesOf(list.current);
    const at = event.target instanceof HTMLElement ? entries.indexOf(event.target) : -1;
    const slug = entries[at]?.dataset.kind;
    if (event.key === 'Enter' && slug !== undefined) {
      // Enter would also click, which waits for a place; the keyboard places at once.
      event.preventDefault();
      placeInSelection(slug as ResourceSlug);
      return;
    }
    const next = target(entries, at, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    setCurrent(next.dataset.kind ?? '');
  };
  return (
    <div className="rf-palette">
      <div className="rf-palette-search">
        <SearchField label="Search resources" value={query} onChange={setQuery} onKeyDown={onSearchKey} />
      </div>
      <div
        className="rf-palette-list"
        ref={list}
        // Without an entry that takes the focus, the list itself must be reachable to be scrolled by keys.
        tabIndex={readOnly ? 0 : undefined}
        onKeyDown={onKeyDown}
        role="toolbar"
        aria-orientation="vertical"
        aria-label="Resources"
      >
        {groups.map((group) => (
          <section key={group.category} aria-labelledby={`rf-group-${group.category}`}>
            <h3 id={`rf-group-${group.category}`}>{group.title}</h3>
            {group.specs.map((spec) => (
              <PaletteEntry
                key={spec.slug}
                spec={spec}
                placing={placing === spec.slug}
                disabled={readOnly}
                tabbable={spec.slug === tabbable}
                onPick={pick}
              />
            ))}
          </section>
        ))}
        {groups.length === 0 ? <p className="rf-nothing">No resource matches “{query}”.</p> : null}
      </div>
      <p className="rf-palette-hint">Drag, or select and then choose a place. Enter adds to the selection.</p>
    </div>
  );
}
