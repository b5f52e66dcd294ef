import IconButton, { type IconButtonProps } from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { MdiIcon } from './MdiIcon.tsx';

type Props = Omit<IconButtonProps, 'aria-label'> & {
  readonly icon: string;
  /** Name for everyone: tooltip and screen readers. */
  readonly label: string;
  readonly iconSize?: number;
};

/** A button that is an icon with a tooltip; the tooltip also shows while it is disabled. */
export function IconAction({ icon, label, iconSize = 18, ...rest }: Props) {
  return (
    <Tooltip title={label}>
      <span style={{ display: 'inline-flex' }}>
        <IconButton aria-label={label} {...rest}>
          <MdiIcon path={icon} sx={{ fontSize: iconSize }} />
        </IconButton>
      </span>
    </Tooltip>
  );
}
