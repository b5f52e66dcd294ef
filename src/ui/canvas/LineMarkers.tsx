import { layerTitles, lineEnds } from '../../picture/line-look.ts';

const layers = layerTitles.map(([layer]) => layer);
const { arrow, dot } = lineEnds;

/** Arrowheads and dots of the lines, one of each per layer so that they take its colour. */
export function LineMarkers() {
  return (
    <svg className="rf-markers" aria-hidden="true" focusable="false">
      <title>Line ends</title>
      <defs>
        {layers.map((layer) => (
          <marker
            key={layer}
            id={`rf-arrow-${layer}`}
            className={`rf-marker-${layer}`}
            viewBox="0 0 10 10"
            refX={arrow.tip}
            refY="5"
            markerWidth={arrow.size}
            markerHeight={arrow.size}
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d={arrow.path} />
          </marker>
        ))}
        {layers.map((layer) => (
          <marker
            key={layer}
            id={`rf-dot-${layer}`}
            className={`rf-marker-${layer}`}
            viewBox="0 0 10 10"
            refX={dot.middle}
            refY="5"
            markerWidth={dot.size}
            markerHeight={dot.size}
            markerUnits="userSpaceOnUse"
          >
            <circle cx={dot.middle} cy={dot.middle} r={dot.radius} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
