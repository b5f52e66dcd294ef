import '../theme/list-panel.css';
import './dns.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { namesOf, narrowed } from '../../store/dns.ts';
import { useDocument } from '../../store/hooks.ts';
import { DnsBar } from './DnsBar.tsx';
import { NameSection } from './NameSection.tsx';

/** Names that are drawn at once. */
const page = 40;

/** Each private name: which zone answers, in which network and on-premises, and what is missing. */
export function DnsPanel() {
  const network = useDeferredValue(useDocument((state) => state.design.network));
  const readOnly = useDocument((state) => state.readOnly);
  const rows = useMemo(() => namesOf(network), [network]);
  const [filter, setFilter] = useState({ text: '', onlyWrong: false });
  const [shown, setShown] = useState(page);
  const left = useMemo(() => narrowed(rows, filter), [rows, filter]);
  if (rows.length === 0) {
    return (
      <p className="rf-nothing">
        <strong>No private name yet</strong>
        Private endpoints are listed here with the names under which clients find them.
      </p>
    );
  }
  return (
    <div className="rf-list-panel rf-dns">
      <DnsBar network={network} rows={rows} filter={filter} onFilter={setFilter} readOnly={readOnly} />
      <section className="rf-list" aria-label="Private names">
        {left.slice(0, shown).map((row) => (
          <NameSection
            key={`${row.service.target.id} ${row.service.subResource} ${row.zone}`}
            row={row}
            network={network}
            readOnly={readOnly}
            onlyWrong={filter.onlyWrong}
          />
        ))}
        {left.length === 0 ? <p className="rf-nothing">No name matches the filter.</p> : null}
        {left.length > shown ? (
          <button
            type="button"
            className="rf-list-action rf-list-more rf-dns-action"
            onClick={() => setShown(shown + page)}
          >
            Show {Math.min(page, left.length - shown)} more of {left.length}
          </button>
        ) : null}
      </section>
    </div>
  );
}
