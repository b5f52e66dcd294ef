import { fmt, idOf, platform, type Tree } from '../../deployment/expr.ts';
import { type Gateway, gatewaysIn } from '../../deployment/gateways.ts';
import { type Context, lowerResource } from '../../deployment/lowering.ts';
import { node, regional } from '../../deployment/node.ts';
import { idObject } from '../../deployment/subnets.ts';
import { subnetConstraints } from '../../facts/subnets.ts';
import type { ResourceOf } from '../types.ts';

/** Microsoft's own VPN client, registered in the public cloud only. */
const vpnClient = 'c632b3df-fb67-4d84-bdcf-b95ad541b5c8';

const isVpn = ({ props }: Gateway): boolean => props.gatewayType === 'Vpn';

/** Whether people sign in to the gateway; https://learn.microsoft.com/azure/vpn-gateway/point-to-site-entra-gateway */
const takesClients = (context: Context, { props }: Gateway): boolean =>
  props.gatewayType === 'Vpn' && props.vpnClientAddressPool.length > 0 && context.cloud === 'public';

/** Each instance of an active-active gateway has an address; with zones and point-to-site there is a third one. */
function addressCount(context: Context, gateway: Gateway): number {
  if (!isVpn(gateway)) return 0;
  if (!gateway.props.activeActive) return 1;
  return takesClients(context, gateway) ? 3 : 2;
}

const addressesOf = (context: Context, { props }: Gateway): readonly ResourceOf<'public-ip'>[] =>
  props.publicIps.flatMap((id) => context.as(id, 'public-ip') ?? []);

/** What is missing of the addresses or of the bounds, or undefined. */
function ownFault(gateway: Gateway, context: Context): string | undefined {
  const { props } = gateway;
  const addresses = addressesOf(context, gateway).slice(0, addressCount(context, gateway));
  if (addresses.length < addressCount(context, gateway)) {
    if (!props.activeActive) return 'It has no public IP address, which a VPN gateway needs.';
    return takesClients(context, gateway)
      ? 'It has fewer than three public IP addresses, which an active-active gateway with point-to-site needs.'
      : 'It has fewer than two public IP addresses, which an active-active gateway needs.';
  }
  const wrong = addresses.find((address) => address.props.sku !== 'Standard');
  if (wrong) return `Its public IP address “${wrong.name}” is ${wrong.props.sku}; a gateway takes Standard ones.`;
  const { minScaleUnits: least, maxScaleUnits: most } = props;
  const scales = !isVpn(gateway) && props.expressRouteSku === 'ErGwScale';
  return scales && least !== most && (least < 2 || least > most)
    ? 'Its scale units have to be the same number, or to go from 2 or more upwards.'
    : undefined;
}

function lacks(gateway: Gateway, context: Context): string | undefined {
  const subnet = context.as(gateway.parent, 'subnet');
  if (!subnet) return 'Its subnet is not exported.';
  const { exactName } = subnetConstraints.gateway;
  if (subnet.name !== exactName) return `It stands in “${subnet.name}”; Azure takes gateways in ${exactName} only.`;
  const fault = ownFault(gateway, context);
  if (fault !== undefined) return fault;
  const [first] = context
    .children(subnet.id, 'virtual-network-gateway')
    .filter(({ props }) => props.gatewayType === gateway.props.gatewayType);
  return first && first.id !== gateway.id
    ? `Its network has “${first.name}” already; Azure takes one gateway of a type.`
    : undefined;
}

function vpnProperties(context: Context, gateway: Gateway) {
  const { props } = gateway;
  const tenant = platform('tenantId');
  return {
    vpnType: 'RouteBased',
    // The smallest SKU was of the first generation only, which Azure is doing away with: it decides there.
    vpnGatewayGeneration: props.vpnSku === 'VpnGw1AZ' ? undefined : 'Generation2',
    activeActive: props.activeActive,
    enableBgp: props.enableBgp,
    bgpSettings: props.enableBgp ? { asn: props.asn } : undefined,
    vpnClientConfiguration: takesClients(context, gateway)
      ? {
          vpnClientAddressPool: { addressPrefixes: props.vpnClientAddressPool },
          vpnClientProtocols: ['OpenVPN'],
          vpnAuthenticationTypes: ['AAD'],
          aadTenant: fmt(platform('loginEndpoint'), tenant),
          aadAudience: vpnClient,
          aadIssuer: fmt('https://sts.windows.net/', tenant, '/'),
        }
      : undefined,
  };
}

const expressRouteProperties = ({ props }: Gateway) => ({
  autoScaleConfiguration:
    props.expressRouteSku === 'ErGwScale'
      ? { bounds: { min: props.minScaleUnits, max: props.maxScaleUnits } }
      : undefined,
});

/** The address of an ExpressRoute gateway is Microsoft's, so its configuration has none. */
function ipConfigurations(context: Context, gateway: Gateway, subnet: ResourceOf<'subnet'>): Tree {
  const addresses = addressesOf(context, gateway).slice(0, addressCount(context, gateway));
  const all = addresses.length > 0 ? addresses : [undefined];
  return all.map((address, index) => ({
    name: `ipConfiguration${index + 1}`,
    properties: {
      privateIPAllocationMethod: 'Dynamic',
      subnet: { id: idOf(context.symbol(subnet.id)) },
      publicIPAddress: address && idObject(context, address.id),
    },
  }));
}

function omitted(context: Context, gateway: Gateway): readonly string[] {
  const { props } = gateway;
  const unused = addressesOf(context, gateway).slice(addressCount(context, gateway));
  const names = unused.map(({ name }) => `“${name}”`).join(', ');
  return [
    ...(unused.length > 0 ? [`It has no use for the public IP addresses ${names}, so they are not attached.`] : []),
    ...(isVpn(gateway) && props.vpnClientAddressPool.length > 0 && !takesClients(context, gateway)
      ? ['Point-to-site is left out: the registered VPN client is there in the public cloud only.']
      : []),
  ];
}

/** Gateways of one network share a subnet and are made one after the other; each takes 45 minutes or more. */
export const lower = lowerResource('virtual-network-gateway', {
  naming: 'parameter',
  lacks,
  nodes(gateway, context) {
    const subnet = context.as(gateway.parent, 'subnet');
    if (!subnet?.parent) return { nodes: [] };
    const siblings = gatewaysIn(context, subnet.parent);
    const before = siblings[siblings.findIndex(({ id }) => id === gateway.id) - 1];
    const vpn = isVpn(gateway);
    const sku = vpn ? gateway.props.vpnSku : gateway.props.expressRouteSku;
    return {
      nodes: [
        node({
          symbol: context.symbol(gateway.id),
          type: 'Microsoft.Network/virtualNetworkGateways',
          name: context.name(gateway.id),
          ...regional,
          ...(before ? { after: [context.symbol(before.id)] } : {}),
          origin: gateway.id,
          properties: {
            gatewayType: gateway.props.gatewayType,
            sku: { name: sku, tier: sku },
            ipConfigurations: ipConfigurations(context, gateway, subnet),
            ...(vpn ? vpnProperties(context, gateway) : expressRouteProperties(gateway)),
          },
        }),
      ],
      omitted: omitted(context, gateway),
    };
  },
});
