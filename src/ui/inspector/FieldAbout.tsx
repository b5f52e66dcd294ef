import type { Field, FieldValue } from '../../model/field.ts';
import { inWords } from '../../model/field-words.ts';
import { LearnLink } from '../primitives/LearnLink.tsx';
import { sameValue } from './field-scope.ts';

type Props = {
  readonly field: Field;
  readonly value: FieldValue;
  readonly readOnly: boolean;
  readonly onReset: () => void;
};

const asIs = (id: string): string => id;

/** What a field means, what it starts with, and where that is written down. */
export function FieldAbout({ field, value, readOnly, onReset }: Props) {
  const start = inWords(field, field.default, asIs);
  const changed = !sameValue(value, field.default);
  return (
    <div className="rf-about">
      <p>{field.help}</p>
      <p>
        Default: {start === '' ? 'none' : start}
        {changed && !readOnly && field.type !== 'rows' ? (
          <button type="button" className="rf-text-button" onClick={onReset}>
            Set to default
          </button>
        ) : null}
      </p>
      {field.source ? (
        <p>
          <LearnLink href={field.source} />
        </p>
      ) : null}
    </div>
  );
}
