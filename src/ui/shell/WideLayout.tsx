import { mdiChevronLeft, mdiChevronRight } from '@mdi/js';
import { toggleLeft, toggleRight, usePanels } from '../../store/preferences.ts';
import { BottomPanel } from './BottomPanel.tsx';
import { CanvasArea } from './CanvasArea.tsx';
import { LeftPanel } from './LeftPanel.tsx';
import { Rail } from './Rail.tsx';
import { ResizeHandle } from './ResizeHandle.tsx';
import { RightPanel } from './RightPanel.tsx';

/** Panels on three sides of the canvas, each as large as the person made it. */
export function WideLayout() {
  const left = usePanels((panels) => (panels.leftOpen ? panels.left : null));
  const right = usePanels((panels) => (panels.rightOpen ? panels.right : null));
  return (
    <div className="rf-middle">
      <nav className="rf-side rf-side-left" aria-label="Palette and outline" style={{ width: left ?? 36 }}>
        {left === null ? (
          <Rail icon={mdiChevronRight} label="Show the left panel" onOpen={toggleLeft} />
        ) : (
          <LeftPanel />
        )}
      </nav>
      {left === null ? null : <ResizeHandle side="left" />}
      <div className="rf-centre">
        <CanvasArea />
        <BottomPanel />
      </div>
      {right === null ? null : <ResizeHandle side="right" />}
      <aside className="rf-side rf-side-right" aria-label="Properties" style={{ width: right ?? 36 }}>
        {right === null ? (
          <Rail icon={mdiChevronLeft} label="Show the properties panel" onOpen={toggleRight} />
        ) : (
          <RightPanel />
        )}
      </aside>
    </div>
  );
}
