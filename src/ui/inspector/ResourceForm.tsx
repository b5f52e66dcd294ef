import { useMemo } from 'react';
import type { FieldValue } from '../../model/field.ts';
import { fieldsShown } from '../../model/field-words.ts';
import type { ResourceId } from '../../model/ids.ts';
import { placementKeys } from '../../model/placement.ts';
import { resourceSpecOf } from '../../store/catalog.ts';
import { findingsByShape, findingsOf, resourceOf } from '../../store/derived.ts';
import { useDocument } from '../../store/hooks.ts';
import { changeField, changeName } from '../../store/panel-actions.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { LearnLink } from '../primitives/LearnLink.tsx';
import { Connections } from './Connections.tsx';
import { ContainerField } from './ContainerField.tsx';
import { FieldFindings } from './FieldFindings.tsx';
import { FieldRow } from './FieldRow.tsx';
import { LeftOut } from './LeftOut.tsx';
import { NameField } from './NameField.tsx';
import { RequiredOutbound } from './RequiredOutbound.tsx';
import { RequiredRules } from './RequiredRules.tsx';
import { ShapeActions } from './ShapeActions.tsx';
import { useWantedField } from './use-wanted-field.ts';

/** Everything that a shape is: name, place, every field of its kind, its connections and what the rules say of it. */
export function ResourceForm({ id }: { readonly id: ResourceId }) {
  const shape = useDocument(useMemo(() => resourceOf(id), [id]));
  const readOnly = useDocument((state) => state.readOnly);
  const findings = findingsByShape(useDocument(findingsOf)).get(id) ?? [];
  const form = useWantedField(id);
  const spec = shape && resourceSpecOf(shape.kind);
  if (!shape || !spec) return null;
  const fields = fieldsShown(spec.fields, shape.props);
  const keys = new Set(fields.map(([key]) => key));
  const general = findings.filter((finding) => finding.field === null || !keys.has(finding.field));
  const section = (shown: typeof fields, title?: string) =>
    shown.length === 0 ? null : (
      <div className="rf-form-section">
        {title === undefined ? null : <h4>{title}</h4>}
        {shown.map(([key, field]) => (
          <FieldRow
            key={key}
            field={field}
            name={key}
            value={shape.props[key] ?? null}
            onChange={(value: FieldValue) => changeField(id, key, value)}
            scope={{ holder: id, field: key, props: shape.props, readOnly }}
            findings={findings.filter((finding) => finding.field === key)}
          />
        ))}
      </div>
    );
  return (
    <div className="rf-form" ref={form}>
      <header className="rf-form-head">
        <KindIcon kind={shape.kind} size={28} />
        <div>
          <h3>{spec.title}</h3>
          <LearnLink href={spec.learn} />
        </div>
      </header>
      <ShapeActions id={id} readOnly={readOnly} />
      <div className="rf-form-section">
        <NameField label="Name" name={shape.name} readOnly={readOnly} onRename={(name) => changeName(id, name)} />
        {spec.parents.length > 1 || spec.parents[0] !== null ? <ContainerField id={id} readOnly={readOnly} /> : null}
        <FieldFindings findings={general} readOnly={readOnly} />
      </div>
      {section(fields.filter(([key]) => !placementKeys.has(key)))}
      <RequiredRules id={id} />
      <RequiredOutbound id={id} readOnly={readOnly} />
      <Connections id={id} />
      {section(
        fields.filter(([key]) => placementKeys.has(key)),
        'Deployment',
      )}
      <LeftOut origin={{ type: 'resource', id }} />
    </div>
  );
}
