import '../inspector/inspector.css';
import './trace.css';
import './checks.css';
import Button from '@mui/material/Button';
import { useDeferredValue, useState } from 'react';
import type { Design } from '../../model/design.ts';
import type { ScenarioState } from '../../reach/scenarios/check.ts';
import { goToField } from '../../store/field-focus.ts';
import { useDocument } from '../../store/hooks.ts';
import { scenariosOf, type WorkspaceScenarios } from '../../store/scenarios.ts';
import { KindIcon } from '../primitives/KindIcon.tsx';
import { MdiIcon } from '../primitives/MdiIcon.tsx';
import { stateLooks } from './check-looks.ts';
import { ScenarioRow } from './ScenarioRow.tsx';

/** Workspaces that are drawn before someone asks for all. */
const atFirst = 20;
const counted: readonly ScenarioState[] = ['met', 'broken', 'not-provable'];

/** How the scenarios of all workspaces stand. */
function Summary({ all }: { readonly all: readonly WorkspaceScenarios[] }) {
  const results = all.flatMap((each) => each.results);
  return (
    <p className="rf-check-summary" role="status">
      {counted.map((state) => {
        const { icon, color, word } = stateLooks[state];
        const count = results.filter((result) => result.state === state).length;
        return count === 0 ? null : (
          <span key={state}>
            <MdiIcon path={icon} sx={{ fontSize: 16, color }} /> {count} {word.toLowerCase()}
          </span>
        );
      })}
    </p>
  );
}

function WorkspaceSection({ each, design }: { readonly each: WorkspaceScenarios; readonly design: Design }) {
  const { id, name, results, others } = each;
  return (
    <section className="rf-check-section" aria-labelledby={`rf-scenarios-${id}`}>
      <header>
        <KindIcon kind="aml-workspace" size={16} />
        <h3 id={`rf-scenarios-${id}`}>
          <button
            type="button"
            className="rf-check-name"
            onClick={() => goToField({ resource: id, link: null, field: null })}
          >
            {name}
          </button>
        </h3>
      </header>
      <ul className="rf-check-list">
        {results.map((result) => (
          <ScenarioRow key={result.scenario.id} result={result} design={design} />
        ))}
      </ul>
      {others.length > 0 ? (
        <details className="rf-check-others">
          <summary>
            {others.length} {others.length === 1 ? 'scenario does' : 'scenarios do'} not apply
          </summary>
          <ul>
            {others.map(({ scenario, why }) => (
              <li key={scenario.id}>
                <strong>{scenario.title}.</strong> {why}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** What Azure Machine Learning has to be able to do in the design, traced flow by flow. */
export function ScenariosView() {
  const design = useDeferredValue(useDocument((state) => state.design));
  const [all, setAll] = useState(false);
  const workspaces = scenariosOf(design.network);
  if (workspaces.length === 0) {
    return (
      <p className="rf-nothing">Draw a workspace to see which scenarios of Azure Machine Learning work with it.</p>
    );
  }
  return (
    <div className="rf-checks">
      <Summary all={workspaces} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys. */}
      <section className="rf-checks-list" aria-label="Scenarios" tabIndex={0}>
        {(all ? workspaces : workspaces.slice(0, atFirst)).map((each) => (
          <WorkspaceSection key={each.id} each={each} design={design} />
        ))}
        {all || workspaces.length <= atFirst ? null : (
          <Button onClick={() => setAll(true)} sx={{ m: 1 }}>
            Show all {workspaces.length} workspaces
          </Button>
        )}
      </section>
    </div>
  );
}
