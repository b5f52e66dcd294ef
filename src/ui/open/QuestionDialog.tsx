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
      {/* One below the other where they do not fit beside each other, the safe one first. */}
      <DialogActions
        disableSpacing
        sx={{
          flexDirection: { xs: 'column-reverse', sm: 'row' },
          alignItems: { xs: 'stretch', sm: 'center' },
          gap: 1,
        }}
      >
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
