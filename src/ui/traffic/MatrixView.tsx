import './matrix.css';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { useDocument } from '../../store/hooks.ts';
import { clearMatrixFilter, planned, shownMatrix, useMatrix, wantMatrix } from '../../store/matrix.ts';
import { MatrixBar } from './MatrixBar.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixStatus } from './MatrixStatus.tsx';

/** How long somebody may go on typing or drawing before the matrix is asked again. */
const patience = 300;

/** Who reaches what in the whole design: sources in rows, destinations in columns. */
export function MatrixView() {
  const network = useDeferredValue(useDocument((state) => state.design.network));
  const state = useMatrix((each) => each);
  const filter = useDeferredValue(state.filter);
  const plan = useMemo(() => planned(network, state.port, filter), [network, state.port, filter]);
  const isFirst = state.status === 'idle';
  useEffect(() => {
    const timer = setTimeout(() => wantMatrix(network, plan), isFirst ? 0 : patience);
    return () => clearTimeout(timer);
  }, [network, plan, isFirst]);
  // Until the next answers come, those that are there stay, with the ends that they belong to.
  const answered = state.plan ?? plan;
  const shown = useMemo(() => shownMatrix(answered, state.rows, filter), [answered, state.rows, filter]);
  const isEmpty = shown.sources.length === 0 || shown.destinations.length === 0;
  const isWaiting = state.status === 'idle' || (state.status === 'running' && filter.verdict !== '');
  return (
    <div className="rf-matrix">
      <div className="rf-matrix-head">
        <MatrixBar plan={answered} shown={shown} />
        <MatrixStatus network={network} plan={plan} shown={shown} />
      </div>
      {isEmpty ? (
        <div className="rf-nothing">
          {isWaiting ? 'Asking' : 'No connection matches the filter.'}
          {isWaiting ? null : (
            <button type="button" className="rf-matrix-clear" onClick={clearMatrixFilter}>
              Clear the filter
            </button>
          )}
        </div>
      ) : (
        <MatrixGrid shown={shown} rows={state.rows} verdict={filter.verdict} />
      )}
    </div>
  );
}
