import type { ShownSection } from '../../store/outbound-plan.ts';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { verdictLooks } from '../traffic/words.ts';

type Answer = ReturnType<ShownSection['inbound']>[number];

/** What has to come in because of a public IP. */
export function Inbound({ answer: { tag, port, names, verdict, reason } }: { readonly answer: Answer }) {
  const look = verdictLooks[verdict];
  return (
    <p className="rf-out-inbound">
      <MdiIcon path={look.icon} sx={{ color: look.color, fontSize: 18 }} />
      <span>
        <strong>Inbound for public IPs</strong> {tag} TCP {port} to {names.join(', ')}: {look.word.toLowerCase()}.{' '}
        {reason}
      </span>
    </p>
  );
}
