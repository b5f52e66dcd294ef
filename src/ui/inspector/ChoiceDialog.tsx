import './inspector.css';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { SearchField } from '../primitives/SearchField.tsx';

export type Choice = {
  readonly key: string;
  readonly kind: string | null;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
};

type Props = {
  readonly title: string;
  readonly empty: string;
  readonly choices: readonly Choice[];
  readonly onClose: () => void;
};

/** A list to choose one thing from, with search. */
export function ChoiceDialog({ title, empty, choices, onClose }: Props) {
  const titleId = useId();
  const [query, setQuery] = useState('');
  const wanted = query.toLowerCase();
  const found = choices.filter((choice) => `${choice.label} ${choice.detail}`.toLowerCase().includes(wanted));
  const take = (choice: Choice) => {
    onClose();
    choice.run();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        {choices.length > 6 ? <SearchField label="Search" value={query} onChange={setQuery} /> : null}
        <ul className="rf-choice-list">
          {found.map((choice) => (
            <li key={choice.key}>
              <button type="button" onClick={() => take(choice)}>
                {choice.kind === null ? <span style={{ width: 20 }} /> : <KindIcon kind={choice.kind} size={20} />}
                <span>
                  <span className="rf-choice-label">{choice.label}</span>
                  <span className="rf-muted">{choice.detail}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 ? <p className="rf-nothing">{choices.length === 0 ? empty : 'Nothing matches.'}</p> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
