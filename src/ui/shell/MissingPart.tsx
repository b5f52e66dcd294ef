import { useEffect } from 'react';
import { offerReload } from '../../store/reloading.ts';

/** Stands where a part of the interface would be that could not be loaded. */
export function MissingPart() {
  // The question is put outside React, once for each time that the part is asked for.
  useEffect(() => void offerReload(), []);
  return <p className="rf-loading">This part of the page could not be loaded.</p>;
}
