import Button from '@mui/material/Button';
import type { ResourceId } from '../../model/ids.ts';
import { deleteSelection } from '../../store/canvas-actions.ts';
import { kindTitle } from '../../store/catalog.ts';
import { askMove } from '../../store/chooser.ts';
import { duplicateSelection } from '../../store/clipboard-actions.ts';
import { useDocument } from '../../store/hooks.ts';
import { possibleParents } from '../../store/panel-actions.ts';
import { select } from '../../store/view-store.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';

/** Several shapes: how many of what, and what can be done with all of them. */
export function ManyForm({ ids }: { readonly ids: readonly ResourceId[] }) {
  const design = useDocument((state) => state.design);
  const readOnly = useDocument((state) => state.readOnly);
  const kindOf = (id: ResourceId): string => design.network.resources.get(id)?.kind ?? '';
  const kinds = [...new Set(ids.map(kindOf))];
  const movable = possibleParents(design, ids).length > 0;
  return (
    <div className="rf-form">
      <header className="rf-form-head">
        <h3>{ids.length} resources selected</h3>
      </header>
      <div className="rf-form-section">
        <ul className="rf-connections">
          {kinds.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => select(ids.filter((id) => kindOf(id) === kind))}
                title="Select only these"
              >
                <KindIcon kind={kind} size={16} />
                <span className="rf-connection">
                  <span className="rf-connection-name">{kindTitle(kind)}</span>
                  <span className="rf-muted">{ids.filter((id) => kindOf(id) === kind).length}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className="rf-many-actions">
        <Button variant="outlined" disabled={readOnly || !movable} onClick={() => askMove(ids)}>
          Move into…
        </Button>
        <Button variant="outlined" disabled={readOnly} onClick={duplicateSelection}>
          Duplicate
        </Button>
        <Button variant="outlined" color="error" disabled={readOnly} onClick={deleteSelection}>
          Delete
        </Button>
      </div>
      {movable ? null : <p className="rf-form-note">No container can hold all of these together.</p>}
    </div>
  );
}
