// Flows of scenarios, made of the facts on required traffic; no need is stated here that the facts do not state.
import { inRegion, publicComputeInbound, type RegionalNeed } from '../../facts/compute-outbound.ts';
import { type LearnUrl, learn } from '../../facts/learn.ts';
import { type OutboundNeed, type OutboundScenario, outboundTags } from '../../facts/required-outbound.ts';
import { scenarioHosts } from '../../facts/scenario-needs.ts';
import { parseServiceTag } from '../../facts/service-tags.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { Workspace } from '../../topology/machine-learning.ts';
import type { Topology } from '../../topology/topology.ts';
import { type Destination, type Flow, flow, type Source } from '../flow.ts';
import type { Actor } from './actors.ts';
import type { Expected } from './scenario.ts';

/** What goes with an expected flow. */
export type About = Pick<Expected, 'purpose' | 'source'> & Partial<Pick<Expected, 'when' | 'counts' | 'alike'>>;

const expected = (asked: Flow, expect: Expected['expect'], about: About): Expected => ({
  flow: asked,
  expect,
  counts: true,
  alike: [],
  ...about,
});

export const mustPass = (asked: Flow, about: About): Expected => expected(asked, 'allowed', about);
export const mustFail = (asked: Flow, about: About): Expected => expected(asked, 'denied', about);

export const shape = (id: ResourceId) => ({ is: 'shape', id }) as const;
const part = (id: ResourceId, subResource: string): Destination => ({ is: 'shape', id, subResource });
export const anyone: Source = { is: 'internet' };
export const anyServer: Destination = { is: 'internet' };

/** What a filter has to let out, as the flow of one who asks. */
function needFlow({ first, all }: Pick<Actor, 'first' | 'all'>, need: RegionalNeed, about: About): readonly Expected[] {
  const tag = need.kind === 'tag' ? parseServiceTag(need.name) : undefined;
  if (need.kind === 'tag' && (!tag || tag.name === 'VirtualNetwork')) return [];
  const owner = tag?.name === 'Storage' ? ({ owner: 'microsoft' } as const) : {};
  const to: Destination = tag
    ? { is: 'tag', tag, ...owner, ...(need.hosts.length > 0 && { hosts: need.hosts }) }
    : { is: 'host', name: need.name };
  return [mustPass(flow(shape(first), to, need.port, need.protocol), { alike: all, ...about })];
}

type Chosen = {
  readonly region: string;
  readonly scenarios: readonly OutboundScenario[];
  readonly counts?: boolean;
};

type Who = Pick<Actor, 'first' | 'all'>;

/** The service tags of scenarios as flows; legacy ones are left out. */
export const tagFlows = (who: Who, { region, scenarios, counts = true }: Chosen): readonly Expected[] =>
  outboundTags
    .filter((need) => scenarios.includes(need.scenario) && need.category !== 'legacy')
    .flatMap((need: OutboundNeed) =>
      inRegion([need], region).flatMap((one) =>
        needFlow(who, one, {
          purpose: need.purpose,
          counts,
          ...(!counts && need.when !== undefined && { when: need.when }),
          source: need.sources[0] ?? learn.amlFirewall,
        }),
      ),
    );

/** The host names of scenarios as flows; an older name is left out where its newer one is there. */
export const hostFlows = (
  who: Who,
  { region, scenarios, counts = true }: Chosen,
  about: Pick<About, 'source'> & Partial<About>,
): readonly Expected[] =>
  scenarioHosts(region, scenarios)
    .filter(({ supersededBy }) => supersededBy === undefined)
    .flatMap((need) => needFlow(who, need, { purpose: need.purpose, counts, ...about }));

/** A service of the workspace, the part of it and the ports that it answers on. */
type Served = {
  readonly id: ResourceId | null;
  readonly part: string;
  readonly ports: readonly number[];
  readonly purpose: string;
};

const ownServices = ({ id, props }: Workspace): readonly Served[] => [
  { id, part: 'amlworkspace', ports: [443], purpose: 'Talk to the workspace' },
  { id: props.storageAccount, part: 'blob', ports: [443], purpose: 'Read and write data, models and snapshots' },
  { id: props.storageAccount, part: 'file', ports: [443, 445], purpose: 'Use the file share of the workspace' },
  { id: props.storageAccount, part: 'queue', ports: [443], purpose: 'Hand out the parts of a batch job' },
  { id: props.storageAccount, part: 'table', ports: [443], purpose: 'Keep the state of a batch job' },
  { id: props.keyVault, part: 'vault', ports: [443], purpose: 'Read the secrets of datastores' },
  { id: props.containerRegistry, part: 'registry', ports: [443], purpose: 'Pull the images of environments' },
];

/** Parts of the workspace's own services that are asked for, as flows; services that are not drawn are left out. */
export function serviceFlows(
  topology: Topology,
  who: Who,
  workspace: Workspace,
  parts: readonly string[],
  about: Pick<About, 'source'> & Partial<About> & { readonly ports?: readonly number[] },
): readonly Expected[] {
  const { ports: only, ...rest } = about;
  return ownServices(workspace).flatMap((served) => {
    const { id, ports, purpose } = served;
    if (id === null || !topology.get(id) || !parts.includes(served.part)) return [];
    return ports
      .filter((port) => only === undefined || only.includes(port))
      .map((port) =>
        mustPass(flow(shape(who.first), part(id, served.part), port), { purpose, alike: who.all, ...rest }),
      );
  });
}

/** What the service needs of a compute from outside: to reach it where it has a public address, and else nobody does. */
export function inboundFlows({ first, all, subnet, publicIp }: Actor): readonly Expected[] {
  if (!subnet) return [];
  const { tag, ports, purpose, when } = publicComputeInbound;
  const parsed = parseServiceTag(tag);
  const source: LearnUrl = publicComputeInbound.sources[0] ?? learn.amlFirewall;
  return ports.flatMap((port) => {
    if (!publicIp) {
      const about = { purpose: 'Nobody reaches a compute without a public address from outside', source, alike: all };
      return [mustFail(flow(anyone, shape(first), port), about)];
    }
    if (!parsed) return [];
    return [mustPass(flow({ is: 'tag', tag: parsed }, shape(first), port), { purpose, when, source, alike: all })];
  });
}
