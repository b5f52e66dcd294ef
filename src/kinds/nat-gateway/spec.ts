import { choice, integer, refs } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

export const spec = defineResource({
  slug: 'nat-gateway',
  title: 'NAT gateway',
  category: 'network',
  summary: 'Explicit outbound to the internet for the subnets that use it; filters nothing',
  parents: [null, 'virtual-network'],
  container: false,
  size: { width: 160, height: 64 },
  nameStem: 'ng',
  learn: 'https://learn.microsoft.com/azure/nat-gateway/nat-overview',
  fields: {
    sku: choice({
      label: 'SKU',
      help: 'StandardV2 is zone-redundant and takes StandardV2 addresses.',
      options: [
        { value: 'Standard', label: 'Standard' },
        { value: 'StandardV2', label: 'StandardV2' },
      ],
      default: 'Standard',
      source: 'https://learn.microsoft.com/azure/nat-gateway/nat-sku',
    }),
    publicIps: refs({
      label: 'Public IP addresses',
      help: 'Addresses that outbound traffic leaves from.',
      kinds: ['public-ip'],
      chip: true,
    }),
    zone: choice({
      label: 'Zone',
      help: 'A Standard NAT gateway lives in one zone or in none.',
      options: [
        { value: 'none', label: 'No zone' },
        { value: '1', label: 'Zone 1' },
        { value: '2', label: 'Zone 2' },
        { value: '3', label: 'Zone 3' },
      ],
      default: 'none',
      when: { field: 'sku', is: ['Standard'] },
      source: 'https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones',
    }),
    idleTimeoutInMinutes: integer({
      label: 'Idle timeout',
      help: 'After which an idle flow is dropped.',
      min: 4,
      max: 120,
      unit: 'minutes',
      default: 4,
      source: 'https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource',
    }),
  },
});
