import '../theme/tokens.css';
import '../theme/base.css';
import './shell.css';
import { ThemeProvider } from '@mui/material/styles';
import { Suspense } from 'react';
import { SessionBanners } from '../open/SessionBanners.tsx';
import { SessionDialogs } from '../open/SessionDialogs.tsx';
import { theme } from '../theme/theme.ts';
import { Announcer } from './Announcer.tsx';
import { Dialogs } from './Dialogs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { later } from './later.ts';
import { Toast } from './Toast.tsx';
import { TopBar } from './TopBar.tsx';
import { useNarrow } from './use-narrow.ts';
import { WideLayout } from './WideLayout.tsx';

const NarrowLayout = later(() => import('./NarrowLayout.tsx').then((part) => part.NarrowLayout));

/** A button and not a link, because the fragment of the address holds designs. */
const skip = () => document.getElementById('rf-canvas')?.focus();

/** The whole window. MUI is told not to write the theme on <html>: store/preferences.ts does. */
export function App() {
  const narrow = useNarrow();
  return (
    <ErrorBoundary>
      <ThemeProvider theme={theme} colorSchemeNode={null} storageManager={null}>
        <div className="rf-app">
          <button type="button" className="rf-skip" onClick={skip}>
            Skip to the canvas
          </button>
          <TopBar />
          <SessionBanners />
          <Suspense>{narrow ? <NarrowLayout /> : <WideLayout />}</Suspense>
        </div>
        <Dialogs />
        <SessionDialogs />
        <Toast />
        <Announcer />
      </ThemeProvider>
    </ErrorBoundary>
  );
}
