import type { ResourceId } from '../../model/ids.ts';
import { useDocument } from '../../store/hooks.ts';
import { pictureOf } from '../../store/picture.ts';
import { Chip } from './Chip.tsx';
import { FindingBadge } from './FindingBadge.tsx';

const chipFrame = 34;
const badgeRoom = 48;
const longestName = 88;

/** What sits on the top border of a shape: its chips, then its findings. */
export function Corner({ id, width }: { readonly id: ResourceId; readonly width: number }) {
  // Ids have no spaces, so one text stands for the list and equal lists don't draw again.
  const chips = useDocument((state) => pictureOf(state.design.network).chips.get(id)?.join(' ') ?? '');
  const ids = chips === '' ? [] : (chips.split(' ') as ResourceId[]);
  const room = Math.min(longestName, Math.floor((width - badgeRoom) / Math.max(1, ids.length)) - chipFrame);
  return (
    <div className="rf-corner">
      {ids.map((chip) => (
        <Chip key={chip} id={chip} room={room} />
      ))}
      <FindingBadge id={id} />
    </div>
  );
}
