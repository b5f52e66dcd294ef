import type { IntegerField } from '../../model/field.ts';
import { sealHistory } from '../../store/document-store.ts';
import type { ControlProps } from './field-scope.ts';
import { useDraft } from './use-draft.ts';

const asIs = (text: string): string => text;

/** A whole number within its bounds. */
export function IntegerControl({ field, value, onChange, scope, inputId, describedBy }: ControlProps<IntegerField>) {
  const good = String(value);
  const draft = useDraft(good, asIs);
  const parse = (text: string): number | null => {
    const number = /^-?[0-9]{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return number >= field.min && number <= field.max ? number : null;
  };
  const isGood = parse(draft.shown) !== null;
  const type = (text: string) => {
    const number = parse(text);
    draft.type(text, number === null ? good : String(number));
    if (number !== null && number !== value) onChange(number);
  };
  const onBlur = () => {
    if (isGood) draft.drop();
    sealHistory();
  };
  return (
    <>
      <span className="rf-integer">
        <input
          id={inputId}
          className="rf-input"
          inputMode="numeric"
          value={draft.shown}
          autoComplete="off"
          readOnly={scope.readOnly}
          aria-invalid={!isGood}
          aria-describedby={isGood ? describedBy : `${inputId}-error ${describedBy}`}
          onChange={(event) => type(event.target.value)}
          onBlur={onBlur}
        />
        <span className="rf-muted">{field.unit ?? `${field.min} to ${field.max}`}</span>
      </span>
      {isGood ? null : (
        <span className="rf-field-error" id={`${inputId}-error`}>
          A whole number from {field.min} to {field.max}. The design keeps {good}.
        </span>
      )}
    </>
  );
}
