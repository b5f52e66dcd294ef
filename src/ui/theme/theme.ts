// MUI in the colours of tokens.css. The palette only points at those variables, so <html data-theme> switches
// everything without a render and no colour is written twice.
import { createTheme } from '@mui/material/styles';
import { componentStyles } from './component-styles.ts';

declare module '@mui/material/styles' {
  // Tells MUI's types that the theme is made of CSS variables.
  interface CssThemeVariables {
    enabled: true;
  }
}

const palette = {
  primary: {
    main: 'var(--rf-accent)',
    light: 'var(--rf-accent)',
    dark: 'var(--rf-accent)',
    contrastText: 'var(--rf-on-accent)',
  },
  secondary: {
    main: 'var(--rf-text-muted)',
    light: 'var(--rf-text-muted)',
    dark: 'var(--rf-text)',
    contrastText: 'var(--rf-surface)',
  },
  error: {
    main: 'var(--rf-error)',
    light: 'var(--rf-error)',
    dark: 'var(--rf-error)',
    contrastText: 'var(--rf-surface)',
  },
  warning: {
    main: 'var(--rf-warning)',
    light: 'var(--rf-warning)',
    dark: 'var(--rf-warning)',
    contrastText: 'var(--rf-surface)',
  },
  info: {
    main: 'var(--rf-info)',
    light: 'var(--rf-info)',
    dark: 'var(--rf-info)',
    contrastText: 'var(--rf-surface)',
  },
  success: {
    main: 'var(--rf-ok)',
    light: 'var(--rf-ok)',
    dark: 'var(--rf-ok)',
    contrastText: 'var(--rf-surface)',
  },
  text: { primary: 'var(--rf-text)', secondary: 'var(--rf-text-muted)', disabled: 'var(--rf-text-disabled)' },
  background: { default: 'var(--rf-canvas)', paper: 'var(--rf-surface)' },
  divider: 'var(--rf-border)',
};

/** The theme of the whole interface, light and dark. */
export const theme = createTheme({
  cssVariables: { nativeColor: true, colorSchemeSelector: '[data-theme="%s"]' },
  colorSchemes: { light: { palette }, dark: { palette } },
  shape: { borderRadius: 6 },
  spacing: 8,
  breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1100, xl: 1440 } },
  typography: {
    fontFamily: 'var(--rf-font)',
    fontSize: 13,
    htmlFontSize: 16,
    body1: { fontSize: 14, lineHeight: 1.45 },
    body2: { fontSize: 13, lineHeight: 1.45 },
    caption: { fontSize: 12, lineHeight: 1.4 },
    h1: { fontSize: 20, fontWeight: 600, lineHeight: 1.3 },
    h2: { fontSize: 16, fontWeight: 600, lineHeight: 1.35 },
    h3: { fontSize: 14, fontWeight: 600, lineHeight: 1.4 },
    h4: { fontSize: 13, fontWeight: 600, lineHeight: 1.4 },
    h5: { fontSize: 13, fontWeight: 600 },
    h6: { fontSize: 12, fontWeight: 600 },
    subtitle1: { fontSize: 14, fontWeight: 600 },
    subtitle2: { fontSize: 13, fontWeight: 600 },
    button: { fontSize: 13, fontWeight: 500, textTransform: 'none' },
  },
  components: componentStyles,
});
