// The states of the IP plan in words, the same on the screen and on the command line.
import type { SubnetRow } from './ip-plan.ts';

function levelWords(row: SubnetRow): string {
  switch (row.state) {
    case 'full':
      return `full, ${row.missing} missing`;
    case 'tight':
      return 'nearly full';
    case 'fine':
      return row.needed === 0 ? 'empty' : 'fine';
    case 'kept':
      return `kept for ${row.keptFor}`;
    case 'small':
      return `smaller than /${row.longestPrefix}`;
    case 'no-range':
      return 'no prefix';
    default:
      return row.state satisfies never;
  }
}

/** The state of a subnet: "full, 13 missing", "kept for Azure Firewall", "fine, overlaps another subnet". */
export const stateWords = (row: SubnetRow): string =>
  [
    levelWords(row),
    ...(row.outside ? ['outside of the network'] : []),
    ...(row.overlapping ? ['overlaps another subnet'] : []),
  ].join(', ');
