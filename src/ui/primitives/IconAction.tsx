import IconButton, { type IconButtonProps } from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { MdiIcon } from './MdiIcon.tsx';

type Props = Omit<IconButtonProps, 'aria-label'> & {
  readonly icon: string;
  /** Name for everyone: tooltip and screen readers. */
  readonly label: string;
  readonly iconSize?: number;
  /** Side of the tooltip, where what opens below must stay readable. */
  readonly side?: 'top' | 'bottom';
};

/** A button that is an icon with a tooltip. A disabled one gets no events, so it has the browser's own tooltip. */
export function IconAction({ icon, label, iconSize = 18, side = 'bottom', ...rest }: Props) {
  const content = <MdiIcon path={icon} sx={{ fontSize: iconSize }} />;
  if (rest.disabled) {
    return (
      <IconButton aria-label={label} title={label} {...rest}>
        {content}
      </IconButton>
    );
  }
  return (
    <Tooltip title={label} placement={side}>
      <IconButton aria-label={label} {...rest}>
        {content}
      </IconButton>
    </Tooltip>
  );
}
