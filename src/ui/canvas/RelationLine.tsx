import { memo } from 'react';
import type { EdgeProps } from 'reactflow';
import { countRender } from './render-count.ts';
import { labelPlace, pathOf } from './route.ts';
import type { RelationEdge } from './to-flow.ts';

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
    return (
      <g className={`rf-line rf-line-${layer}${selected ? ' rf-line-selected' : ''}`}>
        <path className="rf-line-hit" d={path} />
        <path
          className="rf-line-stroke"
          d={path}
          markerStart={arrows === 'end' ? dot : arrow}
          markerEnd={arrows === 'start' ? undefined : arrow}
        />
        {label !== '' && (
          <text className="rf-line-label" x={at.x} y={at.y - 8} textAnchor="middle">
            {label}
          </text>
        )}
      </g>
    );
  },
  (a, b) => a.data === b.data && a.selected === b.selected,
);
