import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { ruleOf } from '../../store/checking.ts';
import { findingKey, fixAllOf } from '../../store/fixing.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { LearnLink } from '../primitives/LearnLink.tsx';
import { SeverityIcon } from '../primitives/SeverityIcon.tsx';
import type { FindingGroup } from './arrange-findings.ts';
import { FindingRow } from './FindingRow.tsx';

/** Rows of a group that are drawn before someone asks for all. */
const atFirst = 100;

type Props = {
  readonly group: FindingGroup;
  readonly kind: string | null;
  readonly nameOf: (id: ResourceId) => string;
  readonly readOnly: boolean;
};

/** The findings of one rule or one shape under its title. */
export function FindingGroupSection({ group, kind, nameOf, readOnly }: Props) {
  const [source] = (group.rule === null ? undefined : ruleOf(group.rule))?.sources ?? [];
  const [all, setAll] = useState(false);
  const count = group.findings.length;
  const fixable = group.findings.filter((finding) => finding.fix).length;
  const { rule } = group;
  return (
    <section className="rf-finding-group">
      <header>
        {kind === null ? <SeverityIcon severity={group.severity} /> : <KindIcon kind={kind} size={16} />}
        <h3>{group.title}</h3>
        <span className="rf-tab-count">{count}</span>
        {source ? <LearnLink href={source} /> : null}
        <span className="rf-bar-spring" />
        {rule !== null && fixable > 1 && !readOnly ? (
          <Button onClick={() => fixAllOf(rule, group.title)}>Fix all {fixable} of this kind</Button>
        ) : null}
      </header>
      <ul>
        {(all ? group.findings : group.findings.slice(0, atFirst)).map((finding) => (
          <FindingRow
            key={findingKey(finding)}
            finding={finding}
            place={group.rule === null || finding.resource === null ? null : nameOf(finding.resource)}
            readOnly={readOnly}
          />
        ))}
      </ul>
      {all || count <= atFirst ? null : (
        <Button onClick={() => setAll(true)} sx={{ m: 1 }}>
          Show all {count}
        </Button>
      )}
    </section>
  );
}
