import { boolean, choice, integer, refs, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const bgp = 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-bgp-overview';
const scalable = 'https://learn.microsoft.com/azure/expressroute/scalable-gateway';

export const spec = defineResource({
  slug: 'virtual-network-gateway',
  title: 'Virtual network gateway',
  category: 'network',
  summary: 'VPN or ExpressRoute end of the way to on-premises',
  parents: ['subnet'],
  container: false,
  size: { width: 160, height: 72 },
  nameStem: 'vgw',
  learn: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpngateways',
  fields: {
    gatewayType: choice({
      label: 'Type',
      help: 'One of each in a network. Azure takes 45 minutes or more to create one.',
      options: [
        { value: 'Vpn', label: 'VPN' },
        { value: 'ExpressRoute', label: 'ExpressRoute' },
      ],
      default: 'Vpn',
      source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings',
    }),
    vpnSku: choice({
      label: 'VPN SKU',
      help: 'Throughput. SKUs without zones can no longer be created.',
      options: [
        { value: 'VpnGw1AZ', label: 'VpnGw1AZ' },
        { value: 'VpnGw2AZ', label: 'VpnGw2AZ' },
        { value: 'VpnGw3AZ', label: 'VpnGw3AZ' },
        { value: 'VpnGw4AZ', label: 'VpnGw4AZ' },
        { value: 'VpnGw5AZ', label: 'VpnGw5AZ' },
      ],
      default: 'VpnGw1AZ',
      when: { field: 'gatewayType', is: ['Vpn'] },
      source: 'https://learn.microsoft.com/azure/vpn-gateway/gateway-sku-consolidation',
    }),
    expressRouteSku: choice({
      label: 'ExpressRoute SKU',
      help: 'Throughput and number of circuits.',
      options: [
        { value: 'ErGw1AZ', label: 'ErGw1AZ' },
        { value: 'ErGw2AZ', label: 'ErGw2AZ' },
        { value: 'ErGw3AZ', label: 'ErGw3AZ' },
        { value: 'ErGwScale', label: 'ErGwScale' },
      ],
      default: 'ErGw1AZ',
      when: { field: 'gatewayType', is: ['ExpressRoute'] },
      source: 'https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways',
    }),
    minScaleUnits: integer({
      label: 'Fewest scale units',
      help: 'Lower bound of ErGwScale.',
      min: 1,
      max: 40,
      default: 1,
      when: { field: 'expressRouteSku', is: ['ErGwScale'] },
      source: scalable,
    }),
    maxScaleUnits: integer({
      label: 'Most scale units',
      help: 'Upper bound of ErGwScale, which then begins at 2 or more.',
      min: 1,
      max: 40,
      default: 1,
      when: { field: 'expressRouteSku', is: ['ErGwScale'] },
      source: scalable,
    }),
    activeActive: boolean({
      label: 'Active-active',
      help: 'Both instances carry tunnels, each with an address; point-to-site takes a third one.',
      default: false,
      when: { field: 'gatewayType', is: ['Vpn'] },
      source: 'https://learn.microsoft.com/azure/vpn-gateway/about-active-active-gateways',
    }),
    publicIps: refs({
      label: 'Public IP addresses',
      help: 'Standard, zone-redundant. An ExpressRoute gateway gets its address from Microsoft.',
      kinds: ['public-ip'],
      chip: true,
      when: { field: 'gatewayType', is: ['Vpn'] },
      source:
        'https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways#auto-assigned-public-ip',
    }),
    enableBgp: boolean({
      label: 'BGP',
      help: 'Learns routes from on-premises. An ExpressRoute gateway always does.',
      default: false,
      when: { field: 'gatewayType', is: ['Vpn'] },
      source: bgp,
    }),
    asn: integer({
      label: 'ASN',
      help: 'Other than that of on-premises.',
      min: 1,
      max: 4_294_967_295,
      default: 65_515,
      when: { field: 'enableBgp', is: [true] },
      source: bgp,
    }),
    vpnClientAddressPool: texts({
      label: 'Point-to-site address pool',
      help: 'Addresses of people who sign in with Microsoft Entra ID over OpenVPN. Empty for none.',
      format: 'cidr',
      when: { field: 'gatewayType', is: ['Vpn'] },
      source: 'https://learn.microsoft.com/azure/vpn-gateway/point-to-site-entra-gateway',
    }),
  },
});
