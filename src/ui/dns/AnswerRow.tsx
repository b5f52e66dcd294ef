import { mdiCheckCircleOutline, mdiCloseOctagonOutline, mdiHelpCircleOutline } from '@mdi/js';
import type { Network } from '../../model/design.ts';
import { applyRemedy, type namesOf, remedyLabel } from '../../store/dns.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';

type Answer = ReturnType<typeof namesOf>[number]['answers'][number];

const looks = {
  private: { word: 'Private', icon: mdiCheckCircleOutline, color: 'var(--rf-ok)' },
  public: { word: 'Public', icon: mdiCloseOctagonOutline, color: 'var(--rf-error)' },
  none: { word: 'No answer', icon: mdiCloseOctagonOutline, color: 'var(--rf-error)' },
  unknown: { word: 'Unknown', icon: mdiHelpCircleOutline, color: 'var(--rf-warning)' },
} as const;

/** What to do where no button can. */
function advice({ state, asker, remedy }: Answer, label: string | null): string {
  if (state === 'private' || (remedy && label !== null) || asker.is !== 'site') return '';
  return ` Draw a DNS resolver or a DNS server in a network that ${asker.name} is connected to.`;
}

type Props = { readonly answer: Answer; readonly network: Network; readonly readOnly: boolean };

/** What one asker is answered, how that comes, and the fix. */
export function AnswerRow({ answer, network, readOnly }: Props) {
  const { asker, state, asks, text, missing, remedy } = answer;
  const isQuiet = !asks && state !== 'private';
  const look = looks[state];
  const label = remedy ? remedyLabel(network, remedy) : null;
  return (
    <tr>
      <th scope="row">
        <span className="rf-dns-asker">
          <KindIcon kind={asker.is === 'site' ? 'on-premises' : 'virtual-network'} size={16} />
          {asker.name}
        </span>
      </th>
      <td>
        <span className="rf-dns-state" data-state={isQuiet ? undefined : state}>
          <MdiIcon path={look.icon} sx={{ color: isQuiet ? 'var(--rf-text-muted)' : look.color, fontSize: 16 }} />
          {look.word}
        </span>
      </td>
      <td>
        {text}
        {isQuiet ? ` Nothing in ${asker.name} asks for names.` : null}
        {missing === undefined ? null : ` Not known: ${missing}.`}
        {advice(answer, label)}
        {readOnly || !remedy || label === null ? null : (
          <button type="button" className="rf-list-action rf-dns-action" onClick={() => applyRemedy(remedy)}>
            {label}
          </button>
        )}
      </td>
    </tr>
  );
}
