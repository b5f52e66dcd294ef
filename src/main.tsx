import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startChecking } from './store/checking.ts';
import { startSession } from './store/opening.ts';
import { startPreferences } from './store/preferences.ts';
import { App } from './ui/shell/App.tsx';

const root = document.getElementById('root');
if (root) {
  startPreferences();
  startChecking();
  void startSession();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
