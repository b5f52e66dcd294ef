// What has to come in from the service to computes with a public IP: the one thing that a list of outbound needs lacks.
import { publicComputeInbound } from '../facts/compute-outbound.ts';
import { parseServiceTag } from '../facts/service-tags.ts';
import type { Topology } from '../topology/topology.ts';
import { flow } from './flow.ts';
import type { OutboundAsker } from './outbound-needs.ts';
import { decidingStep, type Verdict } from './step.ts';
import { trace } from './trace.ts';

export type InboundAnswer = {
  readonly tag: string;
  readonly port: number;
  readonly purpose: string;
  /** The computes that it has to reach and does not, or all where it reaches them. */
  readonly names: readonly string[];
  readonly verdict: Verdict;
  readonly reason: string;
};

/** What comes in to the computes of a subnet that have a public IP; none where none has. */
export function publicInbound(topology: Topology, asker: OutboundAsker): readonly InboundAnswer[] {
  const open = asker.is === 'subnet' ? asker.work.computes.filter(({ publicIp }) => publicIp) : [];
  const { tag: name, ports, purpose } = publicComputeInbound;
  const tag = parseServiceTag(name);
  if (!tag || open.length === 0) return [];
  return ports.map((port) => {
    const answers = open.map((compute) => ({
      compute,
      answer: trace(topology, flow({ is: 'tag', tag }, { is: 'shape', id: compute.id }, port)),
    }));
    const worst =
      answers.find(({ answer }) => answer.verdict === 'denied') ??
      answers.find(({ answer }) => answer.verdict === 'unknown');
    const shown = worst ? answers.filter(({ answer }) => answer.verdict === worst.answer.verdict) : answers;
    const told = (worst ?? answers[0])?.answer;
    return {
      ...{ tag: name, port, purpose },
      names: shown.map(({ compute }) => compute.name),
      verdict: told?.verdict ?? 'unknown',
      reason: (told && decidingStep(told)?.text) ?? '',
    };
  });
}
