// A part of the page that cannot be loaded: a newer version replaced it, or the network is away.
import { flush } from './autosave.ts';

/** Saves what there is and loads the page anew. */
export async function saveAndReload(): Promise<void> {
  await flush();
  location.reload();
}
