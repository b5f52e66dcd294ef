import { useDeferredValue } from 'react';
import type { Design } from '../../model/design.ts';
import type { ScenarioState } from '../../reach/scenarios/check.ts';
import { useDocument } from '../../store/hooks.ts';
import { scenariosOf, type WorkspaceScenarios } from '../../store/scenarios.ts';
import { CheckCount, CheckList, CheckSection } from './CheckList.tsx';
import { stateLooks } from './check-looks.ts';
import { ScenarioRow } from './ScenarioRow.tsx';

const counted: readonly ScenarioState[] = ['met', 'broken', 'not-provable'];

/** How the scenarios of all workspaces stand. */
function Summary({ all }: { readonly all: readonly WorkspaceScenarios[] }) {
  const results = all.flatMap((each) => each.results);
  return counted.map((state) => (
    <CheckCount
      key={state}
      look={stateLooks[state]}
      count={results.filter((result) => result.state === state).length}
    />
  ));
}

function WorkspaceSection({ each, design }: { readonly each: WorkspaceScenarios; readonly design: Design }) {
  const { id, name, results, others } = each;
  return (
    <CheckSection titleId={`rf-scenarios-${id}`} shape={id} kind="aml-workspace" name={name}>
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
    </CheckSection>
  );
}

/** What Azure Machine Learning has to be able to do in the design, traced flow by flow. */
export function ScenariosView() {
  const design = useDeferredValue(useDocument((state) => state.design));
  const workspaces = scenariosOf(design.network);
  if (workspaces.length === 0) {
    return (
      <p className="rf-nothing">Draw a workspace to see which scenarios of Azure Machine Learning work with it.</p>
    );
  }
  return (
    <CheckList
      label="Scenarios"
      summary={<Summary all={workspaces} />}
      items={workspaces}
      noun="workspaces"
      section={(each) => <WorkspaceSection key={each.id} each={each} design={design} />}
    />
  );
}
