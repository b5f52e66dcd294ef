import type { KeyboardEvent } from 'react';
import type { TextField } from '../../model/field.ts';
import { groupIdsOf, lengths, parseText, shapeOf } from '../../store/catalog.ts';
import { currentDesign, sealHistory } from '../../store/document-store.ts';
import type { ControlProps, Scope } from './field-scope.ts';
import { Suggestions } from './Suggestions.tsx';
import { useDraft } from './use-draft.ts';

const asIs = (text: string): string => text;
const monospace = new Set(['cidr', 'ipv4', 'address', 'ip-or-cidr', 'ports', 'port', 'fqdn', 'fqdn-pattern', 'token']);

/** Group ids of the target beside the field: what a private endpoint can lead to. */
function groupIds(name: string, scope: Scope): readonly string[] {
  const { target } = scope.props;
  if (name !== 'subResource' || typeof target !== 'string') return [];
  const kind = shapeOf(currentDesign(), target)?.kind;
  return kind === undefined ? [] : groupIdsOf(kind);
}

/** One line of text. What is not in the right format stays in the field with the reason; the design keeps the last good value. */
export function TextControl({ field, name, value, onChange, scope, inputId, describedBy }: ControlProps<TextField>) {
  const good = typeof value === 'string' ? value : '';
  const draft = useDraft(good, asIs);
  const parsed = parseText(field.format, draft.shown);
  const suggestions = [...(field.suggestions ?? []), ...groupIds(name, scope)].filter((each) => each !== draft.shown);

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
    </>
  );
}
