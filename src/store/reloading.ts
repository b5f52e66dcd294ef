// A part of the page that cannot be loaded: a newer version replaced it, or the network is away.
import { flush } from './autosave.ts';
import { ask } from './session-store.ts';
import { openDialog } from './view-store.ts';

/** Saves what there is and offers to load the page anew. */
export async function offerReload(): Promise<void> {
  await flush();
  const yes = await ask({
    title: 'A part of the page could not be loaded',
    message:
      'A newer version of Ringfence may have replaced it, or the network is away. Your design is as it was. Reload the page to go on.',
    confirm: 'Reload the page',
  });
  if (yes) location.reload();
  else openDialog(null);
}
