import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import { hubSpoke } from '../hub-spoke.ts';

const at = 'training';
const field = 'routeTable';

/** The firewall in the network itself, beside an AKS subnet. */
function oneNetwork(outboundType: 'userDefinedRouting' | 'loadBalancer') {
  const { b, hub } = hubSpoke();
  const aks = b.add('subnet', 'aks', { prefixes: ['10.0.4.0/24'] }, { in: hub });
  b.add('aks-cluster', 'scoring', { outboundType }, { in: aks });
  return b.design();
}

function behindNat() {
  const { b, training } = hubSpoke({ routes: null });
  const natGateway = b.add('nat-gateway', 'ng', { publicIps: [b.add('public-ip', 'pip-ng')] });
  b.set('subnet', training, { natGateway });
  return b.design();
}

export const examples: Examples = {
  bad: [
    {
      name: 'a spoke without a route table',
      design: () => hubSpoke({ routes: null }).b.design(),
      expect: [{ message: 'missing', at, field }],
    },
    {
      name: 'a training subnet that nothing stands in yet',
      design: () => hubSpoke({ routes: null, cluster: null }).b.design(),
      expect: [{ message: 'missing', at, field }],
    },
    {
      name: 'computes with public IPs; the fix also adds the route that they need',
      design: () =>
        hubSpoke({
          routes: null,
          training: { defaultOutboundAccess: true },
          cluster: { enableNodePublicIp: true },
        }).b.design(),
      expect: [{ message: 'missing', at, field }],
    },
    {
      name: 'AKS in the network of the firewall',
      design: () => oneNetwork('userDefinedRouting'),
      expect: [{ message: 'missing', at: 'aks', field }],
    },
    {
      name: 'a default route straight to the internet',
      design: () =>
        hubSpoke({
          routes: [{ name: 'default', prefix: '0.0.0.0/0', nextHopType: 'Internet', nextHopIp: '' }],
        }).b.design(),
      expect: [{ message: 'past', at, field }],
    },
  ],
  good: [
    { name: 'through the firewall', design: () => hubSpoke().b.design() },
    { name: 'a NAT gateway is meant, whatever stands in the hub', design: behindNat },
    { name: 'AKS with a way out of its own', design: () => oneNetwork('loadBalancer') },
    {
      name: 'a firewall that is not connected yet',
      design: () => hubSpoke({ routes: null, peering: false }).b.design(),
    },
    {
      name: 'forced tunnelling to a gateway',
      design: () =>
        hubSpoke({
          routes: [{ name: 'default', prefix: '0.0.0.0/0', nextHopType: 'VirtualNetworkGateway', nextHopIp: '' }],
        }).b.design(),
    },
    { name: 'an empty design', design: () => build('Empty').design() },
  ],
};
