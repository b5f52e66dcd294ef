import type { Network } from '../../model/design.ts';
import { mendAll, mendableCount, type NameFilter, nameCounts, type namesOf } from '../../store/dns.ts';
import { SearchField } from '../primitives/SearchField.tsx';

type Props = {
  readonly network: Network;
  readonly rows: ReturnType<typeof namesOf>;
  readonly filter: NameFilter;
  readonly onFilter: (filter: NameFilter) => void;
  readonly readOnly: boolean;
};

/** How the names stand all in all, what narrows them, and the way to put all right. */
export function DnsBar({ network, rows, filter, onFilter, readOnly }: Props) {
  const counts = nameCounts(rows);
  const fixes = mendableCount(network);
  return (
    <div className="rf-list-bar rf-dns-bar">
      <p>
        {rows.length} {rows.length === 1 ? 'name' : 'names'}:{' '}
        <span data-state="private">
          {counts.private} private {counts.private === 1 ? 'answer' : 'answers'}
        </span>
        {counts.public > 0 ? <span data-state="public">, {counts.public} public</span> : null}
        {counts.none > 0 ? <span data-state="none">, {counts.none} without an answer</span> : null}
        {counts.unknown > 0 ? <span data-state="unknown">, {counts.unknown} unknown</span> : null}
      </p>
      <label>
        <input
          type="checkbox"
          checked={filter.onlyWrong}
          onChange={(event) => onFilter({ ...filter, onlyWrong: event.target.checked })}
        />
        Only what is missing
      </label>
      <SearchField label="Search names" value={filter.text} onChange={(text) => onFilter({ ...filter, text })} />
      {readOnly || fixes === 0 ? null : (
        <button type="button" className="rf-list-action rf-dns-action" onClick={mendAll}>
          Fix all {fixes}
        </button>
      )}
    </div>
  );
}
