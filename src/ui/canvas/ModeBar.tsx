import Button from '@mui/material/Button';
import { titleInSentence } from '../../picture/contents.ts';
import { cancelConnecting, cancelPlacing } from '../../store/canvas-actions.ts';
import { useCanvas } from '../../store/canvas-state.ts';
import { useDocument } from '../../store/hooks.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';

/** Says what the next click or tap does, and lets people out of it. */
export function ModeBar() {
  const placing = useCanvas((state) => state.placing);
  const from = useCanvas((state) => state.connecting?.from);
  const resource = useDocument((state) => (from === undefined ? undefined : state.design.network.resources.get(from)));
  const picking = useCanvas((state) => state.picking);
  if (picking !== null) {
    return (
      <div className="rf-mode" data-chrome>
        <span className="rf-mode-text">{picking.prompt}</span>
        <Button size="small" onClick={picking.cancel}>
          Cancel
        </Button>
      </div>
    );
  }
  const kind = placing ?? resource?.kind;
  if (kind === undefined) return null;
  const text =
    placing === null
      ? `Choose what to connect ${resource?.name ?? ''} to`
      : `Choose where to put the ${titleInSentence(placing)}`;
  return (
    <div className="rf-mode" data-chrome>
      <KindIcon kind={kind} size={18} />
      <span className="rf-mode-text">{text}</span>
      <Button size="small" onClick={placing === null ? cancelConnecting : cancelPlacing}>
        Cancel
      </Button>
    </div>
  );
}
