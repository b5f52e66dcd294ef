import { memo } from 'react';
import type { NodeProps } from 'reactflow';
import { secondLineOf } from '../../picture/key-facts.ts';
import { chipSpace, iconSizes } from '../../picture/metrics.ts';
import { resourceOf } from '../../store/derived.ts';
import { useDocument } from '../../store/hooks.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { Anchor } from './Anchor.tsx';
import { ConnectDots } from './ConnectDots.tsx';
import { Corner } from './Corner.tsx';
import { NodeName } from './NodeName.tsx';
import { countRender } from './render-count.ts';
import { sameShape } from './same-shape.ts';
import type { ShapeNode } from './to-flow.ts';
import { useChips } from './use-chips.ts';
import { useDropMark } from './use-drop-mark.ts';

/** A resource that holds nothing: icon, name and its key fact. */
export const CardNode = memo(function CardNode({ data: { id }, selected, width = 0 }: NodeProps<ShapeNode>) {
  countRender(id);
  const resource = useDocument(resourceOf(id));
  const fact = useDocument((state) => {
    const now = state.design.network.resources.get(id);
    return now ? secondLineOf(state.design.network, now) : '';
  });
  const chips = useChips(id);
  const mark = useDropMark(id);
  if (!resource) return null;
  return (
    <div className={`rf-shape rf-card-shape rf-kind-${resource.kind}${selected ? ' rf-selected' : ''}${mark}`}>
      <Anchor />
      <KindIcon kind={resource.kind} size={iconSizes.card} />
      <div className="rf-card-text">
        <NodeName id={id} name={resource.name} />
        {fact !== '' && (
          <span className="rf-fact" title={fact}>
            {fact}
          </span>
        )}
      </div>
      <Corner id={id} chips={chips} width={chipSpace(true, width, resource.name)} />
      <ConnectDots id={id} selected={selected} />
    </div>
  );
}, sameShape);
