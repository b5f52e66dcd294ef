import { choice } from '../../model/field.ts';
import { defineLink } from '../../model/kind.ts';

export const spec = defineLink({
  slug: 'hybrid-connection',
  title: 'Connection to on-premises',
  from: ['on-premises'],
  to: ['virtual-network'],
  layer: 'peering',
  notExported: 'The gateway, the circuit and the shared key belong to the network team; connect them by hand.',
  learn: 'https://learn.microsoft.com/azure/architecture/reference-architectures/hybrid-networking/',
  fields: {
    type: choice({
      label: 'Type',
      help: 'How the two networks are joined.',
      options: [
        { value: 'ExpressRoute', label: 'ExpressRoute' },
        { value: 'VPN', label: 'Site-to-site VPN' },
      ],
      default: 'ExpressRoute',
      source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpngateways',
    }),
  },
});
