import { mdiChevronDown, mdiChevronUp } from '@mdi/js';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Suspense } from 'react';
import { useView } from '../../store/hooks.ts';
import { usePanels } from '../../store/preferences.ts';
import { type BottomTab, setBottomTab, toggleBottom } from '../../store/view-store.ts';
import { FindingsPanel } from '../findings/FindingsPanel.tsx';
import { IconAction } from '../primitives/IconAction.tsx';
import { ProblemCount } from './ProblemCount.tsx';
import { DnsPanel, IpPlanPanel, OutboundPanel, TemplatePanel, TrafficPanel } from './parts.ts';
import { ResizeHandle } from './ResizeHandle.tsx';

const problemsLabel = (
  <span>
    Problems
    <ProblemCount />
  </span>
);

/** What each tab shows. */
const panels = {
  problems: FindingsPanel,
  'ip-plan': IpPlanPanel,
  traffic: TrafficPanel,
  outbound: OutboundPanel,
  dns: DnsPanel,
  template: TemplatePanel,
} as const;

/** What follows from the design: its problems, its IP plan, its traffic, its names, its template. */
export function BottomPanel() {
  const tab = useView((state) => state.bottomTab);
  const open = useView((state) => state.bottomOpen);
  const height = usePanels((sizes) => sizes.bottom);
  const Panel = panels[tab];
  return (
    <>
      {open ? <ResizeHandle side="bottom" /> : null}
      <section
        className="rf-bottom"
        aria-label="Problems, IP plan, traffic, outbound, DNS and template"
        style={open ? { height, maxHeight: '70%' } : undefined}
      >
        <div className="rf-panel-head">
          <Tabs
            value={tab}
            variant="scrollable"
            scrollButtons="auto"
            onChange={(_, next: BottomTab) => setBottomTab(next)}
            aria-label="Bottom panel"
          >
            <Tab value="problems" label={problemsLabel} id="rf-tab-problems" aria-controls="rf-panel-bottom" />
            <Tab value="ip-plan" label="IP plan" id="rf-tab-ip-plan" aria-controls="rf-panel-bottom" />
            <Tab value="traffic" label="Traffic" id="rf-tab-traffic" aria-controls="rf-panel-bottom" />
            <Tab value="outbound" label="Outbound" id="rf-tab-outbound" aria-controls="rf-panel-bottom" />
            <Tab value="dns" label="DNS" id="rf-tab-dns" aria-controls="rf-panel-bottom" />
            <Tab value="template" label="Template" id="rf-tab-template" aria-controls="rf-panel-bottom" />
          </Tabs>
          <IconAction
            icon={open ? mdiChevronDown : mdiChevronUp}
            label={open ? 'Hide the bottom panel' : 'Show the bottom panel'}
            aria-expanded={open}
            onClick={toggleBottom}
          />
        </div>
        <div
          className="rf-panel-body"
          role="tabpanel"
          id="rf-panel-bottom"
          aria-labelledby={`rf-tab-${tab}`}
          hidden={!open}
          style={open ? undefined : { display: 'none' }}
        >
          {open ? (
            <Suspense fallback={<p className="rf-loading">Loading</p>}>
              <Panel />
            </Suspense>
          ) : null}
        </div>
      </section>
    </>
  );
}
