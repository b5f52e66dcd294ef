import type { ResourceId } from '../../model/ids.ts';
import { chipNameRoom } from '../../picture/metrics.ts';
import { Chip } from './Chip.tsx';
import { FindingBadge } from './FindingBadge.tsx';

type Props = {
  readonly id: ResourceId;
  readonly chips: readonly ResourceId[];
  /** Units of the top border that are free for chips. */
  readonly width: number;
};

/** What sits on the top border of a shape: its chips, then its findings. */
export function Corner({ id, chips, width }: Props) {
  const room = chipNameRoom(width, chips.length);
  return (
    <div className="rf-corner">
      {chips.map((chip) => (
        <Chip key={chip} id={chip} room={room} />
      ))}
      <FindingBadge id={id} />
    </div>
  );
}
