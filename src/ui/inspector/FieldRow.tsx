import { mdiInformationOutline } from '@mdi/js';
import Switch from '@mui/material/Switch';
import { useId, useState } from 'react';
import type { FieldValue } from '../../model/field.ts';
import { sealHistory } from '../../store/document-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { FieldAbout } from './FieldAbout.tsx';
import { FieldControl } from './FieldControl.tsx';
import { FieldFindings } from './FieldFindings.tsx';
import type { FieldRowProps, RenderField } from './field-scope.ts';

const renderField: RenderField = (key, props) => <FieldRow key={key} {...props} />;

/** A field: its label, an explanation that can be opened, the control, and what the rules say of it. */
export function FieldRow({ field, name, value, onChange, scope, findings }: FieldRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const inputId = `${id}-input`;
  const helpId = `${id}-help`;
  const single = field.type !== 'texts' && field.type !== 'choices' && field.type !== 'rows';
  const label = single ? (
    <label htmlFor={inputId}>{field.label}</label>
  ) : (
    <span className="rf-label">{field.label}</span>
  );
  // Whatever is not typed is a step of its own.
  const change = (next: FieldValue) => {
    const typed = field.type === 'text' || field.type === 'texts' || field.type === 'integer' || field.type === 'rows';
    if (!typed) sealHistory();
    onChange(next);
    if (!typed) sealHistory();
  };
  return (
    <div className="rf-field" data-field={name} data-state={findings[0]?.severity}>
      <div className="rf-field-head">
        {label}
        <IconAction
          className="rf-field-info"
          icon={mdiInformationOutline}
          iconSize={16}
          label={`About ${field.label}`}
          side="top"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
        {field.type === 'boolean' ? (
          <Switch
            checked={value === true}
            disabled={scope.readOnly}
            onChange={(event) => change(event.target.checked)}
            slotProps={{ input: { id: inputId, 'aria-describedby': helpId } }}
          />
        ) : null}
      </div>
      <span id={helpId} hidden>
        {field.help}
      </span>
      {open ? (
        <FieldAbout field={field} value={value} readOnly={scope.readOnly} onReset={() => change(field.default)} />
      ) : null}
      <FieldControl
        field={field}
        name={name}
        value={value}
        onChange={change}
        scope={scope}
        inputId={inputId}
        describedBy={helpId}
        renderField={renderField}
      />
      <FieldFindings findings={findings} readOnly={scope.readOnly} />
    </div>
  );
}
