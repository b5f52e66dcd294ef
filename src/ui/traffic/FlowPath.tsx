import './flow-path.css';
import { mdiClose } from '@mdi/js';
import { type CSSProperties, useState } from 'react';
import { useStore, ViewportPortal } from 'reactflow';
import { pathOf } from '../../picture/route.ts';
import { createRouter } from '../../picture/ways.ts';
import { useCanvas } from '../../store/canvas-state.ts';
import { useDocument, useView } from '../../store/hooks.ts';
import { answerTo, endWordsOf, flowWords } from '../../store/traffic.ts';
import { flowAsked, hidePath, usePathHidden, useQuestion, useTrafficView } from '../../store/traffic-view.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { type PathPicture, pathPicture, type Stretch } from './path-picture.ts';
import { verdictLooks } from './words.ts';

/** Names stay readable where shapes are dimmed: colours go, contrast does not. */
const dim = `--rf-text: var(--rf-text-muted); --rf-card-border: var(--rf-border); --rf-vnet-border: var(--rf-border-strong);
  --rf-vnet-fill: transparent; --rf-subnet-border: var(--rf-border); --rf-subnet-fill: transparent;
  --rf-managed-border: var(--rf-border-strong); --rf-managed-fill: transparent; box-shadow: none;`;

/** Dims what the flow has nothing to do with. One style sheet, so that no shape is drawn again. */
function Dimming({ lit, stopping }: Pick<PathPicture, 'lit' | 'stopping'>) {
  // Ids of shapes have letters, digits, - and _ only.
  const kept = [...lit].map((id) => `[data-id="${id}"]`).join(',');
  const others = `.rf-canvas .react-flow__node${kept === '' ? '' : `:not(${kept})`} > .rf-shape`;
  const stop = stopping === null ? '' : `.rf-canvas .react-flow__node[data-id="${stopping}"] > .rf-shape`;
  return (
    <style>
      {`${others} { ${dim} } ${others} img { opacity: 0.4; filter: grayscale(1); }`}
      {stop === '' ? '' : `${stop} { outline: 3px dashed var(--rf-error); outline-offset: 3px; }`}
      {'.rf-canvas .react-flow__edges { opacity: 0.3; }'}
    </style>
  );
}

const looks: Readonly<Record<Stretch['look'], string>> = {
  pass: 'passes',
  unknown: 'not known',
  behind: 'what lies behind',
};

/** What the lines mean, in words. */
function Legend({
  title,
  picture,
  verdict,
}: {
  readonly title: string;
  readonly picture: PathPicture;
  readonly verdict: keyof typeof verdictLooks;
}) {
  const shown = (['pass', 'unknown', 'behind'] as const).filter((look) =>
    picture.stretches.some((stretch) => stretch.look === look),
  );
  const { icon, color, word } = verdictLooks[verdict];
  return (
    <section className="rf-path-legend" data-chrome aria-label="Path of the flow">
      <MdiIcon path={icon} sx={{ color, fontSize: 18 }} />
      <div>
        <strong title={title}>
          {word}: {title}
        </strong>
        <ul>
          {shown.map((look) => (
            <li key={look} data-look={look}>
              {looks[look]}
            </li>
          ))}
          {verdict === 'denied' ? <li data-look="stop">stops here</li> : null}
        </ul>
      </div>
      <IconAction icon={mdiClose} label="Hide the path" onClick={hidePath} />
    </section>
  );
}

/** The lines with their tips. */
function Lines({ stretches, scale }: { readonly stretches: readonly Stretch[]; readonly scale: number }) {
  return (
    <>
      <defs>
        {Object.keys(looks).map((look) => (
          <marker
            key={look}
            id={`rf-path-tip-${look}`}
            className={`rf-path-${look}`}
            viewBox="0 0 10 10"
            refX="8"
            refY="5"
            markerWidth={5 * scale + 9}
            markerHeight={5 * scale + 9}
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path className="rf-path-tip" d="M0 0 10 5 0 10z" />
          </marker>
        ))}
      </defs>
      {stretches.map(({ look, points }) => (
        <g key={pathOf(points)} className={`rf-path-${look}`}>
          <path className="rf-path-under" d={pathOf(points)} />
          <path className="rf-path-line" d={pathOf(points)} markerEnd={`url(#rf-path-tip-${look})`} />
        </g>
      ))}
    </>
  );
}

/** A cross where the flow is stopped, a question mark where nobody knows. */
function Mark({
  picture: { mark },
  verdict,
}: {
  readonly picture: PathPicture;
  readonly verdict: 'denied' | 'unknown';
}) {
  if (!mark) return null;
  return (
    <g className={`rf-path-mark rf-path-${verdict}`} transform={`translate(${mark.x} ${mark.y})`}>
      <circle r="11" />
      {verdict === 'denied' ? <path d="M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5" /> : <text dy="5">?</text>}
    </g>
  );
}

/** The path of the flow that is asked about, over the shapes: a layer of its own, drawn again when its ends move. */
export function FlowPath() {
  const design = useDocument((state) => state.design);
  const dragged = useView((state) => state.dragged);
  const hidden = usePathHidden();
  const view = useTrafficView();
  const asked = flowAsked(useQuestion());
  const picking = useCanvas((state) => state.picking !== null);
  const [wayOf] = useState(createRouter);
  const zoom = useStore((state) => state.transform[2]);
  const answer = asked === null || hidden || view !== 'trace' ? null : answerTo(design.network, asked);
  if (asked === null || answer?.is !== 'trace' || answer.trace.path.length === 0) return null;
  const { verdict } = answer.trace;
  const picture = pathPicture(design, dragged, answer.trace, answer.deciding, wayOf);
  const scale = Math.min(3, Math.max(1, 0.6 / zoom));
  return (
    <>
      <Dimming {...picture} />
      <ViewportPortal>
        <svg
          className="rf-overlay rf-path"
          aria-hidden="true"
          focusable="false"
          style={{ '--rf-path-width': `${4 * scale}px` } as CSSProperties}
        >
          <title>Path of the flow</title>
          <Lines stretches={picture.stretches} scale={scale} />
          {picture.beyond && (
            <text className="rf-path-far" x={picture.beyond.x} y={picture.beyond.y - 8}>
              {endWordsOf(design.network, asked.to)}
            </text>
          )}
          {verdict === 'allowed' ? null : <Mark picture={picture} verdict={verdict} />}
        </svg>
      </ViewportPortal>
      {picking ? null : <Legend title={flowWords(design.network, asked)} picture={picture} verdict={verdict} />}
    </>
  );
}
