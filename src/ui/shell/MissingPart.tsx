import { useState } from 'react';
import { saveAndReload } from '../../store/reloading.ts';
import { openDialog } from '../../store/view-store.ts';

const show = (dialog: HTMLDialogElement | null): void => {
  if (dialog && !dialog.open) dialog.showModal();
};

/**
 * Stands where a part of the interface would be that could not be loaded, and offers to load the page anew. The
 * browser's own dialog, because the part that draws dialogs may be missing as well.
 */
export function MissingPart() {
  const [asking, setAsking] = useState(true);
  const stay = (): void => {
    setAsking(false);
    openDialog(null);
  };
  if (!asking)
    return <p className="rf-loading">This part of the page could not be loaded. Reload the page to see it.</p>;
  return (
    <dialog ref={show} className="rf-missing" aria-labelledby="rf-missing-title" onClose={stay}>
      <h2 id="rf-missing-title">A part of the page could not be loaded</h2>
      <p>
        A newer version of Ringfence may have replaced it, or the network is away. Your design is as it was, and is
        saved before the page is loaded again.
      </p>
      <div className="rf-missing-actions">
        <button type="button" onClick={stay}>
          Not now
        </button>
        <button type="button" className="rf-missing-go" onClick={() => void saveAndReload()}>
          Reload the page
        </button>
      </div>
    </dialog>
  );
}
