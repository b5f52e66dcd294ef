import type { Parameter } from '../../deployment/deployment.ts';
import { idOf, lit, type NodeSymbol, param } from '../../deployment/expr.ts';
import type { Gateway } from '../../deployment/gateways.ts';
import { type Context, type Lowered, lowerLink } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { fromLink } from '../../deployment/origin.ts';
import { freshId } from '../../model/ids.ts';
import type { LinkOf } from '../types.ts';

type Connection = LinkOf<'hybrid-connection'>;

const addressSpaceOf = (context: Context, { from }: Connection): readonly string[] =>
  context.drawn(from, 'on-premises')?.props.addressSpace ?? [];

/** Whether the two sides tell each other their routes; over ExpressRoute they always do, without a word of ours. */
const usesBgp = (gateway: Gateway, { props }: Connection): boolean =>
  gateway.props.enableBgp && props.bgpPeerAddress !== '' && props.bgpPeerAsn > 0;

/** What a VPN connection needs besides its gateway, or undefined. */
function vpnFault(context: Context, gateway: Gateway, link: Connection): string | undefined {
  const { peerAddress, bgpPeerAddress, bgpPeerAsn } = link.props;
  if (peerAddress === '') return 'It has no peer address, which Azure builds the tunnel to.';
  if (gateway.props.enableBgp && (bgpPeerAddress === '') !== (bgpPeerAsn === 0)) {
    return 'BGP needs both the address and the ASN of the peer.';
  }
  if (usesBgp(gateway, link) && bgpPeerAsn === gateway.props.asn) {
    return `The BGP peer has the ASN ${bgpPeerAsn} of the gateway; the two have to differ.`;
  }
  return !usesBgp(gateway, link) && addressSpaceOf(context, link).length === 0
    ? 'The on-premises network has no address space, which a connection without BGP needs.'
    : undefined;
}

function lacks(link: Connection, context: Context): string | undefined {
  if (context.drawn(link.to, 'virtual-network')) {
    return 'The gateway, the circuit and the shared key belong to the network team; connect them by hand, or draw the gateway.';
  }
  const gateway = context.as(link.to, 'virtual-network-gateway');
  if (!gateway) return 'Its gateway is not exported.';
  return gateway.props.gatewayType === 'Vpn' ? vpnFault(context, gateway, link) : undefined;
}

/** A name that Azure takes, made of both ends. */
function nameOf(context: Context, link: Connection, gateway: Gateway): string {
  const part = (text: string): string =>
    freshId(text, new Set())
      .slice(0, 34)
      .replace(/[-_]+$/, '');
  return `${part(context.drawn(link.from, 'on-premises')?.name ?? '')}-to-${part(gateway.name)}`;
}

/** Where the gateway is, since both have to be in one region. */
const placeOf = (gateway: Gateway) =>
  gateway.props.region === '' ? regional : { ...regional, location: lit(gateway.props.region) };

/** The connection before this one on the same gateway, which takes one change at a time. */
function before(context: Context, link: Connection): { readonly after?: readonly NodeSymbol[] } {
  const all = context.links('hybrid-connection').filter(({ to }) => to === link.to);
  const last = all[all.findIndex(({ id }) => id === link.id) - 1];
  return last ? { after: [context.linkSymbol(last.id)] } : {};
}

const asked = (name: string, description: string, secure = false): Parameter => ({
  name,
  type: 'string',
  description,
  ...(secure ? { secure: true } : {}),
});

/** Azure writes ends of a connection as whole resources, of which it reads the id alone. */
const whole = (symbol: NodeSymbol) => ({ id: idOf(symbol), properties: {} });

function overVpn(context: Context, link: Connection, gateway: Gateway): Lowered {
  const peer = context.linkSymbol(link.id, 'LocalNetworkGateway');
  const key = context.linkSymbol(link.id, 'SharedKey');
  const bgp = usesBgp(gateway, link);
  const name = nameOf(context, link, gateway);
  const shared = { ...placeOf(gateway), origin: fromLink(link.id) };
  const addresses = filled(addressSpaceOf(context, link));
  return {
    nodes: [
      node({
        ...shared,
        symbol: peer,
        type: 'Microsoft.Network/localNetworkGateways',
        name: lit(`lgw-${name}`),
        properties: {
          gatewayIpAddress: link.props.peerAddress,
          localNetworkAddressSpace: addresses && { addressPrefixes: addresses },
          bgpSettings: bgp ? { asn: link.props.bgpPeerAsn, bgpPeeringAddress: link.props.bgpPeerAddress } : undefined,
        },
      }),
      node({
        ...shared,
        ...before(context, link),
        symbol: context.linkSymbol(link.id),
        type: 'Microsoft.Network/connections',
        name: lit(`con-${name}`),
        properties: {
          connectionType: 'IPsec',
          connectionProtocol: 'IKEv2',
          virtualNetworkGateway1: whole(context.symbol(gateway.id)),
          localNetworkGateway2: whole(peer),
          enableBgp: bgp,
          sharedKey: param(key),
        },
      }),
    ],
    parameters: [asked(key, 'Required. Key that the VPN device and the gateway share.', true)],
  };
}

function overExpressRoute(context: Context, link: Connection, gateway: Gateway): Lowered {
  const circuit = context.linkSymbol(link.id, 'CircuitId');
  const key = context.linkSymbol(link.id, 'AuthorizationKey');
  return {
    nodes: [
      node({
        ...placeOf(gateway),
        ...before(context, link),
        origin: fromLink(link.id),
        symbol: context.linkSymbol(link.id),
        type: 'Microsoft.Network/connections',
        name: lit(`con-${nameOf(context, link, gateway)}`),
        properties: {
          connectionType: 'ExpressRoute',
          virtualNetworkGateway1: whole(context.symbol(gateway.id)),
          peer: { id: param(circuit) },
          authorizationKey: param(key),
        },
      }),
    ],
    parameters: [
      asked(circuit, 'Required. Resource id of the ExpressRoute circuit, which its owner knows.'),
      asked(key, 'Required. Authorization key of the ExpressRoute circuit, made by its owner.', true),
    ],
  };
}

function omitted(gateway: Gateway, { props }: Connection): readonly string[] {
  const unused = gateway.props.gatewayType === 'Vpn' && !gateway.props.enableBgp && props.bgpPeerAddress !== '';
  return [
    ...(props.advertisedPrefixes.length > 0 ? ['What on-premises advertises is set on its own routers.'] : []),
    ...(unused ? ['The BGP peer is left out, because BGP is off at the gateway.'] : []),
  ];
}

/** A connection of a drawn gateway. Without one the network team makes it, so nothing is exported. */
export const lower = lowerLink('hybrid-connection', {
  lacks,
  nodes(link, context) {
    const gateway = context.as(link.to, 'virtual-network-gateway');
    if (!gateway) return { nodes: [] };
    const made = gateway.props.gatewayType === 'Vpn' ? overVpn : overExpressRoute;
    return { ...made(context, link, gateway), omitted: omitted(gateway, link) };
  },
});
