import { mdiDeleteOutline, mdiVectorLine } from '@mdi/js';
import { useMemo } from 'react';
import { fieldsShown } from '../../model/field-words.ts';
import type { LinkId, ResourceId } from '../../model/ids.ts';
import { reveal } from '../../store/canvas-actions.ts';
import { linkSpecOf } from '../../store/catalog.ts';
import { findingsOf } from '../../store/derived.ts';
import { useDocument } from '../../store/hooks.ts';
import { changeLinkField, deleteLink } from '../../store/panel-actions.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { LearnLink } from '../primitives/LearnLink.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { FieldFindings } from './FieldFindings.tsx';
import { FieldRow } from './FieldRow.tsx';
import { LeftOut } from './LeftOut.tsx';
import { bySide } from './link-sides.ts';
import { useWantedField } from './use-wanted-field.ts';

function End({ label, id }: { readonly label: string; readonly id: ResourceId }) {
  const shape = useDocument((state) => state.design.network.resources.get(id));
  if (!shape) return null;
  return (
    <li>
      <button type="button" onClick={() => reveal(id)}>
        <KindIcon kind={shape.kind} size={16} />
        <span className="rf-connection">
          <span className="rf-connection-name">{shape.name}</span>
          <span className="rf-muted">{label}</span>
        </span>
      </button>
    </li>
  );
}

/** A link: what it joins and its own fields. */
export function LinkForm({ id }: { readonly id: LinkId }) {
  const link = useDocument((state) => state.design.network.links.get(id));
  const readOnly = useDocument((state) => state.readOnly);
  const all = useDocument(findingsOf);
  const findings = useMemo(() => all.filter((finding) => finding.link === id), [all, id]);
  const form = useWantedField(id);
  const spec = link && linkSpecOf(link.kind);
  const first = useDocument((state) => (link && state.design.network.resources.get(link.from)?.name) ?? '');
  const second = useDocument((state) => (link && state.design.network.resources.get(link.to)?.name) ?? '');
  const names = { first, second };
  if (!link || !spec) return null;
  return (
    <div className="rf-form" ref={form}>
      <header className="rf-form-head">
        <MdiIcon path={mdiVectorLine} sx={{ fontSize: 28 }} />
        <div>
          <h3>{spec.title}</h3>
          <LearnLink href={spec.learn} />
        </div>
        <span className="rf-bar-spring" />
        <IconAction icon={mdiDeleteOutline} label="Delete link" disabled={readOnly} onClick={() => deleteLink(id)} />
      </header>
      <div className="rf-form-section">
        <ul className="rf-connections">
          <End label="from" id={link.from} />
          <End label="to" id={link.to} />
        </ul>
        <FieldFindings findings={findings.filter((finding) => finding.field === null)} readOnly={readOnly} />
      </div>
      {bySide(fieldsShown(spec.fields, link.props), names).map(({ title, fields }) => (
        <fieldset className="rf-form-section rf-side-fields" key={title} aria-label={title || spec.title}>
          {title === '' ? null : <h4>{title}</h4>}
          {fields.map(([key, field]) => (
            <FieldRow
              key={key}
              field={field}
              name={key}
              value={link.props[key] ?? null}
              onChange={(value) => changeLinkField(id, key, value)}
              scope={{ holder: null, field: null, props: link.props, readOnly }}
              findings={findings.filter((finding) => finding.field === key)}
            />
          ))}
        </fieldset>
      ))}
      <LeftOut origin={{ type: 'link', id }} />
    </div>
  );
}
