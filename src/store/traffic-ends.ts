// The ends of a flow on the screen: what can be chosen, and what a typed text means.
import { linkedService, subResources } from '../facts/private-link.ts';
import { memoByIdentity } from '../lib/memo.ts';
import { ok, type Result } from '../lib/result.ts';
import type { Network, Resource } from '../model/design.ts';
import type { IntentEnd } from '../model/intent.ts';
import { endWords, parseDestination, parseSource, placeWords, tagNames } from '../reach/ends-by-name.ts';
import { askedEndWords } from '../reach/intents.ts';
import { startOf } from '../reach/start.ts';
import { wantedOf } from '../reach/target.ts';
import { indexTopology } from '../topology/topology.ts';
import type { EndName } from './traffic-view.ts';

/** One end to choose. */
export type EndOption = {
  readonly key: string;
  readonly label: string;
  readonly kind: string | null;
  /** Where the shape stands, to tell shapes of one name apart. */
  readonly place: string;
  readonly group: 'Shapes' | 'Outside' | 'Service tags';
  readonly end: IntentEnd;
};

const placeOf = (network: Network, shape: Resource): string => placeWords(indexTopology(network), shape);

/** An end as an option; a shape that is gone has its id left. */
export function optionOfEnd(network: Network, end: IntentEnd): EndOption {
  const label = askedEndWords(indexTopology(network), end);
  const key = JSON.stringify(end);
  if (typeof end === 'string') return { key, label, kind: null, place: '', group: 'Outside', end };
  const shape = network.resources.get(end.shape);
  return { key, label, kind: shape?.kind ?? null, place: shape ? placeOf(network, shape) : '', group: 'Shapes', end };
}

const outside: Readonly<Record<EndName, readonly string[]>> = {
  from: ['internet', 'trusted-service', 'AzureLoadBalancer'],
  to: ['internet'],
};

function shapeEnds(network: Network, end: EndName, { id }: Resource): readonly IntentEnd[] {
  const topology = indexTopology(network);
  if (end === 'from') {
    const start = startOf(topology, { is: 'shape', id });
    return start.is === 'nowhere' && start.missing === undefined ? [] : [{ shape: id }];
  }
  const wanted = wantedOf(topology, { is: 'shape', id });
  if (wanted.is === 'nothing' && wanted.missing === undefined) return [];
  const shape = network.resources.get(id);
  const parts = wanted.is === 'service' && shape ? subResources(linkedService(shape)) : [];
  const named = parts.length > 1 ? parts.map(({ groupId }) => ({ shape: id, part: groupId })) : [];
  return [{ shape: id }, ...named];
}

const optionsOf: Readonly<Record<EndName, (network: Network) => readonly EndOption[]>> = {
  from: memoByIdentity((network) => makeOptions(network, 'from')),
  to: memoByIdentity((network) => makeOptions(network, 'to')),
};

function makeOptions(network: Network, end: EndName): readonly EndOption[] {
  const shapes = [...network.resources.values()].flatMap((shape) => shapeEnds(network, end, shape));
  return [
    ...[...shapes, ...outside[end]].map((each) => optionOfEnd(network, each)),
    ...tagNames
      .filter((tag) => !outside[end].includes(tag) && tag !== 'Internet')
      .map((tag) => ({ ...optionOfEnd(network, tag), group: 'Service tags' as const })),
  ];
}

/** What can be an end of a flow in a network, for suggestions. */
export const endOptions = (network: Network, end: EndName): readonly EndOption[] => optionsOf[end](network);

/** What a typed text means as an end of a flow, or a sentence that says why it means nothing. */
export function parseEnd(network: Network, name: EndName, text: string): Result<IntentEnd, string> {
  const topology = indexTopology(network);
  const parsed = name === 'from' ? parseSource(topology, text.trim()) : parseDestination(topology, text.trim());
  if (!parsed.ok) return parsed;
  const end = parsed.value;
  if (end.is !== 'shape') return ok(endWords(topology, end));
  return ok('subResource' in end ? { shape: end.id, part: end.subResource } : { shape: end.id });
}
