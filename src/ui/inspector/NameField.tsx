import { useState } from 'react';
import { lengths } from '../../store/catalog.ts';
import { sealHistory } from '../../store/document-store.ts';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly readOnly: boolean;
  readonly onRename: (name: string) => void;
};

/** A name that may not be empty; the old one comes back when nothing is typed. */
export function NameField({ label, name, readOnly, onRename }: Props) {
  const [isEmpty, setEmpty] = useState(false);
  const finish = () => {
    setEmpty(false);
    sealHistory();
  };
  return (
    <label className="rf-field">
      <span className="rf-label">{label}</span>
      <input
        className="rf-input"
        value={isEmpty ? '' : name}
        maxLength={lengths.name}
        spellCheck={false}
        autoComplete="off"
        readOnly={readOnly}
        aria-invalid={isEmpty}
        onChange={(event) => {
          setEmpty(event.target.value === '');
          if (event.target.value !== '') onRename(event.target.value);
        }}
        onBlur={finish}
      />
      {isEmpty ? <span className="rf-field-error">A name is needed. The design keeps {name}.</span> : null}
    </label>
  );
}
