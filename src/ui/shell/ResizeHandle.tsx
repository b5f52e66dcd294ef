import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type PanelSide, panelLimits, resetPanel, resizePanel, usePanels } from '../../store/preferences.ts';

const names: Record<PanelSide, string> = {
  left: 'Width of the left panel',
  right: 'Width of the properties panel',
  bottom: 'Height of the bottom panel',
};
/** Keys that make a panel larger (1) or smaller (-1): the arrow that moves the edge the handle stands on. */
const keys: Record<PanelSide, Readonly<Record<string, number>>> = {
  left: { ArrowRight: 1, ArrowLeft: -1 },
  right: { ArrowLeft: 1, ArrowRight: -1 },
  bottom: { ArrowUp: 1, ArrowDown: -1 },
};

/** The edge of a panel that can be dragged, or moved with the arrow keys; a double-click restores the size. */
export function ResizeHandle({ side }: { readonly side: PanelSide }) {
  const size = usePanels((panels) => panels[side]);
  const from = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const place = (event: PointerEvent) => (side === 'bottom' ? event.clientY : event.clientX);
  const direction = side === 'left' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { at: place(event), size };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (from.current) resizePanel(side, from.current.size + direction * (place(event) - from.current.at));
  };
  const onPointerUp = () => {
    from.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = keys[side][event.key];
    if (step === undefined) return;
    event.preventDefault();
    resizePanel(side, size + step * (event.shiftKey ? 64 : 16));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <hr> cannot take a value or the focus.
    <div
      className={`rf-handle rf-handle-${side}`}
      role="separator"
      tabIndex={0}
      aria-label={names[side]}
      aria-orientation={side === 'bottom' ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={panelLimits[side].min}
      aria-valuemax={panelLimits[side].max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
      onDoubleClick={() => resetPanel(side)}
    />
  );
}
