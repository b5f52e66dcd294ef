import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { useView } from '../../store/hooks.ts';
import { usePanels } from '../../store/preferences.ts';
import { showToast } from '../../store/view-store.ts';

const close = () => showToast(null);

/** A short message over the canvas. Long ones stay longer; pointing at it keeps it. */
export function Toast() {
  const toast = useView((state) => state.toast);
  const bottomOpen = useView((state) => state.bottomOpen);
  const height = usePanels((panels) => panels.bottom);
  if (!toast) return null;
  // Clear of the bottom panel and of the toolbar of the canvas, both of which hold buttons.
  const above = `calc(min(${bottomOpen ? height : 0}px, 66vh) + 108px)`;
  return (
    <Snackbar
      key={toast.message}
      open
      autoHideDuration={5_000 + 40 * toast.message.length}
      onClose={(_, reason) => (reason === 'clickaway' ? undefined : close())}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      sx={{ top: { xs: 58, md: 'auto' }, bottom: { xs: 'auto', md: above } }}
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
