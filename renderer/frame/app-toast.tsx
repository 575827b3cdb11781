import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { useApp } from '../state/store';

/** What just happened, in one sentence. */
export function AppToast() {
  const toast = useApp((s) => s.toast);
  const close = (): void => useApp.setState({ toast: null });
  return (
    <Snackbar
      open={toast !== null}
      key={toast?.text}
      autoHideDuration={toast?.tone === 'error' ? null : 5000}
      onClose={(_event, reason) => {
        if (reason !== 'clickaway') close();
      }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      sx={{ mb: 3 }}
    >
      <Alert severity={toast?.tone ?? 'info'} variant="filled" onClose={close} sx={{ maxWidth: 640 }}>
        {toast?.text}
      </Alert>
    </Snackbar>
  );
}
