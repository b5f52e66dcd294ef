import {
  mdiArrowTopRight,
  mdiClose,
  mdiCodeJson,
  mdiDns,
  mdiFileTreeOutline,
  mdiIpNetworkOutline,
  mdiPlus,
  mdiShieldAlertOutline,
  mdiTransitConnectionHorizontal,
  mdiTuneVariant,
} from '@mdi/js';
import Drawer from '@mui/material/Drawer';
import { type ComponentType, type ReactNode, Suspense } from 'react';
import { useView } from '../../store/hooks.ts';
import { type BottomTab, setBottomTab, setDrawer, setLeftTab, type ViewState } from '../../store/view-store.ts';
import { FindingsPanel } from '../findings/FindingsPanel.tsx';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { IconAction } from '../primitives/IconAction.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { CanvasArea } from './CanvasArea.tsx';
import { ProblemCount } from './ProblemCount.tsx';
import { DnsPanel, Inspector, IpPlanPanel, OutboundPanel, TemplatePanel, TrafficPanel } from './parts.ts';

type Sheet = {
  readonly label: string;
  readonly icon: string;
  readonly isOpen: (view: ViewState) => boolean;
  readonly open: () => void;
  readonly content: () => ReactNode;
};

/** A sheet with what a wide window shows in a tab below the canvas. */
const bottomSheet = (tab: BottomTab, label: string, icon: string, Panel: ComponentType): Sheet => ({
  label,
  icon,
  isOpen: (view) => view.drawer === 'bottom' && view.bottomTab === tab,
  open: () => {
    setBottomTab(tab);
    setDrawer('bottom');
  },
  content: () => <Panel />,
});

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
  bottomSheet('problems', 'Problems', mdiShieldAlertOutline, FindingsPanel),
  bottomSheet('ip-plan', 'IP plan', mdiIpNetworkOutline, IpPlanPanel),
  bottomSheet('traffic', 'Traffic', mdiTransitConnectionHorizontal, TrafficPanel),
  bottomSheet('outbound', 'Outbound', mdiArrowTopRight, OutboundPanel),
  bottomSheet('dns', 'DNS', mdiDns, DnsPanel),
  bottomSheet('template', 'Template', mdiCodeJson, TemplatePanel),
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
