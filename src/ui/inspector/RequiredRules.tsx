import { useMemo } from 'react';
import type { ResourceId } from '../../model/ids.ts';
import { useDocument } from '../../store/hooks.ts';
import { requiredRulesOf } from '../../store/required-rules.ts';
import { LearnLink } from '../primitives/LearnLink.tsx';

/** The outbound rules that Azure adds to a managed network by itself, each with what it is for. They cannot be changed. */
export function RequiredRules({ id }: { readonly id: ResourceId }) {
  const network = useDocument((state) => state.design.network);
  const rules = useMemo(() => requiredRulesOf(network, id), [network, id]);
  const [first] = rules;
  if (!first) return null;
  return (
    <details className="rf-required-rules">
      <summary>Added by Azure: {rules.length} rules</summary>
      <ul className="rf-rows">
        {rules.map(({ type, title, detail, origin }) => (
          <li className="rf-row rf-required-rule" key={`${type} ${title} ${detail}`}>
            <span className="rf-row-words">
              <span className="rf-row-name">{title}</span>
              <span className="rf-required-origin">{[detail, origin].filter((words) => words !== '').join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
      <LearnLink href={first.source} />
    </details>
  );
}
