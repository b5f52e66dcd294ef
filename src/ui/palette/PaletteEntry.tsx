import { type DragEvent, memo } from 'react';
import type { ResourceSlug } from '../../kinds/types.ts';
import type { ResourceSpec } from '../../model/kind.ts';
import { cancelPlacing, startPlacing } from '../../store/canvas-actions.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';

/** Type of the drag data; its value is the slug of the kind. The canvas reads it on drop. */
const dragType = 'application/x-ringfence-kind';

type Props = {
  readonly spec: ResourceSpec;
  readonly placing: boolean;
  readonly disabled: boolean;
  readonly tabbable: boolean;
  readonly onPick: (slug: string) => void;
};

function onDragStart(event: DragEvent<HTMLElement>, slug: string) {
  event.dataTransfer.setData(dragType, slug);
  event.dataTransfer.setData('text/plain', slug);
  event.dataTransfer.effectAllowed = 'copy';
  // Drag data cannot be read before the drop, so the canvas learns the kind from the store. The slug is a registered one.
  startPlacing(slug as ResourceSlug);
}

/** One kind: drag it, or pick it and then choose a place. */
export const PaletteEntry = memo(function PaletteEntry({ spec, placing, disabled, tabbable, onPick }: Props) {
  return (
    <button
      type="button"
      className="rf-entry"
      data-kind={spec.slug}
      aria-pressed={placing}
      disabled={disabled}
      draggable={!disabled}
      tabIndex={tabbable ? 0 : -1}
      onDragStart={(event) => onDragStart(event, spec.slug)}
      onDragEnd={cancelPlacing}
      onClick={() => onPick(spec.slug)}
    >
      <KindIcon kind={spec.slug} size={22} />
      <span className="rf-entry-text">
        <span className="rf-entry-title">{spec.title}</span>
        <span className="rf-entry-summary">{spec.summary}</span>
      </span>
    </button>
  );
});
