import Tooltip from '@mui/material/Tooltip';
import type { MouseEvent } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { specOf } from '../../picture/contents.ts';
import { iconSizes } from '../../picture/metrics.ts';
import { resourceOf } from '../../store/derived.ts';
import { useDocument, useView } from '../../store/hooks.ts';
import { select, toggleSelected } from '../../store/view-store.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { FindingBadge } from './FindingBadge.tsx';

/** A shape that is drawn on the shape that uses it: the NSG of a subnet, the public address of a firewall. */
export function Chip({ id, room }: { readonly id: ResourceId; readonly room: number }) {
  const resource = useDocument(resourceOf(id));
  const selected = useView((state) => state.selected.has(id));
  if (!resource) return null;
  const title = specOf(resource.kind)?.title ?? resource.kind;
  const onClick = (event: MouseEvent): void => {
    event.stopPropagation();
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(id);
    else select([id]);
  };
  return (
    <Tooltip title={`${title}: ${resource.name}`} disableInteractive>
      <button
        type="button"
        className="rf-chip nodrag nopan"
        aria-label={`${title} ${resource.name}`}
        aria-pressed={selected}
        data-chip={id}
        onClick={onClick}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <span className="rf-pill">
          <KindIcon kind={resource.kind} size={iconSizes.chip} />
          {room > 0 && (
            <span className="rf-chip-name" style={{ maxWidth: room }}>
              {resource.name}
            </span>
          )}
          <FindingBadge id={id} bare />
        </span>
      </button>
    </Tooltip>
  );
}
