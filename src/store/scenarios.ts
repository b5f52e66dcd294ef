// The scenarios of Azure Machine Learning on the screen: what became of each, and the change that lets a flow pass.
import { memoByIdentity } from '../lib/memo.ts';
import type { Design, Network } from '../model/design.ts';
import type { Admission } from '../reach/admit.ts';
import { endWords } from '../reach/ends-by-name.ts';
import type { Flow } from '../reach/flow.ts';
import { type Checked, checkWorkspace, type ScenarioResult, type ScenarioState } from '../reach/scenarios/check.ts';
import { privateAdmission } from '../reach/scenarios/private-admission.ts';
import { decidingStep, type Step } from '../reach/step.ts';
import { trace } from '../reach/trace.ts';
import { indexTopology } from '../topology/topology.ts';
import { perform } from './canvas-actions.ts';
import { currentDesign } from './document-store.ts';

/** The scenarios of one workspace. */
export type WorkspaceScenarios = {
  readonly id: ScenarioResult['workspace'];
  readonly name: string;
  /** Those that concern it, the worst first. */
  readonly results: readonly ScenarioResult[];
  readonly others: readonly ScenarioResult[];
};

const order: readonly ScenarioState[] = ['broken', 'not-provable', 'met', 'not-applicable'];
const weight = ({ state }: ScenarioResult): number => order.indexOf(state);

/** The scenarios of every workspace of a network. */
export const scenariosOf = memoByIdentity((network: Network): readonly WorkspaceScenarios[] => {
  const topology = indexTopology(network);
  return topology.of('aml-workspace').map((workspace) => {
    const results = checkWorkspace(topology, workspace);
    return {
      id: workspace.id,
      name: workspace.name,
      results: results.filter(({ state }) => state !== 'not-applicable').sort((a, b) => weight(a) - weight(b)),
      others: results.filter(({ state }) => state === 'not-applicable'),
    };
  });
});

/** Both ends of a flow and how it is spoken, in words. */
export function flowLine(network: Network, { from, to, protocol, port }: Flow): string {
  const topology = indexTopology(network);
  return `${endWords(topology, from)} → ${endWords(topology, to)}, ${protocol} ${port}`;
}

/** The step that decides a flow. */
export const decisive = ({ trace: answer }: Pick<Checked, 'trace'>): Step | undefined => decidingStep(answer);

const admissions = new WeakMap<Checked, { readonly found: Admission | undefined }>();

/** The smallest change that lets a blocked flow pass; looked for when somebody looks at the flow. */
export function admissionFor(design: Design, one: Checked): Admission | undefined {
  if (one.expect !== 'allowed' || one.holds !== 'no') return undefined;
  const known = admissions.get(one);
  if (known) return known.found;
  const found = privateAdmission(design, one.trace);
  admissions.set(one, { found });
  return found;
}

/** Carries it out, as it is found now: the one on the screen may be an edit old. */
export function admitFlow(flow: Flow): void {
  const design = currentDesign();
  const now = privateAdmission(design, trace(indexTopology(design.network), flow));
  perform(
    now?.edit(design) ?? {
      ok: false,
      error: [{ pointer: '', message: 'Nothing has to be changed for this flow any more.' }],
    },
    now && `Applied: ${now.label}.`,
  );
}
