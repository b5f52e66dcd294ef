// What stands outside of Azure, at the left edge of a drawing.
import type { Builder } from '../../edits/builder.ts';
import type { ResourceId } from '../../model/ids.ts';

export const outsideSize = { width: 168, height: 72 } as const;

/** Adds the internet, centred on a height. */
export const addInternet = (b: Builder, middle: number, x = 0): ResourceId =>
  b.add(
    'internet',
    'internet',
    {},
    { at: [x, middle - outsideSize.height / 2, outsideSize.width, outsideSize.height] },
  );

/** Adds the corporate network, centred on a height. */
export const addOnPremises = (b: Builder, middle: number, x = 0): ResourceId =>
  b.add(
    'on-premises',
    'on-premises',
    { addressSpace: ['192.168.0.0/16'] },
    { at: [x, middle - outsideSize.height / 2, outsideSize.width, outsideSize.height] },
  );
