import type { MenuProps } from '@mui/material/Menu';
import { lazy, Suspense, useState } from 'react';

const Menu = lazy(() => import('@mui/material/Menu'));

/** One line of a menu. */
export const PopupItem = lazy(() => import('@mui/material/MenuItem'));

/** A menu whose parts are loaded when it first opens. */
export function PopupMenu(props: MenuProps) {
  const [isWanted, setWanted] = useState(props.open);
  if (props.open && !isWanted) setWanted(true);
  return isWanted ? (
    <Suspense>
      <Menu {...props} />
    </Suspense>
  ) : null;
}
