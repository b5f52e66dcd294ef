import { mdiVectorLine } from '@mdi/js';
import { useMemo } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { reveal } from '../../store/canvas-actions.ts';
import { kindTitle } from '../../store/catalog.ts';
import { useDocument } from '../../store/hooks.ts';
import { connectionsOf } from '../../store/shape-connections.ts';
import { selectLink } from '../../store/view-store.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

/** What the shape is joined to: links with properties of their own, and shapes that refer to it. */
export function Connections({ id }: { readonly id: ResourceId }) {
  const design = useDocument((state) => state.design);
  const found = useMemo(() => connectionsOf(design, id), [design, id]);
  if (found.length === 0) return null;
  return (
    <section className="rf-form-section">
      <h4>Connections</h4>
      <ul className="rf-connections">
        {found.map(({ key, title, other, otherName, otherKind, link }) => (
          <li key={key}>
            <button
              type="button"
              title={link === null ? `Go to ${otherName}` : `Properties of the link to ${otherName}`}
              onClick={() => (link === null ? reveal(other) : selectLink(link))}
            >
              {link === null ? (
                <KindIcon kind={otherKind} size={16} />
              ) : (
                <MdiIcon path={mdiVectorLine} sx={{ fontSize: 16 }} />
              )}
              <span className="rf-connection">
                <span className="rf-connection-name">{otherName}</span>
                <span className="rf-muted">{link === null ? `${kindTitle(otherKind)}: ${title}` : title}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
