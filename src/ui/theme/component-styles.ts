// How MUI's controls look here: dense, flat, with one focus ring. Only defaults; nothing knows the app.
import type { Components, Theme } from '@mui/material/styles';

const ring = { outline: '2px solid var(--rf-focus)', outlineOffset: 1 };

/** Default props and style overrides of the MUI controls that the interface uses. */
export const componentStyles: Components<Theme> = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': ring, '&:focus-visible': ring } },
  },
  MuiButton: {
    defaultProps: { size: 'small', disableElevation: true, color: 'inherit' },
    styleOverrides: {
      root: { minHeight: 32, padding: '3px 10px', borderRadius: 6, lineHeight: 1.4, whiteSpace: 'nowrap' },
      text: { '&:hover': { backgroundColor: 'var(--rf-hover)' } },
      outlined: { borderColor: 'var(--rf-border-strong)', '&:hover': { backgroundColor: 'var(--rf-hover)' } },
      startIcon: { marginRight: 6, marginLeft: -2, '& > *:nth-of-type(1)': { fontSize: 18 } },
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small', color: 'inherit' },
    styleOverrides: {
      root: {
        borderRadius: 6,
        minWidth: 28,
        minHeight: 28,
        '@media (pointer: coarse)': { minWidth: 36, minHeight: 36 },
        '&:hover': { backgroundColor: 'var(--rf-hover)' },
      },
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterNextDelay: 150, disableInteractive: true },
    styleOverrides: {
      tooltip: {
        backgroundColor: 'var(--rf-tooltip)',
        color: 'var(--rf-on-tooltip)',
        fontSize: 12,
        fontWeight: 400,
        lineHeight: 1.4,
        padding: '5px 8px',
        maxWidth: 280,
      },
    },
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none', backgroundColor: 'var(--rf-surface)' } } },
  MuiMenu: {
    defaultProps: { transitionDuration: 80 },
    styleOverrides: {
      paper: {
        backgroundColor: 'var(--rf-surface-raised)',
        border: '1px solid var(--rf-border)',
        boxShadow: 'var(--rf-shadow-raised)',
      },
      list: { padding: 4 },
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        fontSize: 13,
        minHeight: 32,
        padding: '4px 10px',
        borderRadius: 4,
        gap: 8,
        '@media (pointer: coarse)': { minHeight: 40 },
        '&:hover': { backgroundColor: 'var(--rf-hover)' },
        '&.Mui-focusVisible': { ...ring, outlineOffset: -2, backgroundColor: 'var(--rf-hover)' },
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: 'var(--rf-selected)' },
      },
    },
  },
  MuiDialog: {
    styleOverrides: {
      paper: {
        backgroundColor: 'var(--rf-surface)',
        border: '1px solid var(--rf-border)',
        boxShadow: 'var(--rf-shadow-raised)',
        // A phone has no room for wide margins.
        '@media (max-width: 599.98px)': {
          margin: 12,
          width: 'calc(100% - 24px)',
          maxHeight: 'calc(100% - 24px)',
        },
      },
    },
  },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600, padding: '16px 20px 8px' } } },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px 16px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '12px 20px' } } },
  MuiOutlinedInput: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: {
        fontSize: 13,
        backgroundColor: 'var(--rf-surface)',
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--rf-text-muted)' },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--rf-focus)', borderWidth: 2 },
      },
      notchedOutline: { borderColor: 'var(--rf-border-strong)' },
      input: { padding: '5px 9px', height: 'auto', minHeight: 20, lineHeight: '20px' },
      multiline: { padding: 0 },
    },
  },
  MuiInputBase: { styleOverrides: { input: { '&::placeholder': { color: 'var(--rf-text-muted)', opacity: 1 } } } },
  MuiInputLabel: { styleOverrides: { root: { fontSize: 13 } } },
  MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0, fontSize: 12 } } },
  MuiTabs: {
    styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2, backgroundColor: 'var(--rf-accent)' } },
  },
  MuiTab: {
    styleOverrides: {
      root: {
        minHeight: 36,
        minWidth: 0,
        padding: '6px 12px',
        fontSize: 13,
        color: 'var(--rf-text-muted)',
        '&.Mui-selected': { color: 'var(--rf-text)' },
        '&.Mui-focusVisible, &:focus-visible': { ...ring, outlineOffset: -3 },
      },
    },
  },
  MuiSwitch: {
    defaultProps: { size: 'small', color: 'primary' },
    styleOverrides: {
      root: {
        width: 36,
        height: 20,
        padding: 0,
        overflow: 'visible',
        // MUI sizes the small one by selectors of its own, which are stronger than the slots below.
        '&.MuiSwitch-sizeSmall .MuiSwitch-switchBase': { padding: 3 },
        '&.MuiSwitch-sizeSmall .MuiSwitch-thumb': { width: 14, height: 14 },
      },
      switchBase: {
        padding: 3,
        color: 'var(--rf-surface)',
        '&:hover': { backgroundColor: 'transparent' },
        '&.Mui-checked': { color: 'var(--rf-on-accent)', transform: 'translateX(16px)' },
        '&.Mui-checked + .MuiSwitch-track': { opacity: 1, backgroundColor: 'var(--rf-accent)' },
        '&.Mui-focusVisible + .MuiSwitch-track': ring,
      },
      thumb: { width: 14, height: 14, boxShadow: 'none' },
      track: { opacity: 1, height: 20, borderRadius: 10, backgroundColor: 'var(--rf-border-strong)' },
    },
  },
  MuiCheckbox: { defaultProps: { size: 'small' } },
  MuiChip: {
    styleOverrides: {
      root: { fontSize: 12, height: 24, borderRadius: 4, backgroundColor: 'var(--rf-hover)' },
      outlined: { borderColor: 'var(--rf-border-strong)', backgroundColor: 'transparent' },
    },
  },
  MuiAlert: {
    styleOverrides: {
      root: { fontSize: 13, padding: '4px 12px', color: 'var(--rf-text)', border: '1px solid var(--rf-border)' },
      standard: {
        '&.MuiAlert-colorError': { backgroundColor: 'var(--rf-error-soft)', color: 'var(--rf-text)' },
        '&.MuiAlert-colorWarning': { backgroundColor: 'var(--rf-warning-soft)', color: 'var(--rf-text)' },
        '&.MuiAlert-colorInfo': { backgroundColor: 'var(--rf-info-soft)', color: 'var(--rf-text)' },
        '&.MuiAlert-colorSuccess': { backgroundColor: 'var(--rf-ok-soft)', color: 'var(--rf-text)' },
      },
    },
  },
  MuiTableCell: { styleOverrides: { root: { borderColor: 'var(--rf-border)', fontSize: 13 } } },
  MuiBackdrop: {
    styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgb(10 14 20 / 45%)' } } },
  },
  MuiAutocomplete: {
    styleOverrides: {
      paper: {
        backgroundColor: 'var(--rf-surface-raised)',
        border: '1px solid var(--rf-border)',
        boxShadow: 'var(--rf-shadow-raised)',
      },
      option: {
        fontSize: 13,
        minHeight: '32px !important',
        '&.Mui-focused': { backgroundColor: 'var(--rf-hover) !important' },
        '&[aria-selected="true"]': { backgroundColor: 'var(--rf-selected) !important' },
      },
      listbox: { padding: 4 },
    },
  },
  MuiLink: { defaultProps: { underline: 'always' } },
};
