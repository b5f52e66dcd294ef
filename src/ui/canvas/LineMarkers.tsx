const layers = ['peering', 'private-link', 'outbound', 'dns', 'association'] as const;

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
            refX="9"
            refY="5"
            markerWidth="10"
            markerHeight="10"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M1 1 L9 5 L1 9 Z" />
          </marker>
        ))}
        {layers.map((layer) => (
          <marker
            key={layer}
            id={`rf-dot-${layer}`}
            className={`rf-marker-${layer}`}
            viewBox="0 0 10 10"
            refX="5"
            refY="5"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
          >
            <circle cx="5" cy="5" r="4" />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
