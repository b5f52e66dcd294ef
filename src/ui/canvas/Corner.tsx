import type { ResourceId } from '../../model/ids.ts';
import { Chip } from './Chip.tsx';
import { FindingBadge } from './FindingBadge.tsx';

/** Icon, borders and gaps of a chip. */
const chipFrame = 34;
const badgeRoom = 48;
const longestName = 88;

type Props = {
  readonly id: ResourceId;
  readonly chips: readonly ResourceId[];
  /** Units of the top border that are free for chips. */
  readonly width: number;
};

/** What sits on the top border of a shape: its chips, then its findings. */
export function Corner({ id, chips, width }: Props) {
  const room = Math.min(longestName, Math.floor((width - badgeRoom) / Math.max(1, chips.length)) - chipFrame);
  return (
    <div className="rf-corner">
      {chips.map((chip) => (
        <Chip key={chip} id={chip} room={room} />
      ))}
      <FindingBadge id={id} />
    </div>
  );
}
