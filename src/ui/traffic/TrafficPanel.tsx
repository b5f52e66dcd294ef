import './traffic.css';
import { Suspense } from 'react';
import { showTrafficView, useTrafficView } from '../../store/traffic-view.ts';
import { trafficViews } from './views.ts';

/** Who reaches what: one view at a time, chosen in the row above it. */
export function TrafficPanel() {
  const wanted = useTrafficView();
  const shown = trafficViews.find(({ id }) => id === wanted) ?? trafficViews[0];
  return (
    <div className="rf-traffic">
      <fieldset className="rf-traffic-views">
        <legend className="rf-visually-hidden">Traffic view</legend>
        {trafficViews.map(({ id, label }) => (
          <button key={id} type="button" aria-pressed={id === shown?.id} onClick={() => showTrafficView(id)}>
            {label}
          </button>
        ))}
      </fieldset>
      <div className="rf-traffic-view">
        <Suspense fallback={<p className="rf-loading">Loading</p>}>{shown ? <shown.View /> : null}</Suspense>
      </div>
    </div>
  );
}
