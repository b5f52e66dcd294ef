import { boolean, choice } from '../../model/field.ts';
import { defineLink } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering';
const access = 'Lets the remote network reach this one.';
const forwarded = 'Admits traffic that did not start in the remote network, such as traffic from its firewall.';
const transit = 'Lets the remote network use the gateway of this one.';
const remote = 'Uses the gateway of the remote network.';

export const spec = defineLink({
  slug: 'peering',
  title: 'Virtual network peering',
  from: ['virtual-network'],
  to: ['virtual-network'],
  layer: 'peering',
  learn: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview',
  fields: {
    sides: choice({
      label: 'Sides',
      help: 'A peering works only when both networks have one.',
      options: [
        { value: 'both', label: 'Both networks' },
        { value: 'from', label: 'First network only' },
        { value: 'to', label: 'Second network only' },
      ],
      default: 'both',
      source,
    }),
    fromAllowVirtualNetworkAccess: boolean({ label: 'First: allow access', help: access, default: true, source }),
    fromAllowForwardedTraffic: boolean({
      label: 'First: allow forwarded traffic',
      help: forwarded,
      default: true,
      source,
    }),
    fromAllowGatewayTransit: boolean({ label: 'First: offer gateway transit', help: transit, default: false, source }),
    fromUseRemoteGateways: boolean({ label: 'First: use remote gateway', help: remote, default: false, source }),
    toAllowVirtualNetworkAccess: boolean({ label: 'Second: allow access', help: access, default: true, source }),
    toAllowForwardedTraffic: boolean({
      label: 'Second: allow forwarded traffic',
      help: forwarded,
      default: true,
      source,
    }),
    toAllowGatewayTransit: boolean({ label: 'Second: offer gateway transit', help: transit, default: false, source }),
    toUseRemoteGateways: boolean({ label: 'Second: use remote gateway', help: remote, default: false, source }),
  },
});
