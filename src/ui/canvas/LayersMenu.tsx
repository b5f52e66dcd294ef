import { mdiCheck, mdiLayersOutline } from '@mdi/js';
import { useState } from 'react';
import { layerTitles } from '../../picture/line-look.ts';
import { useView } from '../../store/hooks.ts';
import { toggleLayer } from '../../store/view-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { PopupItem, PopupMenu } from '../primitives/PopupMenu.tsx';

/** Which lines are drawn; also the legend of how each looks. */
export function LayersMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = useView((state) => state.layers);
  return (
    <>
      <IconAction
        icon={mdiLayersOutline}
        label="Lines shown"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      <PopupMenu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        {layerTitles.map(([layer, title]) => (
          <PopupItem key={layer} role="menuitemcheckbox" aria-checked={shown[layer]} onClick={() => toggleLayer(layer)}>
            <MdiIcon path={mdiCheck} sx={{ mr: 1, visibility: shown[layer] ? 'visible' : 'hidden' }} />
            <svg className={`rf-legend rf-line-${layer}`} viewBox="0 0 40 10" width="40" height="10" aria-hidden="true">
              <title>{title}</title>
              <path className="rf-line-stroke" d="M2 5 L38 5" />
            </svg>
            {title}
          </PopupItem>
        ))}
      </PopupMenu>
    </>
  );
}
