import { useMemo } from 'react';
import { showOnCanvas } from '../../store/ip-plan.ts';
import { isWanted, type ShownSection, type useAskedFor } from '../../store/outbound-plan.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { Inbound } from './Inbound.tsx';
import { Scenario } from './Scenario.tsx';

type Props = { readonly section: ShownSection; readonly asked: ReturnType<typeof useAskedFor> };

/** Those who ask together, with every scenario that they need. */
export function Section({ section, asked }: Props) {
  const rows = useMemo(() => section.rows(), [section]);
  const inbound = useMemo(() => section.inbound(), [section]);
  const kind = section.asker.is === 'subnet' ? 'subnet' : 'aml-workspace';
  return (
    <section className="rf-list-section rf-out-section">
      <header>
        <KindIcon kind={kind} size={18} />
        <h3>
          <button type="button" className="rf-list-name" onClick={() => showOnCanvas(section.id)}>
            {section.title}
          </button>
        </h3>
        <p className="rf-list-note">
          {section.names.length > 0 ? `${section.names.join(', ')}. ` : ''}
          {section.way}
        </p>
      </header>
      {rows
        .filter((row) => isWanted(row, asked))
        .map((row) => (
          <Scenario key={row.group.scenario} row={row} />
        ))}
      {inbound.map((each) => (
        <Inbound key={each.port} answer={each} />
      ))}
    </section>
  );
}
