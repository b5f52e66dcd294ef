import { useDocument } from '../../store/hooks.ts';
import { useSession } from '../../store/session-store.ts';
import { ConflictBanner } from './ConflictBanner.tsx';
import { NoticesBanner } from './NoticesBanner.tsx';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';

/** The banners above the canvas, of which there are usually none. */
export function SessionBanners() {
  const readOnly = useDocument((state) => state.readOnly);
  const notices = useDocument((state) => state.notices);
  const conflict = useSession((state) => state.save.kind === 'conflict');
  return (
    <>
      {readOnly && <ReadOnlyBanner />}
      {conflict && <ConflictBanner />}
      {notices.length > 0 && <NoticesBanner notices={notices} />}
    </>
  );
}
