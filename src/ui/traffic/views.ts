// The views of the traffic panel, each in a chunk of its own. Another view is one more line here.
import type { ComponentType } from 'react';
import type { TrafficViewId } from '../../store/traffic-view.ts';
import { later } from '../shell/later.ts';

type TrafficView = { readonly id: TrafficViewId; readonly label: string; readonly View: ComponentType };

export const trafficViews: readonly TrafficView[] = [
  { id: 'trace', label: 'Trace', View: later(() => import('./TraceView.tsx').then((part) => part.TraceView)) },
  {
    id: 'scenarios',
    label: 'Scenarios',
    View: later(() => import('./ScenariosView.tsx').then((part) => part.ScenariosView)),
  },
  {
    id: 'exfiltration',
    label: 'Exfiltration',
    View: later(() => import('./ExfiltrationView.tsx').then((part) => part.ExfiltrationView)),
  },
  { id: 'matrix', label: 'Matrix', View: later(() => import('./MatrixView.tsx').then((part) => part.MatrixView)) },
];
