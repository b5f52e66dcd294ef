import { boolean, choice } from '../../model/field.ts';
import { defineLink } from '../../model/kind.ts';

export const spec = defineLink({
  slug: 'zone-link',
  title: 'Private DNS zone link',
  from: ['private-dns-zone'],
  to: ['virtual-network'],
  layer: 'dns',
  learn: 'https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links',
  fields: {
    registrationEnabled: boolean({
      label: 'Auto registration',
      help: 'Writes the names of virtual machines into the zone. Keep off for private link zones.',
      default: false,
      source: 'https://learn.microsoft.com/azure/dns/private-dns-autoregistration',
    }),
    resolutionPolicy: choice({
      label: 'When a name is missing',
      help: 'Whether a name that the zone lacks is looked up on the internet.',
      options: [
        { value: 'Default', label: 'Answer that it does not exist' },
        { value: 'NxDomainRedirect', label: 'Ask public DNS' },
      ],
      default: 'Default',
      source: 'https://learn.microsoft.com/azure/dns/private-dns-fallback',
    }),
  },
});
