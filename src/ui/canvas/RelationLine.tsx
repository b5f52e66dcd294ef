import { memo } from 'react';
import type { EdgeProps } from 'reactflow';
import { labelLine } from '../../picture/metrics.ts';
import { type LabelPlace, labelPlace, labelRoom, pathOf } from '../../picture/route.ts';
import { countRender } from './render-count.ts';
import type { RelationEdge } from './to-flow.ts';

/** Rough width of a letter of a label. */
const letter = 6;

/** The words of a label, broken where they would be longer than a stretch across. */
function wordsOf(label: string, place: LabelPlace): readonly string[] {
  const room = labelRoom(place) / letter;
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= room) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** One line. Its look says its layer by colour, width and dashes, so that colour alone never does. */
export const RelationLine = memo(
  function RelationLine({ id, data, selected = false }: EdgeProps<RelationEdge>) {
    countRender(id);
    if (!data) return null;
    const { layer, points, label, arrows } = data;
    const path = pathOf(points);
    const arrow = `url(#rf-arrow-${layer})`;
    const dot = layer === 'private-link' ? `url(#rf-dot-${layer})` : undefined;
    const at = labelPlace(points);
    const words = label === '' ? [] : wordsOf(label, at);
    return (
      <g className={`rf-line rf-line-${layer}${selected ? ' rf-line-selected' : ''}`}>
        <path className="rf-line-hit" d={path} />
        <path
          className="rf-line-stroke"
          d={path}
          markerStart={arrows === 'end' ? dot : arrow}
          markerEnd={arrows === 'start' ? undefined : arrow}
        />
        {words.length > 0 && (
          <text className="rf-line-label" textAnchor="middle">
            {words.map((line, index) => (
              <tspan key={line} x={at.x} y={at.y - 8 - labelLine * (words.length - 1 - index)}>
                {line}
              </tspan>
            ))}
          </text>
        )}
      </g>
    );
  },
  (a, b) => a.data === b.data && a.selected === b.selected,
);
