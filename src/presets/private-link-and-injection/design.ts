// A small picture of the design goes here.
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Private link and injection');
  b.add('virtual-network', 'vnet-private-link-and-injection', { addressSpace: ['10.0.0.0/16'] }, { at: [0, 0] });
  return b.design();
}
