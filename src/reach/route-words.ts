// Routes in sentences.
import { learn } from '../facts/learn.ts';
import type { Place } from './place.ts';
import type { EffectiveRoute } from './routes.ts';

/** The subnet, or the network, that a packet is in. */
export const nameOfPlace = ({ subnet, network }: Place): string => subnet?.name ?? network.name;
/** Whose route it is. */
export const origin = { user: 'its own route', bgp: 'a learned route', system: 'a route of Azure' } as const;

/** The element and the source of a step about a route. */
export const routeTold = (route: EffectiveRoute) =>
  ({ layer: 'route', source: learn.routing, element: route.element }) as const;

/** Where a route leads, to follow its prefix. */
export const leadsTo = (route: EffectiveRoute): string => {
  const { hop } = route;
  switch (hop.to) {
    case 'network':
      return 'stays in the network';
    case 'peer':
      return `leads to ${hop.side.remote.name} by peering`;
    case 'site':
      return `leads to ${hop.way.connection.site.name} by the gateway of ${hop.way.gatewayNetwork.name}`;
    case 'gateway':
      return 'leads to the gateway';
    case 'internet':
      return 'leads to the internet';
    case 'nowhere':
      return 'drops it';
    case 'appliance':
      return `leads to ${hop.address}`;
    case 'service':
      return 'leads straight to the service by a service endpoint';
    default:
      return hop satisfies never;
  }
};
