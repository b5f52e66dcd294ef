import { type ComponentType, type KeyboardEvent, lazy, Suspense } from 'react';
import type { TextField } from '../../model/field.ts';
import { lengths, parseText } from '../../store/catalog.ts';
import { sealHistory } from '../../store/document-store.ts';
import type { ControlProps } from './field-scope.ts';
import type { GroupIdProps } from './GroupIdSuggestions.tsx';
import { Suggestions } from './Suggestions.tsx';
import { useDraft } from './use-draft.ts';

const asIs = (text: string): string => text;
const monospace = new Set([
  'cidr',
  'ipv4',
  'address',
  'ip-or-cidr',
  'ports',
  'port',
  'fqdn',
  'fqdn-pattern',
  'domain',
  'dns-server',
  'token',
]);

// The sub-resources of all services are no matter of the first screen; without them the field works all the same.
const GroupIdSuggestions = lazy<ComponentType<GroupIdProps>>(() =>
  import('./GroupIdSuggestions.tsx').then(
    ({ GroupIdSuggestions: suggestions }) => ({ default: suggestions }),
    () => ({ default: () => null }),
  ),
);

/** One line of text. What is not in the right format stays in the field with the reason; the design keeps the last good value. */
export function TextControl({ field, name, value, onChange, scope, inputId, describedBy }: ControlProps<TextField>) {
  const good = typeof value === 'string' ? value : '';
  const draft = useDraft(good, asIs);
  const parsed = parseText(field.format, draft.shown);
  const suggestions = (field.suggestions ?? []).filter((each) => each !== draft.shown);

  const type = (text: string) => {
    const next = parseText(field.format, text);
    draft.type(text, next.ok ? next.value : good);
    if (next.ok && next.value !== good) onChange(next.value);
  };
  const onBlur = () => {
    if (parsed.ok) draft.drop();
    sealHistory();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && draft.isDraft) {
      event.stopPropagation();
      draft.drop();
    }
  };
  return (
    <>
      <input
        id={inputId}
        className={monospace.has(field.format) ? 'rf-input rf-mono' : 'rf-input'}
        value={draft.shown}
        placeholder={field.default}
        maxLength={lengths.text}
        spellCheck={false}
        autoComplete="off"
        readOnly={scope.readOnly}
        aria-invalid={!parsed.ok}
        aria-describedby={parsed.ok ? describedBy : `${inputId}-error ${describedBy}`}
        onChange={(event) => type(event.target.value)}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
      {parsed.ok ? null : (
        <span className="rf-field-error" id={`${inputId}-error`}>
          {parsed.error} {good === '' ? '' : `The design keeps ${good}.`}
        </span>
      )}
      {scope.readOnly ? null : <Suggestions of={field.label} values={suggestions} onPick={type} />}
      {scope.readOnly || name !== 'subResource' ? null : (
        <Suspense fallback={null}>
          <GroupIdSuggestions of={field.label} target={scope.props.target} shown={draft.shown} onPick={type} />
        </Suspense>
      )}
    </>
  );
}
