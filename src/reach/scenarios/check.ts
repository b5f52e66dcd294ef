// The scenarios of Azure Machine Learning, held against a design: for each workspace, what works and what does not.
import { memoByIdentity, memoByKey } from '../../lib/memo.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { Workspace } from '../../topology/machine-learning.ts';
import type { Topology } from '../../topology/topology.ts';
import type { Flow } from '../flow.ts';
import type { Trace, Verdict } from '../step.ts';
import { trace } from '../trace.ts';
import { aks, onlineInbound, onlineOutbound } from './endpoints.ts';
import type { Expected, Scenario } from './scenario.ts';
import { customDns, studio, studioData } from './studio.ts';
import { batch, compute, images, otherNetwork, serverless } from './training.ts';

/** Every scenario once, in the order in which people meet them. */
export const scenarios: readonly Scenario[] = [
  studio,
  studioData,
  compute,
  serverless,
  otherNetwork,
  images,
  onlineInbound,
  onlineOutbound,
  batch,
  aks,
  customDns,
];

/** Whether a flow is as the scenario wants it; `open` where nobody can say. */
export type Holds = 'yes' | 'no' | 'open';

/** A flow of a scenario with its answer. */
export type Checked = Expected & { readonly trace: Trace; readonly holds: Holds };

export type ScenarioState = 'met' | 'broken' | 'not-provable' | 'not-applicable';

/** A scenario of one workspace. */
export type ScenarioResult = {
  readonly workspace: ResourceId;
  readonly scenario: Scenario;
  readonly state: ScenarioState;
  /** Why it does not concern the workspace. */
  readonly why?: string;
  readonly flows: readonly Checked[];
};

const holds = (verdict: Verdict, expect: Expected['expect']): Holds =>
  verdict === 'unknown' ? 'open' : verdict === expect ? 'yes' : 'no';

function stateOf(flows: readonly Checked[]): ScenarioState {
  const counted = flows.filter(({ counts }) => counts);
  if (counted.some((one) => one.holds === 'no')) return 'broken';
  return counted.some((one) => one.holds === 'open') ? 'not-provable' : 'met';
}

/** Answers of flows that several scenarios ask for, once each. */
const answers = memoByIdentity((topology: Topology) => {
  const known = new Map<string, Trace>();
  return (flow: Flow): Trace => {
    const key = JSON.stringify(flow);
    const answer = known.get(key) ?? trace(topology, flow);
    known.set(key, answer);
    return answer;
  };
});

const byWorkspace = memoByKey((topology: Topology, id: ResourceId): readonly ScenarioResult[] => {
  const workspace = topology.as(id, 'aml-workspace');
  if (!workspace) return [];
  const answer = answers(topology);
  return scenarios.map((scenario): ScenarioResult => {
    const asked = scenario.flows(topology, workspace);
    if (typeof asked === 'string') return { workspace: id, scenario, state: 'not-applicable', why: asked, flows: [] };
    const flows = asked.map((one): Checked => {
      const traced = answer(one.flow);
      return { ...one, trace: traced, holds: holds(traced.verdict, one.expect) };
    });
    return { workspace: id, scenario, state: stateOf(flows), flows };
  });
});

/** Every scenario of one workspace. */
export const checkWorkspace = (topology: Topology, { id }: Workspace): readonly ScenarioResult[] =>
  byWorkspace(topology, id);

/** Every scenario of every workspace, in the order of the workspaces. */
export const checkScenarios = (topology: Topology): readonly ScenarioResult[] =>
  topology.of('aml-workspace').flatMap((workspace) => checkWorkspace(topology, workspace));
