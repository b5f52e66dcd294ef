// How a line looks: its layer by colour, width and dashes, so that colour alone never says it; its words and its ends.
import type { Link, Network } from '../model/design.ts';
import type { EdgeLayer } from '../model/field.ts';
import type { Relation } from '../topology/relations.ts';

/** Words and arrowheads of one line. */
export type LineLook = { readonly label: string; readonly arrows: 'start' | 'end' | 'both' };

/** The layers in the order in which they are listed, with their titles. */
export const layerTitles: readonly (readonly [EdgeLayer, string])[] = [
  ['peering', 'Peerings'],
  ['private-link', 'Private links'],
  ['outbound', 'Outbound'],
  ['dns', 'DNS'],
  ['association', 'Associations'],
];

/** The layers that are shown as long as nobody chooses others. */
export const usualLayers: Readonly<Record<EdgeLayer, boolean>> = {
  peering: true,
  'private-link': true,
  outbound: true,
  dns: false,
  association: false,
};

/** Arrowhead and dot of a line in a square of 10 by 10; `tip` and `middle` lie on the end of the line. */
export const lineEnds = {
  arrow: { path: 'M1 1L9 5L1 9Z', tip: 9, size: 10 },
  dot: { middle: 5, radius: 4, size: 8 },
} as const;

/** Which of a peering's sides exist, and whose gateway is used. */
function peeringLook({ props }: Link): LineLook {
  const gateway = props.fromUseRemoteGateways === true || props.toUseRemoteGateways === true;
  if (props.sides === 'from') return { label: 'Peering, one side only', arrows: 'end' };
  if (props.sides === 'to') return { label: 'Peering, one side only', arrows: 'start' };
  return { label: gateway ? 'Peering with gateway transit' : 'Peering', arrows: 'both' };
}

/** Words and arrowheads of a line. */
export function lookOfLine({ links }: Network, line: Relation): LineLook {
  const link = line.link === null ? undefined : links.get(line.link);
  if (link?.kind === 'peering') return peeringLook(link);
  return { label: '', arrows: line.layer === 'peering' ? 'both' : 'end' };
}
