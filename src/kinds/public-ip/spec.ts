import { boolean, choice, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

export const spec = defineResource({
  slug: 'public-ip',
  title: 'Public IP address',
  category: 'network',
  summary: 'Static public address for a firewall, a gateway or a machine',
  parents: [null, 'virtual-network'],
  container: false,
  size: { width: 160, height: 64 },
  nameStem: 'pip',
  learn: 'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses',
  fields: {
    sku: choice({
      label: 'SKU',
      help: 'StandardV2 goes with a StandardV2 NAT gateway. Basic was retired in September 2025.',
      options: [
        { value: 'Standard', label: 'Standard' },
        { value: 'StandardV2', label: 'StandardV2' },
      ],
      default: 'Standard',
      source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses#sku',
    }),
    zoneRedundant: boolean({
      label: 'Zone-redundant',
      help: 'Spread over availability zones 1, 2 and 3, where the region has them.',
      default: false,
      source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses#availability-zone',
    }),
    domainNameLabel: text({
      label: 'DNS label',
      help: 'First part of a public name of the address. Empty means none.',
      format: 'token',
    }),
  },
});
