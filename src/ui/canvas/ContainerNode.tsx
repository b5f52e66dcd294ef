import { memo } from 'react';
import type { NodeProps } from 'reactflow';
import { resourceOf } from '../../store/derived.ts';
import { useDocument, useView } from '../../store/hooks.ts';
import { addressesOf, keyFactOf, managedNetworkOf, purposeOf } from '../../store/key-facts.ts';
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

/** Heights below this have no room for the frame of a managed network. */
const roomForFrame = 88;
/** Up to this height a container looks like a card. */
const cardHeight = 80;
/** Rough width of a letter of the name, and of what stands around the name. */
const letter = 7.5;
const titleFrame = 44;

/** A shape that holds others: a virtual network, a subnet, a workspace with the network that the service manages. */
export const ContainerNode = memo(function ContainerNode({
  data: { id },
  selected,
  width = 0,
  height = 0,
}: NodeProps<ShapeNode>) {
  countRender(id);
  const resource = useDocument(resourceOf(id));
  const fact = useDocument((state) => {
    const now = state.design.network.resources.get(id);
    return now ? keyFactOf(state.design.network, now) : '';
  });
  const alone = useView((state) => state.selected.size === 1 && state.selected.has(id));
  const editable = useDocument((state) => !state.readOnly);
  const chips = useChips(id);
  const mark = useDropMark(id);
  if (!resource) return null;
  const addresses = addressesOf(resource);
  const purpose = purposeOf(resource);
  const managed = height < roomForFrame ? null : managedNetworkOf(resource);
  const second = addresses === '' ? fact : [addresses, purpose].filter(Boolean).join(' · ');
  const compact = height <= cardHeight;
  const iconSize = compact ? 28 : resource.kind === 'subnet' ? 18 : 24;
  // Chips lie on the top border beside the name; the name gives way as far as chips without names need.
  const besideName = width - titleFrame - resource.name.length * letter;
  const give = chips.length === 0 || compact ? 0 : chips.length * 30;
  return (
    <div
      className={`rf-shape rf-container rf-kind-${resource.kind}${compact ? ' rf-compact' : ''}${managed === null ? '' : ' rf-has-managed'}${selected ? ' rf-selected' : ''}${mark}`}
    >
      <Anchor />
      <div className="rf-title">
        <KindIcon kind={resource.kind} size={iconSize} />
        <div className="rf-title-text">
          <div className="rf-title-name" style={{ marginRight: give }}>
            <NodeName id={id} name={resource.name} />
          </div>
          <span className={addresses === '' ? 'rf-fact' : 'rf-fact rf-address'} title={second}>
            {second}
          </span>
        </div>
      </div>
      {managed !== null && (
        <div className="rf-managed">
          <span className="rf-managed-title" title={managed}>
            {managed}
          </span>
        </div>
      )}
      <Corner id={id} chips={chips} width={compact ? width : besideName} />
      {alone && editable && <ResizeHandles id={id} />}
      <ConnectDots id={id} selected={selected} />
    </div>
  );
}, sameShape);
