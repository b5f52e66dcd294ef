import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSession } from './store/opening.ts';
import { startPreferences } from './store/preferences.ts';
import { App } from './ui/shell/App.tsx';

const root = document.getElementById('root');
if (root) {
  startPreferences();
  void startSession();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
