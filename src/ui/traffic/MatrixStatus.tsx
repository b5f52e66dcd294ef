import {
  cancelMatrix,
  leftOutOf,
  type MatrixState,
  type ShownMatrix,
  startMatrix,
  useMatrix,
} from '../../store/matrix.ts';

type Plan = NonNullable<MatrixState['plan']>;

const ends = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A number whose noun is plain to see: the rows and columns below. */
function Count({ of, one }: { readonly of: number; readonly one: string }) {
  return (
    <>
      {of}
      <span className="rf-visually-hidden">
        {' '}
        {one}
        {of === 1 ? '' : 's'}
      </span>
    </>
  );
}

type Props = {
  readonly network: NonNullable<MatrixState['network']>;
  readonly plan: Plan;
  readonly shown: ShownMatrix;
};

/** How far the matrix is, what it says all in all, and what it leaves out. */
export function MatrixStatus({ network, plan, shown }: Props) {
  const status = useMatrix((state) => state.status);
  const done = useMatrix((state) => state.rows.length);
  const total = useMatrix((state) => state.plan?.sources.length ?? 0);
  const { allowed, denied, unknown } = shown.counts;
  const leftOut = leftOutOf(plan);
  return (
    <div className="rf-matrix-status">
      <p>
        <Count of={shown.sources.length} one="source" /> × <Count of={shown.destinations.length} one="destination" />:{' '}
        <span data-verdict="allowed">{allowed} allowed</span>, <span data-verdict="denied">{denied} denied</span>,{' '}
        <span data-verdict="unknown">{unknown} unknown</span>
      </p>
      {status === 'running' ? (
        <p className="rf-matrix-progress">
          <progress value={done} max={total} aria-label="Sources answered" />
          {done} of {total}
          <button type="button" className="rf-matrix-action" onClick={cancelMatrix}>
            Cancel
          </button>
        </p>
      ) : null}
      {status === 'cancelled' ? (
        <p className="rf-matrix-progress">
          Stopped after {done} of {ends(total, 'source')}
          <button type="button" className="rf-matrix-action" onClick={() => startMatrix(network, plan)}>
            Run again
          </button>
        </p>
      ) : null}
      {leftOut === '' ? null : (
        <p className="rf-matrix-left">{leftOut} left out to stay quick. Narrow the search to see them.</p>
      )}
    </div>
  );
}
