import '../inspector/inspector.css';
import '../theme/list-panel.css';
import './trace.css';
import './checks.css';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { goToField } from '../../store/field-focus.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import type { Look } from './Disclosure.tsx';

/** Sections that are drawn before someone asks for all. */
const atFirst = 20;

type CountProps = { readonly look: Look; readonly count: number };

/** How often a result occurs; nothing where it does not. */
export function CheckCount({ look: { icon, color, word }, count }: CountProps) {
  return count === 0 ? null : (
    <span>
      <MdiIcon path={icon} sx={{ fontSize: 16, color }} /> {count} {word.toLowerCase()}
    </span>
  );
}

type SectionProps = {
  /** Unique in the page. */
  readonly titleId: string;
  /** The shape that it is about; a click on the name leads there. */
  readonly shape: ResourceId | null;
  readonly kind: string | undefined;
  readonly name: string;
  readonly place?: string;
  readonly children: ReactNode;
};

/** What was checked for one shape. */
export function CheckSection({ titleId, shape, kind, name, place, children }: SectionProps) {
  return (
    <section className="rf-list-section rf-check-section" aria-labelledby={titleId}>
      <header>
        {kind === undefined ? null : <KindIcon kind={kind} size={16} />}
        <h3 id={titleId}>
          <button
            type="button"
            className="rf-list-name rf-check-name"
            onClick={() => goToField({ resource: shape, link: null, field: null })}
          >
            {name}
          </button>
        </h3>
        {place === undefined ? null : <span className="rf-list-note">{place}</span>}
      </header>
      {children}
    </section>
  );
}

type ListProps<T> = {
  readonly label: string;
  /** Counts of all sections. */
  readonly summary: ReactNode;
  readonly items: readonly T[];
  /** What the sections are, on the button that shows all. */
  readonly noun?: string;
  readonly section: (item: T) => ReactNode;
};

/** A view of checks: how they stand all in all, then a section for each item. */
export function CheckList<T>({ label, summary, items, noun, section }: ListProps<T>) {
  const [all, setAll] = useState(false);
  return (
    <div className="rf-list-panel">
      <p className="rf-check-summary" role="status">
        {summary}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys. */}
      <section className="rf-list" aria-label={label} tabIndex={0}>
        {(all ? items : items.slice(0, atFirst)).map(section)}
        {all || items.length <= atFirst ? null : (
          <Button onClick={() => setAll(true)} sx={{ m: 1 }}>
            Show all {items.length}
            {noun === undefined ? '' : ` ${noun}`}
          </Button>
        )}
      </section>
    </div>
  );
}
