import { choice, integer, text, texts } from '../../model/field.ts';
import { defineLink } from '../../model/kind.ts';

const peers = 'https://learn.microsoft.com/azure/vpn-gateway/bgp-howto';

export const spec = defineLink({
  slug: 'hybrid-connection',
  title: 'Connection to on-premises',
  from: ['on-premises'],
  to: ['virtual-network-gateway', 'virtual-network'],
  layer: 'peering',
  learn: 'https://learn.microsoft.com/azure/architecture/reference-architectures/hybrid-networking/',
  fields: {
    type: choice({
      label: 'Type',
      help: 'How the two networks are joined; a drawn gateway decides it.',
      options: [
        { value: 'ExpressRoute', label: 'ExpressRoute' },
        { value: 'VPN', label: 'Site-to-site VPN' },
      ],
      default: 'ExpressRoute',
      source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpngateways',
    }),
    peerAddress: text({
      label: 'Peer address',
      help: 'Public address of the VPN device on-premises.',
      format: 'ipv4',
      source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings#lng',
    }),
    bgpPeerAddress: text({
      label: 'BGP peer address',
      help: 'Private address of the VPN device for BGP. Empty without BGP.',
      format: 'ipv4',
      source: peers,
    }),
    bgpPeerAsn: integer({
      label: 'BGP peer ASN',
      help: 'Of on-premises; 0 without BGP over VPN.',
      min: 0,
      max: 4_294_967_295,
      default: 0,
      source: peers,
    }),
    advertisedPrefixes: texts({
      label: 'Advertised prefixes',
      help: 'What on-premises advertises by BGP; 0.0.0.0/0 forces all outbound traffic through it.',
      format: 'cidr',
      source: 'https://learn.microsoft.com/azure/vpn-gateway/about-site-to-site-tunneling',
    }),
  },
});
