import './findings.css';
import { useDeferredValue, useState } from 'react';
import type { Severity } from '../../model/finding.ts';
import type { ResourceId } from '../../model/ids.ts';
import { ruleTitle } from '../../store/catalog.ts';
import { findingsOf } from '../../store/derived.ts';
import { currentDesign } from '../../store/document-store.ts';
import { useDocument } from '../../store/hooks.ts';
import { SearchField } from '../primitives/SearchField.tsx';
import { countsOf, type Grouping, group, narrow } from './arrange-findings.ts';
import { FindingGroupSection } from './FindingGroupSection.tsx';
import { NoFindings } from './NoFindings.tsx';
import { SeverityFilter } from './SeverityFilter.tsx';

const nameOf = (id: ResourceId): string => currentDesign().network.resources.get(id)?.name ?? id;
const kindOf = (id: ResourceId | null): string | null =>
  id === null ? null : (currentDesign().network.resources.get(id)?.kind ?? null);
const names = { ofRule: ruleTitle, ofResource: nameOf };

/** All problems of the design as it is at this moment. */
export function FindingsPanel() {
  const findings = useDeferredValue(useDocument(findingsOf));
  const readOnly = useDocument((state) => state.readOnly);
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(['error', 'warning', 'info']));
  const [query, setQuery] = useState('');
  const [by, setBy] = useState<Grouping>('rule');
  const toggle = (severity: Severity) => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    setShown(next);
  };
  if (findings.length === 0) return <NoFindings />;
  const groups = group(narrow(findings, shown, query, names), by, names);
  return (
    <div className="rf-findings">
      <div className="rf-findings-bar">
        <SeverityFilter counts={countsOf(findings)} shown={shown} onToggle={toggle} />
        <label className="rf-group-by">
          Group by
          <select value={by} onChange={(event) => setBy(event.target.value === 'rule' ? 'rule' : 'resource')}>
            <option value="rule">Rule</option>
            <option value="resource">Resource</option>
          </select>
        </label>
        <SearchField label="Search problems" value={query} onChange={setQuery} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable to be scrolled by keys. */}
      <section className="rf-findings-list" aria-label="Problems" tabIndex={0}>
        {groups.map((each) => (
          <FindingGroupSection
            key={each.key}
            group={each}
            kind={kindOf(each.resource)}
            nameOf={nameOf}
            readOnly={readOnly}
          />
        ))}
        {groups.length === 0 ? <p className="rf-nothing">No problem matches the filter.</p> : null}
      </section>
    </div>
  );
}
