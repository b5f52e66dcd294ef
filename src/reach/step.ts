// What is answered: a verdict, and the steps that lead to it, each with the element that decided and its source.
import type { LearnUrl } from '../facts/learn.ts';
import type { LinkId, ResourceId } from '../model/ids.ts';
import type { Application, Flow, Protocol } from './flow.ts';

/** `unknown` is an answer: the design or the documents do not say, and the steps tell what is missing. */
export type Verdict = 'allowed' | 'denied' | 'unknown';

/** Where along the way something is decided. */
export type Layer =
  | 'source'
  | 'dns'
  | 'admin-rules'
  | 'nsg-outbound'
  | 'route'
  | 'peering'
  | 'gateway'
  | 'outbound-method'
  | 'endpoint-policy'
  | 'firewall'
  | 'appliance'
  | 'nsg-inbound'
  | 'private-endpoint'
  | 'service-firewall'
  | 'managed-network'
  | 'destination'
  | 'reply';

/** The drawn thing that decides: a shape or link, a field of it, and a row in that field by its name. */
export type Element = {
  readonly id: ResourceId | null;
  readonly link?: LinkId;
  readonly field?: string;
  readonly row?: string;
};

/** A flow as the filter that denies it sees it, in words of its rules. */
export type Filtered = {
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly protocol: Protocol;
  readonly port: number;
};

/** What a change would have to do so that the step lets the flow pass; read by `admit.ts`. */
export type Obstacle =
  | ({ readonly is: 'group-rule'; readonly group: ResourceId; readonly direction: 'Inbound' | 'Outbound' } & Filtered)
  | ({
      readonly is: 'firewall-rule';
      readonly firewall: ResourceId;
      readonly application: Application;
      readonly hosts: readonly string[];
    } & Filtered)
  | { readonly is: 'field'; readonly id: ResourceId; readonly field: string; readonly to: FieldChange }
  | { readonly is: 'link-field'; readonly link: LinkId; readonly fields: Readonly<Record<string, FieldChange>> }
  | { readonly is: 'zone-link'; readonly zone: ResourceId; readonly networks: readonly ResourceId[] }
  /** An endpoint that writes its name into no zone of these names, which the networks would ask. */
  | {
      readonly is: 'zone-group';
      readonly endpoint: ResourceId;
      readonly zones: readonly string[];
      readonly networks: readonly ResourceId[];
    }
  /** A service that clients of a network find at its public address only. */
  | {
      readonly is: 'no-endpoint';
      readonly target: ResourceId;
      readonly subResource: string;
      readonly network: ResourceId;
    }
  | { readonly is: 'outbound-method'; readonly subnet: ResourceId }
  | { readonly is: 'managed-rule'; readonly workspace: ResourceId }
  | { readonly is: 'route'; readonly table: ResourceId; readonly row: number }
  | { readonly is: 'peering'; readonly from: ResourceId; readonly to: ResourceId };

/** A new value of a field. */
export type FieldChange = string | boolean | readonly string[];

export type StepResult = 'pass' | 'stop' | 'unknown';

export type Step = {
  readonly layer: Layer;
  readonly result: StepResult;
  /** One sentence in the person's nouns. */
  readonly text: string;
  /** What would have to be known, for a result of `unknown`. */
  readonly missing?: string;
  readonly element?: Element;
  readonly source?: LearnUrl;
  readonly obstacle?: Obstacle;
};

/** An answer. `path` are the shapes on the way, the source first, up to where the flow ends. */
export type Trace = {
  readonly flow: Flow;
  readonly verdict: Verdict;
  readonly steps: readonly Step[];
  readonly path: readonly ResourceId[];
};

/** The step that decides: the one that stops the flow, else the first unknown one, else the last. */
export function decidingStep({ steps, verdict }: Trace): Step | undefined {
  if (verdict === 'denied') return steps.find(({ result }) => result === 'stop');
  if (verdict === 'unknown') return steps.find(({ result }) => result === 'unknown');
  return steps.at(-1);
}
