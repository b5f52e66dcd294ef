import { mdiClose } from '@mdi/js';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { TextsField } from '../../model/field.ts';
import { lengths, parseText } from '../../store/catalog.ts';
import { sealHistory } from '../../store/document-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import type { ControlProps } from './field-scope.ts';
import { Suggestions } from './Suggestions.tsx';
import { useDraft } from './use-draft.ts';

/** A line as typed, and the last good value of it, which the design keeps while the text is not in the format. */
type Line = { readonly text: string; readonly good: string };

const goodOf = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => line.good).filter((each) => each !== '');
const toKey = (lines: readonly Line[]): string => JSON.stringify(goodOf(lines));
const settled = (text: string): Line => ({ text, good: text });
const empty: Line = { text: '', good: '' };

/** Several entries of a pasted text: one a line, or parted by commas or semicolons. */
const splitEntries = (text: string): readonly string[] =>
  text
    .split(/[\n\r,;\t]+/)
    .map((entry) => entry.trim())
    .filter(Boolean);

/** Moves the focus to the entry at an index once it is drawn. */
function focusEntry(inputId: string, index: number): void {
  requestAnimationFrame(() => document.getElementById(index === 0 ? inputId : `${inputId}-${index}`)?.focus());
}

/** A list of texts, a line each. The design takes the good entries; bad ones stay in their line with the reason. */
export function TextsControl({ field, value, onChange, scope, inputId, describedBy }: ControlProps<TextsField>) {
  const kept = (Array.isArray(value) ? value : []).map((each) => settled(String(each)));
  const draft = useDraft<readonly Line[]>(kept, toKey);
  const lines = scope.readOnly ? draft.shown : [...draft.shown, empty];
  const suggestions = (field.suggestions ?? []).filter((each) => !draft.shown.some((line) => line.text === each));

  const lineOf = (text: string, before: string): Line => {
    const parsed = parseText(field.format, text.trim());
    return { text, good: parsed.ok ? parsed.value : before };
  };
  const set = (next: readonly Line[]) => {
    draft.type(next, next);
    if (toKey(next) !== toKey(kept)) onChange(goodOf(next));
  };
  const replace = (index: number, text: string) =>
    set(draft.shown.toSpliced(index, 1, lineOf(text, draft.shown[index]?.good ?? '')));
  const remove = (index: number) => {
    set(draft.shown.toSpliced(index, 1));
    sealHistory();
  };
  const onPaste = (index: number) => (event: ClipboardEvent) => {
    const entries = splitEntries(event.clipboardData.getData('text'));
    if (entries.length < 2) return;
    event.preventDefault();
    set(draft.shown.toSpliced(index, lines[index]?.text === '' ? 1 : 0, ...entries.map((entry) => lineOf(entry, ''))));
    focusEntry(inputId, index + entries.length);
  };
  const onKeyDown = (index: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') focusEntry(inputId, index + 1);
    else if (event.key === 'Backspace' && lines[index]?.text === '' && index > 0) {
      if (index < draft.shown.length) remove(index);
      focusEntry(inputId, index - 1);
    } else return;
    event.preventDefault();
  };
  const onBlur = () => {
    sealHistory();
    const cleaned = draft.shown.filter((line) => line.text.trim() !== '');
    if (cleaned.length !== draft.shown.length) set(cleaned);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and name itself a second time.
    <div className="rf-texts" role="group" aria-label={field.label}>
      {lines.map(({ text: entry, good }, index) => {
        const parsed = parseText(field.format, entry.trim());
        const id = index === 0 ? inputId : `${inputId}-${index}`;
        const isNew = index === draft.shown.length;
        return (
          // The place in the list is what an entry is: two may be equal while they are typed.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={index} className="rf-texts-line">
            <input
              id={id}
              className="rf-input rf-mono"
              value={entry}
              placeholder={isNew ? (index === 0 ? 'None: type or paste' : 'Add') : ''}
              maxLength={lengths.text}
              spellCheck={false}
              autoComplete="off"
              readOnly={scope.readOnly}
              aria-label={isNew ? `${field.label}: add an entry` : `${field.label}: entry ${index + 1}`}
              aria-invalid={!parsed.ok}
              aria-describedby={parsed.ok ? describedBy : `${id}-error ${describedBy}`}
              onChange={(event) => replace(index, event.target.value)}
              onPaste={onPaste(index)}
              onKeyDown={onKeyDown(index)}
              onBlur={onBlur}
            />
            {isNew || scope.readOnly ? null : (
              <IconAction
                icon={mdiClose}
                label={`Remove ${entry || `entry ${index + 1}`}`}
                iconSize={16}
                onClick={() => remove(index)}
              />
            )}
            {parsed.ok ? null : (
              <span className="rf-field-error" id={`${id}-error`}>
                {parsed.error} {good === '' ? '' : `The design keeps ${good}.`}
              </span>
            )}
          </div>
        );
      })}
      {scope.readOnly ? null : (
        <Suggestions of={field.label} values={suggestions} onPick={(text) => set([...draft.shown, lineOf(text, '')])} />
      )}
    </div>
  );
}
