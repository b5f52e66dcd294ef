import { useEffect, useRef } from 'react';
import { takeFieldFocus, useWanted } from '../../store/field-focus.ts';

const focusable = 'input, select, textarea, button:not(.rf-field-info)';

/** Brings a field that a finding points at into view, and the focus into it, once the form is drawn. */
export function useWantedField(of: string) {
  const form = useRef<HTMLDivElement>(null);
  const wanted = useWanted();
  // The focus and the scroll position belong to the page, not to React.
  useEffect(() => {
    if (wanted?.of !== of) return;
    const field = takeFieldFocus(of);
    if (field === null) return;
    const row = form.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
  }, [of, wanted]);
  return form;
}
