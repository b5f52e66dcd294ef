import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

type Props = {
  readonly icon: string;
  readonly label: string;
  /** A text button is an icon alone where there is little room; another one always has its word. */
  readonly variant?: 'text' | 'outlined' | 'contained';
  readonly onClick: () => void;
};

/** A button with an icon and a word. */
export function ToolbarButton({ icon, label, variant = 'text', onClick }: Props) {
  const small = variant === 'text' ? 'none' : 'inline';
  return (
    <Button variant={variant} aria-label={label} onClick={onClick} sx={{ minWidth: 32, gap: 0.75 }}>
      <MdiIcon path={icon} sx={{ fontSize: 18 }} />
      <Box component="span" sx={{ display: { xs: small, sm: 'inline' } }}>
        {label}
      </Box>
    </Button>
  );
}
