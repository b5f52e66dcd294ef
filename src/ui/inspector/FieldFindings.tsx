import Button from '@mui/material/Button';
import type { Finding } from '../../model/finding.ts';
import { ruleTitle } from '../../store/catalog.ts';
import { ruleOf } from '../../store/checking.ts';
import { applyFix, findingKey } from '../../store/fixing.ts';
import { LearnLink } from '../primitives/LearnLink.tsx';
import { SeverityIcon } from '../primitives/SeverityIcon.tsx';

type Props = { readonly findings: readonly Finding[]; readonly readOnly: boolean };

/** What the rules say of a field or a shape, with the repairs. */
export function FieldFindings({ findings, readOnly }: Props) {
  return findings.map((finding) => {
    const [source] = ruleOf(finding.rule)?.sources ?? [];
    return (
      <div key={findingKey(finding)} className="rf-remark" data-severity={finding.severity}>
        <SeverityIcon severity={finding.severity} />
        <div>
          <strong>{ruleTitle(finding.rule)}</strong>
          <p>{finding.message}</p>
          <div className="rf-remark-actions">
            {finding.fix && !readOnly ? (
              <Button variant="outlined" onClick={() => applyFix(finding)}>
                {finding.fix.label}
              </Button>
            ) : null}
            {source ? <LearnLink href={source} /> : null}
          </div>
        </div>
      </div>
    );
  });
}
