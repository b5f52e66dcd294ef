import {
  mdiClose,
  mdiCodeJson,
  mdiFileTreeOutline,
  mdiIpNetworkOutline,
  mdiPlus,
  mdiShieldAlertOutline,
  mdiTuneVariant,
} from '@mdi/js';
import Drawer from '@mui/material/Drawer';
import { type ReactNode, Suspense } from 'react';
import { useView } from '../../store/hooks.ts';
import { setBottomTab, setDrawer, setLeftTab, type ViewState } from '../../store/view-store.ts';
import { FindingsPanel } from '../findings/FindingsPanel.tsx';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { IconAction } from '../primitives/IconAction.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { CanvasArea } from './CanvasArea.tsx';
import { ProblemCount } from './ProblemCount.tsx';
import { Inspector, IpPlanPanel, TemplatePanel } from './parts.ts';

type Sheet = {
  readonly label: string;
  readonly icon: string;
  readonly isOpen: (view: ViewState) => boolean;
  readonly open: () => void;
  readonly content: () => ReactNode;
};

const sheets: readonly Sheet[] = [
  {
    label: 'Add',
    icon: mdiPlus,
    isOpen: (view) => view.drawer === 'left' && view.leftTab === 'palette',
    open: () => {
      setLeftTab('palette');
      setDrawer('left');
    },
    content: () => <Palette />,
  },
  {
    label: 'Outline',
    icon: mdiFileTreeOutline,
    isOpen: (view) => view.drawer === 'left' && view.leftTab === 'outline',
    open: () => {
      setLeftTab('outline');
      setDrawer('left');
    },
    content: () => <Outline />,
  },
  {
    label: 'Properties',
    icon: mdiTuneVariant,
    isOpen: (view) => view.drawer === 'right',
    open: () => setDrawer('right'),
    content: () => <Inspector />,
  },
  {
    label: 'Problems',
    icon: mdiShieldAlertOutline,
    isOpen: (view) => view.drawer === 'bottom' && view.bottomTab === 'problems',
    open: () => {
      setBottomTab('problems');
      setDrawer('bottom');
    },
    content: () => <FindingsPanel />,
  },
  {
    label: 'IP plan',
    icon: mdiIpNetworkOutline,
    isOpen: (view) => view.drawer === 'bottom' && view.bottomTab === 'ip-plan',
    open: () => {
      setBottomTab('ip-plan');
      setDrawer('bottom');
    },
    content: () => <IpPlanPanel />,
  },
  {
    label: 'Template',
    icon: mdiCodeJson,
    isOpen: (view) => view.drawer === 'bottom' && view.bottomTab === 'template',
    open: () => {
      setBottomTab('template');
      setDrawer('bottom');
    },
    content: () => <TemplatePanel />,
  },
];

const close = () => setDrawer(null);

/** The canvas alone; each panel is a sheet that the bottom bar opens. */
export function NarrowLayout() {
  const open = useView((view) => sheets.find((sheet) => sheet.isOpen(view)) ?? null);
  return (
    <>
      <div className="rf-middle">
        <CanvasArea />
      </div>
      <nav className="rf-nav" aria-label="Panels">
        {sheets.map((sheet) => (
          <button
            key={sheet.label}
            type="button"
            aria-pressed={sheet === open}
            aria-label={sheet.label}
            onClick={sheet.open}
          >
            <MdiIcon path={sheet.icon} sx={{ fontSize: 22 }} />
            {sheet.label}
            {sheet.label === 'Problems' ? <ProblemCount /> : null}
          </button>
        ))}
      </nav>
      <Drawer
        anchor="bottom"
        open={open !== null}
        onClose={close}
        slotProps={{ paper: { 'aria-label': open?.label, sx: { borderRadius: '12px 12px 0 0' } } }}
      >
        <div className="rf-sheet">
          <div className="rf-panel-head" style={{ height: 48 }}>
            <h2 className="rf-panel-title">{open?.label}</h2>
            <IconAction icon={mdiClose} label="Close" onClick={close} />
          </div>
          <div className="rf-panel-body">
            <Suspense fallback={<p className="rf-loading">Loading</p>}>{open?.content()}</Suspense>
          </div>
        </div>
      </Drawer>
    </>
  );
}
