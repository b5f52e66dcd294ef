import { useView } from '../../store/hooks.ts';

/** Says what was done to those who cannot see it. */
export function Announcer() {
  const announcement = useView((state) => state.announcement);
  return (
    <div className="rf-visually-hidden" aria-live="polite" aria-atomic="true">
      {announcement}
    </div>
  );
}
