// A small picture of the design goes here.
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Policy self service');
  b.add('virtual-network', 'vnet-policy-self-service', { addressSpace: ['10.0.0.0/16'] }, { at: [0, 0] });
  return b.design();
}
