import Button from '@mui/material/Button';
import { IconAction } from '../primitives/IconAction.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

type Props = {
  readonly icon: string;
  readonly label: string;
  readonly wide: boolean;
  readonly primary?: boolean;
  readonly onClick: () => void;
};

/** A button of the top bar: icon and text where there is room, else an icon with a tooltip. */
export function BarButton({ icon, label, wide, primary = false, onClick }: Props) {
  if (!wide) return <IconAction icon={icon} label={label} onClick={onClick} />;
  const look = primary ? ({ variant: 'contained', color: 'primary' } as const) : {};
  return (
    <Button {...look} startIcon={<MdiIcon path={icon} />} onClick={onClick} sx={primary ? { ml: 0.5 } : {}}>
      {label}
    </Button>
  );
}
