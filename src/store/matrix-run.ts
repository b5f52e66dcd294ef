// Runs a connectivity matrix in a worker, or in slices on the page where no worker can be had. Ends when it is told to.
import { matrixRows } from '../reach/matrix.ts';
import { indexTopology } from '../topology/topology.ts';
import type { MatrixRows, MatrixTask } from './matrix-task.ts';

/** Told of each further batch of rows, in the order of the sources. */
export type OnRows = (rows: MatrixRows) => void;

/** Milliseconds of work on the page before it may answer again. */
const slice = 12;

/** Works on the page, a little at a time. Returns what ends it. */
function runHere({ network, plan }: MatrixTask, onRows: OnRows): () => void {
  const rows = matrixRows(indexTopology(network), plan);
  let timer: ReturnType<typeof setTimeout>;
  const work = (): void => {
    const start = performance.now();
    const batch: MatrixRows[number][] = [];
    let next = rows.next();
    for (; !next.done; next = rows.next()) {
      batch.push(next.value);
      if (performance.now() - start > slice) break;
    }
    if (!next.done) timer = setTimeout(work);
    onRows(batch);
  };
  timer = setTimeout(work);
  return () => clearTimeout(timer);
}

/** Starts a matrix and tells of its rows until all are there. Returns what ends it at once. */
export function runMatrix(task: MatrixTask, onRows: OnRows): () => void {
  let given = 0;
  let end: () => void;
  /** The rest of it on the page; what was told already stays told. */
  const goOnHere = (): void => {
    const sources = task.plan.sources.slice(given);
    end = runHere({ ...task, plan: { ...task.plan, sources } }, onRows);
  };
  try {
    const worker = new Worker(new URL('./matrix-worker.ts', import.meta.url), { type: 'module' });
    end = () => worker.terminate();
    worker.onmessage = ({ data }: MessageEvent<MatrixRows>) => {
      given += data.length;
      if (given >= task.plan.sources.length) worker.terminate();
      onRows(data);
    };
    worker.onerror = () => {
      worker.terminate();
      goOnHere();
    };
    worker.postMessage(task);
  } catch {
    // A browser may refuse workers altogether.
    goOnHere();
  }
  return () => end();
}
