import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { errorCountOf } from '../../store/exporting.ts';
import { useDocument } from '../../store/hooks.ts';
import { openDialog, setBottomTab, setDrawer } from '../../store/view-store.ts';

function showProblems(): void {
  openDialog(null);
  setBottomTab('problems');
  setDrawer('bottom');
}

/** Warns before a template of a design with errors leaves the house. */
export function OpenErrors() {
  const count = useDocument(errorCountOf);
  if (count === 0) return null;
  return (
    <Alert severity="warning" action={<Button onClick={showProblems}>Show problems</Button>}>
      {count === 1 ? '1 error is open' : `${count} errors are open`}; the deployment will likely fail.
    </Alert>
  );
}
