import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { downloadDesign } from '../../store/download.ts';
import { answer, type Question } from '../../store/session-store.ts';

/** Asks before unsaved work is left. Escape and a click beside it mean no. */
export function QuestionDialog({ question }: { readonly question: Question }) {
  return (
    <Dialog
      open
      onClose={() => answer(false)}
      maxWidth="xs"
      fullWidth
      role="alertdialog"
      aria-labelledby="question-title"
      aria-describedby="question-message"
    >
      <DialogTitle id="question-title">{question.title}</DialogTitle>
      <DialogContent id="question-message" sx={{ fontSize: 14 }}>
        {question.message}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1, '& > :not(style)': { ml: 0 } }}>
        <Button onClick={() => answer(true)}>{question.confirm}</Button>
        <Button variant="outlined" onClick={downloadDesign}>
          Download it
        </Button>
        <Button variant="contained" color="primary" autoFocus onClick={() => answer(false)}>
          Stay
        </Button>
      </DialogActions>
    </Dialog>
  );
}
