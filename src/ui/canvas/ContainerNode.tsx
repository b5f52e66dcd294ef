import { memo } from 'react';
import type { NodeProps } from 'reactflow';
import { addressesOf, managedNetworkOf, managedRulesOf, secondLineOf } from '../../picture/key-facts.ts';
import { chipSpace, hasRoomForFrame, hasRoomForRules, isCompact, nameGives, titleIcon } from '../../picture/metrics.ts';
import { resourceOf } from '../../store/derived.ts';
import { useDocument, useView } from '../../store/hooks.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { Anchor } from './Anchor.tsx';
import { ConnectDots } from './ConnectDots.tsx';
import { Corner } from './Corner.tsx';
import { NodeName } from './NodeName.tsx';
import { ResizeHandles } from './ResizeHandles.tsx';
import { countRender } from './render-count.ts';
import { sameShape } from './same-shape.ts';
import type { ShapeNode } from './to-flow.ts';
import { useChips } from './use-chips.ts';
import { useDropMark } from './use-drop-mark.ts';

/** A shape that holds others: a virtual network, a subnet, a workspace with the network that the service manages. */
export const ContainerNode = memo(function ContainerNode({
  data: { id },
  selected,
  width = 0,
  height = 0,
}: NodeProps<ShapeNode>) {
  countRender(id);
  const resource = useDocument(resourceOf(id));
  const second = useDocument((state) => {
    const now = state.design.network.resources.get(id);
    return now ? secondLineOf(state.design.network, now) : '';
  });
  const rules = useDocument((state) => {
    const now = hasRoomForRules(height) ? state.design.network.resources.get(id) : undefined;
    return now ? managedRulesOf(state.design.network, now) : '';
  });
  const alone = useView((state) => state.selected.size === 1 && state.selected.has(id));
  const editable = useDocument((state) => !state.readOnly);
  const chips = useChips(id);
  const mark = useDropMark(id);
  if (!resource) return null;
  const managed = hasRoomForFrame(height) ? managedNetworkOf(resource) : null;
  const compact = isCompact(height);
  return (
    <div
      className={`rf-shape rf-container rf-kind-${resource.kind}${compact ? ' rf-compact' : ''}${managed === null ? '' : ' rf-has-managed'}${selected ? ' rf-selected' : ''}${mark}`}
    >
      <Anchor />
      <div className="rf-title">
        <KindIcon kind={resource.kind} size={titleIcon(resource.kind, height)} />
        <div className="rf-title-text">
          <div className="rf-title-name" style={{ marginRight: nameGives(chips.length, height) }}>
            <NodeName id={id} name={resource.name} />
          </div>
          <span className={addressesOf(resource) === '' ? 'rf-fact' : 'rf-fact rf-address'} title={second}>
            {second}
          </span>
        </div>
      </div>
      {managed !== null && (
        <div className="rf-managed">
          <span className="rf-managed-title" title={managed}>
            {managed}
          </span>
          {rules !== '' && (
            <span className="rf-managed-rules" title={rules}>
              {rules}
            </span>
          )}
        </div>
      )}
      <Corner id={id} chips={chips} width={chipSpace(compact, width, resource.name)} />
      {alone && editable && <ResizeHandles id={id} />}
      <ConnectDots id={id} selected={selected} />
    </div>
  );
}, sameShape);
