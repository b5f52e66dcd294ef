import { mdiCheck, mdiLayersOutline } from '@mdi/js';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { EdgeLayer } from '../../model/field.ts';
import { useView } from '../../store/hooks.ts';
import { toggleLayer } from '../../store/view-store.ts';
import { IconAction } from '../primitives/IconAction.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

const layers: readonly (readonly [EdgeLayer, string])[] = [
  ['peering', 'Peerings'],
  ['private-link', 'Private links'],
  ['outbound', 'Outbound'],
  ['dns', 'DNS'],
  ['association', 'Associations'],
];

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
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        {layers.map(([layer, title]) => (
          <MenuItem key={layer} role="menuitemcheckbox" aria-checked={shown[layer]} onClick={() => toggleLayer(layer)}>
            <MdiIcon path={mdiCheck} sx={{ mr: 1, visibility: shown[layer] ? 'visible' : 'hidden' }} />
            <svg className={`rf-legend rf-line-${layer}`} viewBox="0 0 40 10" width="40" height="10" aria-hidden="true">
              <title>{title}</title>
              <path className="rf-line-stroke" d="M2 5 L38 5" />
            </svg>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
