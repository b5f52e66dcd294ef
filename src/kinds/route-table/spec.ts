import { boolean, choice, rows, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

export const spec = defineResource({
  slug: 'route-table',
  title: 'Route table',
  category: 'network',
  summary: 'User-defined routes for the subnets that use it',
  parents: [null, 'virtual-network'],
  container: false,
  size: { width: 160, height: 64 },
  nameStem: 'rt',
  learn: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  fields: {
    disableBgpRoutePropagation: boolean({
      label: 'Ignore gateway routes',
      help: 'Keeps routes learned by a VPN or ExpressRoute gateway out of the subnets.',
      default: false,
      source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol',
    }),
    routes: rows({
      label: 'Routes',
      help: 'The longest matching prefix decides; a route of yours wins over a learned one of the same length.',
      item: 'route',
      source:
        'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route',
      columns: {
        name: text({ label: 'Name', help: 'Unique in the table.', format: 'free' }),
        prefix: text({
          label: 'Destination',
          help: 'CIDR prefix or one service tag.',
          format: 'address',
          default: '0.0.0.0/0',
        }),
        nextHopType: choice({
          label: 'Next hop',
          help: 'Where matching packets go.',
          options: [
            { value: 'VirtualAppliance', label: 'Virtual appliance' },
            { value: 'VirtualNetworkGateway', label: 'Virtual network gateway' },
            { value: 'VnetLocal', label: 'Virtual network' },
            { value: 'Internet', label: 'Internet' },
            { value: 'None', label: 'None: drop' },
          ],
          default: 'VirtualAppliance',
        }),
        nextHopIp: text({
          label: 'Next hop address',
          help: 'Private address of the firewall or appliance.',
          format: 'ipv4',
          when: { field: 'nextHopType', is: ['VirtualAppliance'] },
        }),
      },
    }),
  },
});
