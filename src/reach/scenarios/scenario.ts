// What a scenario of Azure Machine Learning is: flows that must pass and flows that must not, for one workspace.
import type { LearnUrl } from '../../facts/learn.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { Workspace } from '../../topology/machine-learning.ts';
import type { Topology } from '../../topology/topology.ts';
import type { Flow } from '../flow.ts';

export type ScenarioId =
  | 'studio'
  | 'studio-data'
  | 'compute'
  | 'serverless'
  | 'other-network'
  | 'images'
  | 'online-inbound'
  | 'online-outbound'
  | 'batch'
  | 'aks'
  | 'custom-dns';

/** A flow of a scenario, and what has to become of it. */
export type Expected = {
  readonly flow: Flow;
  readonly expect: 'allowed' | 'denied';
  /** Whether the scenario hangs on it. The others are shown with the case in which they are needed. */
  readonly counts: boolean;
  /** What it is for: “Sign in with Microsoft Entra ID”. */
  readonly purpose: string;
  /** The case, as a clause after “needed when”; absent where it is always needed. */
  readonly when?: string;
  readonly source: LearnUrl;
  /** Shapes for which the flow is the same; the flow begins at the first of them, or ends there where it comes in. */
  readonly alike: readonly ResourceId[];
};

/** The flows of a scenario, or a sentence that says why it does not concern the workspace. */
export type Concern = readonly Expected[] | string;

export type Scenario = {
  readonly id: ScenarioId;
  readonly title: string;
  /** What people or machines do in it, as a sentence. */
  readonly summary: string;
  readonly sources: readonly LearnUrl[];
  readonly flows: (topology: Topology, workspace: Workspace) => Concern;
};
