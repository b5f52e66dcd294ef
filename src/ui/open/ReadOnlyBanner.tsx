import { mdiEyeOutline } from '@mdi/js';
import Button from '@mui/material/Button';
import { closeShared, saveACopy } from '../../store/opening.ts';
import { Banner } from './Banner.tsx';

/** Shown while the design on the canvas came with a link. */
export function ReadOnlyBanner() {
  return (
    <Banner
      icon={mdiEyeOutline}
      tone="info"
      label="Shared design"
      actions={
        <>
          <Button variant="contained" color="primary" onClick={saveACopy}>
            Save a copy
          </Button>
          <Button onClick={() => void closeShared()}>Close</Button>
        </>
      }
    >
      You are looking at a shared design. Nothing of yours was changed.
    </Banner>
  );
}
