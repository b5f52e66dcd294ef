import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Meaning } from '../../edits/connection.ts';
import { choose, closeChoices } from '../../store/canvas-actions.ts';
import { useCanvas } from '../../store/canvas-state.ts';

const keyOf = (meaning: Meaning): string =>
  meaning.type === 'link' ? `link ${meaning.kind}` : `${meaning.holder} ${meaning.field} ${meaning.target}`;

/** A line can mean several things: which one. */
export function ConnectionMenu() {
  const choices = useCanvas((state) => state.choices);
  if (!choices) return null;
  return (
    <Menu
      open
      onClose={closeChoices}
      anchorReference="anchorPosition"
      anchorPosition={{ left: choices.x, top: choices.y }}
    >
      <ListSubheader role="presentation" sx={{ lineHeight: '32px' }}>
        Connect as
      </ListSubheader>
      {choices.meanings.map((meaning) => (
        <MenuItem key={keyOf(meaning)} onClick={() => choose(meaning)}>
          {meaning.title}
        </MenuItem>
      ))}
    </Menu>
  );
}
