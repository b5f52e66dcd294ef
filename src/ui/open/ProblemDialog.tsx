import { mdiAlertCircleOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { downloadText } from '../../store/download.ts';
import { dismissProblem, type OpenProblem } from '../../store/session-store.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { IssueList } from './IssueList.tsx';

/** What was not opened, why, and what to do next; hands back the text that was found. */
export function ProblemDialog({ problem }: { readonly problem: OpenProblem }) {
  const { title, message, issues, text } = problem;
  return (
    <Dialog
      open
      onClose={dismissProblem}
      maxWidth="sm"
      fullWidth
      role="alertdialog"
      aria-labelledby="problem-title"
      aria-describedby="problem-message"
    >
      <DialogTitle id="problem-title" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <MdiIcon path={mdiAlertCircleOutline} sx={{ color: 'var(--rf-warning)', fontSize: 20 }} />
        {title}
      </DialogTitle>
      <DialogContent>
        <Box id="problem-message" sx={{ fontSize: 14, overflowWrap: 'anywhere' }}>
          {message}
        </Box>
        {issues.length > 0 && <IssueList issues={issues} />}
      </DialogContent>
      <DialogActions>
        {text !== null && (
          <Button variant="outlined" onClick={() => downloadText('rescued-design.txt', text)}>
            Download the text
          </Button>
        )}
        <Button variant="contained" color="primary" autoFocus onClick={dismissProblem}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
