import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { useView } from '../../store/hooks.ts';
import { showToast } from '../../store/view-store.ts';

const close = () => showToast(null);

/** A short message over the canvas. Long ones stay longer; pointing at it keeps it. */
export function Toast() {
  const toast = useView((state) => state.toast);
  if (!toast) return null;
  return (
    <Snackbar
      key={toast.message}
      open
      autoHideDuration={5_000 + 40 * toast.message.length}
      onClose={(_, reason) => (reason === 'clickaway' ? undefined : close())}
      anchorOrigin={{ vertical: 'top', horizontal: 'center' }}
      // Under the top bar: the bottom of the canvas and the panels below it hold buttons, the top holds none.
      sx={{ '&&': { top: 58 } }}
    >
      <Alert
        severity={toast.severity}
        variant="standard"
        onClose={close}
        sx={{ boxShadow: 'var(--rf-shadow-raised)', maxWidth: 520, alignItems: 'center' }}
      >
        {toast.message}
      </Alert>
    </Snackbar>
  );
}
