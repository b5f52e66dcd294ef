// Topology × flow → trace: who can reach what, by which hop, and what decides. Asks the drawing only.
import { learn } from '../facts/learn.ts';
import { formatAddress, type Prefix, parseAddress } from '../lib/cidr.ts';
import { listed } from '../lib/sentence.ts';
import type { ResourceId } from '../model/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { fromInterface, fromManaged, fromMicrosoft, fromSite, packetOf } from './begin.ts';
import { type Asker, ownZoneOf, resolveService } from './dns.ts';
import type { End } from './end.ts';
import type { Flow } from './flow.ts';
import { fromPublic } from './inbound.ts';
import { type Part, parts } from './narrow.ts';
import { isPlatform, platformStep } from './platform.ts';
import { type Start, startOf } from './start.ts';
import type { Step, Trace } from './step.ts';
import { endpointTarget, serviceTarget, type Target, type Wanted, wantedOf } from './target.ts';
import { at, type Ended, emptyTrail, ended, stop, unknown, withStep } from './trail.ts';

const shapeOf = (start: Start): ResourceId | undefined => {
  if (start.is === 'interface' || start.is === 'managed' || start.is === 'microsoft') return start.shape.id;
  return start.is === 'site' ? start.site.id : start.is === 'public' ? start.id : undefined;
};

const askerOf = (start: Start): Asker => {
  if (start.is === 'interface') return { network: start.network };
  return start.is === 'site' ? { site: start.site } : 'public';
};

type Aimed = { readonly target: Target | undefined; readonly steps: readonly Step[] };

/** The target that a client finds by name. */
function aim(topology: Topology, start: Start, wanted: Exclude<Wanted, { is: 'nothing' }>): Aimed {
  if (wanted.is === 'target') {
    const { target } = wanted;
    const own =
      target.is === 'public' && target.host !== undefined && start.is === 'interface'
        ? ownZoneOf(topology, start.network, target.host)
        : undefined;
    if (!own) return { target, steps: [] };
    const text = `Zone ${own.zone.name}, linked to ${own.network.name}, answers for ${target.name}; its records are not drawn.`;
    const told = { layer: 'dns', source: learn.privateEndpointDnsIntegration, element: { id: own.zone.id } } as const;
    return { target: undefined, steps: [unknown(text, `the record of ${target.name} in ${own.zone.name}`, told)] };
  }
  const answer = resolveService(topology, askerOf(start), wanted.service);
  const { step, to } = answer;
  if (to === null) return { target: undefined, steps: [step] };
  if (to === 'public') return { target: serviceTarget(topology, wanted.service), steps: [step] };
  const target = endpointTarget(topology, to.endpoint);
  if (target && target.end.prefixes?.length !== 0) return { target, steps: [step] };
  const text = `The subnet of ${to.endpoint.name} has no address range yet.`;
  const missing = `the address range of the subnet of ${to.endpoint.name}`;
  return {
    target: undefined,
    steps: [step, unknown(text, missing, { layer: 'destination', element: { id: to.endpoint.id } })],
  };
}

const dnsPort = 53;

/** Whether a client gets to the DNS servers of its network; undefined where it asks Azure, which always answers. */
function deafServers(topology: Topology, flow: Flow, start: Start): Step | undefined {
  if (start.is !== 'interface' || flow.to.is === 'address') return undefined;
  const refused: string[] = [];
  for (const text of start.network.props.dnsServers) {
    const address = parseAddress(text);
    if (!address.ok || isPlatform(address.value)) return undefined;
    const asking: Flow = {
      from: flow.from,
      to: { is: 'address', address: address.value },
      protocol: 'UDP',
      port: dnsPort,
      application: 'other',
    };
    const { answer } = run(topology, asking, everyPart);
    if (answer.verdict !== 'denied') return undefined;
    refused.push(answer.steps.find(({ result }) => result === 'stop')?.text ?? '');
  }
  const [why] = refused;
  if (why === undefined) return undefined;
  const servers = listed(start.network.props.dnsServers);
  return stop(`${start.shape.name} cannot ask ${servers} for names. ${why}`, {
    layer: 'dns',
    source: learn.privateEndpointDnsIntegration,
    element: { id: start.network.id, field: 'dnsServers' },
  });
}

/** An end with some of its addresses. */
const only = <E extends { readonly end: End }>(whole: E, prefixes: readonly Prefix[] | null): E =>
  prefixes === null || whole.end.prefixes === null ? whole : { ...whole, end: { ...whole.end, prefixes } };

const narrowed = (start: Start, { from }: Part): Start =>
  start.is === 'interface' || start.is === 'site' ? only(start, from) : start;

const everyPart: Part = { from: null, to: null };

/** The answer for a part of a flow, and the part that was asked for, with its addresses. */
type Asked = { readonly answer: Ended; readonly part: Part };

/** Whether a client has to look up the name of what it wants. */
const asksByName = (wanted: Exclude<Wanted, { is: 'nothing' }>): boolean =>
  wanted.is === 'service' || (wanted.target.is === 'public' && wanted.target.host !== undefined);

function run(topology: Topology, flow: Flow, part: Part): Asked {
  const start = narrowed(startOf(topology, flow.from), part);
  const from = start.is === 'interface' || start.is === 'site' ? start.end.prefixes : null;
  // Without a target no address decides anything.
  const asked = (answer: Ended, target?: Target): Asked => ({
    answer,
    part: target ? { from, to: target.end.prefixes } : everyPart,
  });
  const first = shapeOf(start);
  const trail = first === undefined ? emptyTrail : at(emptyTrail, first);
  if (start.is === 'nowhere') {
    const told = { layer: 'source' } as const;
    return asked(
      ended(trail, start.missing === undefined ? stop(start.text, told) : unknown(start.text, start.missing, told)),
    );
  }
  if (flow.to.is === 'address' && isPlatform(flow.to.address))
    return asked(ended(trail, platformStep(topology, start, flow, formatAddress(flow.to.address))));
  const meant = wantedOf(topology, flow.to);
  if (meant.is === 'nothing') {
    const told = { layer: 'destination' } as const;
    // Where nothing private is reached, a range that is missing is none the less out of reach.
    if (start.is === 'managed' || start.is === 'microsoft') {
      const text = meant.missing === undefined ? meant.text : `${start.shape.name} reaches no virtual network.`;
      return asked(ended(trail, stop(text, { ...told, source: learn.amlManagedNetwork })));
    }
    return asked(
      ended(trail, meant.missing === undefined ? stop(meant.text, told) : unknown(meant.text, meant.missing, told)),
    );
  }
  const wanted = meant.is === 'target' ? { ...meant, target: only(meant.target, part.to) } : meant;
  if (start.is === 'managed') return asked(fromManaged(topology, flow, start, wanted, trail));
  if (start.is === 'microsoft') return asked(fromMicrosoft(topology, flow, start, wanted, trail));
  if (start.is === 'public') {
    const answer = fromPublic(topology, flow, start, wanted, trail);
    return asked(answer, wanted.is === 'target' ? wanted.target : undefined);
  }
  const deaf = asksByName(wanted) ? deafServers(topology, flow, start) : undefined;
  if (deaf) return asked(ended(trail, deaf));
  const { target: whole, steps } = aim(topology, start, wanted);
  const on = withStep(trail, ...steps);
  if (!whole) return asked(ended(on));
  const target = only(whole, part.to);
  const packet = packetOf(flow, start, target, wanted.hosts);
  const ends = start.is === 'site' ? fromSite(topology, start, packet, on) : fromInterface(topology, start, packet, on);
  return asked(ends, target);
}

/** Whether a flow passes, by which steps, and what decides. Total for every design that decodes. */
export function trace(topology: Topology, flow: Flow): Trace {
  const { answer, part } = run(topology, flow, everyPart);
  const answerOf = ({ verdict, steps, path }: Ended): Trace => ({ flow, verdict, steps, path });
  if (answer.verdict !== 'unknown') return answerOf(answer);
  let first: Ended | undefined;
  for (const each of parts(topology, part)) {
    const again = run(topology, flow, each).answer;
    first ??= again;
    if (again.verdict === 'unknown' || again.verdict !== first.verdict) return answerOf(answer);
  }
  return answerOf(first ?? answer);
}
