import ListSubheader from '@mui/material/ListSubheader';
import type { Meaning } from '../../edits/connection.ts';
import { choose, closeChoices } from '../../store/canvas-actions.ts';
import { useCanvas } from '../../store/canvas-state.ts';
import { PopupItem, PopupMenu } from '../primitives/PopupMenu.tsx';

const keyOf = (meaning: Meaning): string =>
  meaning.type === 'link' ? `link ${meaning.kind}` : `${meaning.holder} ${meaning.field} ${meaning.target}`;

/** A line can mean several things: which one. */
export function ConnectionMenu() {
  const choices = useCanvas((state) => state.choices);
  if (!choices) return null;
  return (
    <PopupMenu
      open
      onClose={closeChoices}
      anchorReference="anchorPosition"
      anchorPosition={{ left: choices.x, top: choices.y }}
    >
      <ListSubheader role="presentation" sx={{ px: '10px', fontSize: 12, lineHeight: '32px' }}>
        Connect as
      </ListSubheader>
      {choices.meanings.map((meaning) => (
        <PopupItem key={keyOf(meaning)} onClick={() => choose(meaning)}>
          {meaning.title}
        </PopupItem>
      ))}
    </PopupMenu>
  );
}
