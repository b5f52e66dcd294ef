import { mdiTabUnselected } from '@mdi/js';
import Button from '@mui/material/Button';
import { takeOver } from '../../store/autosave.ts';
import { reloadTheirs, saveACopy } from '../../store/opening.ts';
import { Banner } from './Banner.tsx';

/** Shown when another tab saved the same design: nothing is written until one of the two is chosen, or both kept. */
export function ConflictBanner() {
  return (
    <Banner
      icon={mdiTabUnselected}
      tone="warning"
      label="Changed in another tab"
      actions={
        <>
          <Button variant="outlined" onClick={saveACopy}>
            Save mine as a copy
          </Button>
          <Button onClick={() => void takeOver()}>Keep mine</Button>
          <Button onClick={() => void reloadTheirs()}>Load the other</Button>
        </>
      }
    >
      This design was changed in another tab. Your changes here are not saved until you choose.
    </Banner>
  );
}
