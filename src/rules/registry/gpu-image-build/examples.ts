import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';

function workspace(size: string, spare: boolean, set = true) {
  const b = build('Workspace');
  const mlw = b.add('aml-workspace', 'mlw', { isolationMode: 'AllowInternetOutbound' });
  const builder = b.add('compute-cluster', 'builder', { vmSize: size }, { in: mlw });
  if (spare) b.add('compute-instance', 'ci', {}, { in: mlw });
  if (set) b.set('aml-workspace', mlw, { imageBuildCompute: builder });
  return b.design();
}

const expect = [{ message: 'gpu', at: 'mlw', field: 'imageBuildCompute' }];

export const examples: Examples = {
  bad: [
    { name: 'nothing else to build on', design: () => workspace('Standard_NC6s_v3', false), expect },
    {
      name: 'a CPU instance beside it, and a size in lower case',
      design: () => workspace('standard_nd96asr_v4', true),
      expect,
    },
  ],
  good: [
    { name: 'a CPU size', design: () => workspace('Standard_DS3_v2', false) },
    { name: 'a GPU cluster for training only', design: () => workspace('Standard_NC6s_v3', false, false) },
  ],
};
