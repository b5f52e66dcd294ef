// Answers a connectivity matrix away from the page, which goes on answering meanwhile.
import { matrixRows } from '../reach/matrix.ts';
import { indexTopology } from '../topology/topology.ts';
import type { MatrixRows, MatrixTask } from './matrix-task.ts';

/** How often the page hears of it; each message costs the page a little. */
const milliseconds = 60;

addEventListener('message', ({ data: { network, plan } }: MessageEvent<MatrixTask>) => {
  let said = performance.now();
  let rows: MatrixRows[number][] = [];
  for (const row of matrixRows(indexTopology(network), plan)) {
    rows.push(row);
    if (performance.now() - said < milliseconds) continue;
    postMessage(rows);
    rows = [];
    said = performance.now();
  }
  postMessage(rows);
});
