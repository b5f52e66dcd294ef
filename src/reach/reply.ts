// Whether replies come back the way that the flow went: devices that keep state must see both directions.
// https://learn.microsoft.com/azure/private-link/inspect-traffic-with-azure-firewall
import { learn } from '../facts/learn.ts';
import { subtractAll } from '../lib/cidr.ts';
import { type Firewall, firewallAddress } from '../topology/egress.ts';
import { addressSpace, networkOf } from '../topology/networks.ts';
import type { Topology } from '../topology/topology.ts';
import { isPublicEnd } from './end.ts';
import { deviceNear, type Packet, type Place, routesAt } from './place.ts';
import { chooseRoutes, type EffectiveRoute } from './routes.ts';
import type { Step } from './step.ts';
import { siteWays } from './surroundings.ts';
import { pass, type Stateful, stop, type Trail, unknown } from './trail.ts';

const told = { layer: 'reply', source: learn.routing } as const;

/** What becomes of replies that take a route; a sentence where they are lost, or where nobody knows. */
type Fate = { readonly is: 'back' } | { readonly is: 'lost' | 'open'; readonly text: string; readonly missing: string };

const back: Fate = { is: 'back' };

function fateOf(topology: Topology, packet: Packet, place: Place, { hop, shown }: EffectiveRoute, trail: Trail): Fate {
  const lost = (text: string): Fate => ({ is: 'lost', text, missing: 'which route replies take' });
  switch (hop.to) {
    case 'nowhere':
      return lost(`Replies are dropped by the route ${shown} of ${place.subnet?.name ?? place.network.name}.`);
    case 'internet':
      return isPublicEnd(packet.source)
        ? back
        : lost(`Replies go to the internet by the route ${shown}, which routes no private address.`);
    case 'gateway':
    case 'site':
      if (siteWays(topology, place.network.id).length === 0)
        return lost(`Replies go to a gateway by the route ${shown}, and ${place.network.name} has none.`);
      if (packet.start.is === 'site') return back;
      return isPublicEnd(packet.source)
        ? lost(`Replies go on-premises by the route ${shown}, which has not seen the request.`)
        : {
            is: 'open',
            text: `Replies go on-premises by the route ${shown}.`,
            missing: 'what sends them back from there',
          };
    case 'appliance': {
      const device = deviceNear(topology, hop.address, place.network);
      if (device?.is === 'firewall') {
        return lost(
          `Replies go to ${device.firewall.name} by the route ${shown}; it has not seen the request and drops them.`,
        );
      }
      if (device && trail.path.includes(device.machine.id)) return back;
      if (device && !device.machine.props.ipForwarding) {
        return lost(`Replies go to ${device.machine.name} by the route ${shown}, and its IP forwarding is off.`);
      }
      const missing = `what ${hop.address} does with replies to flows it has not seen`;
      return { is: 'open', text: `Replies may go through ${hop.address} by the route ${shown}.`, missing };
    }
    case 'network': {
      const { prefixes } = packet.source;
      const isHere = prefixes !== null && subtractAll(prefixes, addressSpace(place.network)).length === 0;
      return isHere ? back : lost(`Replies stay in ${place.network.name} by the route ${shown}.`);
    }
    case 'peer':
    case 'service':
      return back;
    default:
      return hop satisfies never;
  }
}

type Choice = { readonly route: EffectiveRoute; readonly fate: Fate };

/** One answer of the routes that replies may take; undefined where they come back in any case. */
function together(choices: readonly Choice[]): Step | undefined {
  const bad = choices.flatMap(({ route, fate }) => (fate.is === 'back' ? [] : [{ route, fate }]));
  const [worst] = [...bad].sort((a, b) => Number(a.fate.is === 'open') - Number(b.fate.is === 'open'));
  if (!worst) return undefined;
  const { text, missing } = worst.fate;
  const on = { ...told, element: worst.route.element };
  return bad.length === choices.length && bad.every(({ fate }) => fate.is === 'lost')
    ? stop(text, on)
    : unknown(text, missing, on);
}

/** The way back to a firewall that has let the request through and kept its source. */
function backThrough(topology: Topology, { firewall }: Stateful, choices: readonly Choice[], endpoint: boolean): Step {
  const address = firewallAddress(topology, firewall);
  const element = { id: firewall.id };
  const isBack = ({ route: { hop } }: Choice): boolean => hop.to === 'appliance' && hop.address === address;
  const on = { ...told, element };
  if (choices.length > 0 && choices.every(isBack))
    return pass(`Replies take the way through ${firewall.name} too.`, on);
  if (choices.some((choice) => isBack(choice) || choice.fate.is === 'open')) {
    return unknown(`Replies may take another way than through ${firewall.name}.`, 'which route replies take', on);
  }
  const why =
    endpoint && choices.length === 0 ? 'a private endpoint answers straight to the client' : 'they go back another way';
  return stop(
    `${firewall.name} sees the requests and not the replies, because ${why}: it drops the rest of the connection.`,
    { ...on, source: endpoint ? learn.privateEndpointInspection : learn.firewallSnat },
  );
}

/** The routes that replies may take from a place, with what becomes of them. */
const waysBack = (topology: Topology, packet: Packet, place: Place, trail: Trail): readonly Choice[] =>
  chooseRoutes(topology, routesAt(place), packet.source).map(({ route }) => ({
    route,
    fate: fateOf(topology, packet, place, route, trail),
  }));

/** Where a firewall stands. */
function placeOf(topology: Topology, { id, parent }: Firewall): Place | undefined {
  const network = networkOf(topology, id);
  return network && { network, subnet: topology.as(parent, 'subnet') };
}

/** Firewalls before the last one: replies must find them one after the other, up to one that put its own address in. */
function throughEarlier(topology: Topology, packet: Packet, trail: Trail): Step | undefined {
  for (let at = trail.stateful.length - 1; at > 0; at -= 1) {
    const [later, earlier] = [trail.stateful[at], trail.stateful[at - 1]];
    if (!later || !earlier || earlier.translates === 'always') return undefined;
    const place = placeOf(topology, later.firewall);
    const step = place && backThrough(topology, earlier, waysBack(topology, packet, place, trail), false);
    if (step && step.result !== 'pass') return step;
  }
  return undefined;
}

/** The step of the replies from a place, or undefined where nothing could be in their way. */
export function replyStep(topology: Topology, packet: Packet, place: Place, trail: Trail): Step | undefined {
  const passed = trail.stateful.at(-1);
  if (passed?.translates === 'always') {
    const { firewall } = passed;
    return pass(`Replies come back to ${firewall.name}, which put its own address in.`, {
      ...told,
      source: learn.firewallSnat,
      element: { id: firewall.id },
    });
  }
  const isEndpoint = packet.target.is === 'endpoint';
  const acts = place.subnet?.props.privateEndpointNetworkPolicies ?? 'Disabled';
  const ruled = !isEndpoint || acts === 'Enabled' || acts === 'RouteTableEnabled';
  const choices = ruled ? waysBack(topology, packet, place, trail) : [];
  if (!passed) return together(choices);
  const last = backThrough(topology, passed, choices, isEndpoint);
  const step = last.result === 'pass' ? (throughEarlier(topology, packet, trail) ?? last) : last;
  // It puts its own address in for some of the flow.
  return passed.translates === 'sometimes' && step.result === 'stop'
    ? unknown(step.text, `whether ${passed.firewall.name} puts its own address in`, step)
    : step;
}
