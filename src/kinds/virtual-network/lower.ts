import { idOf, nameOf, part } from '../../deployment/expr.ts';
import { lowerResource } from '../../deployment/lowering.ts';
import { filled, node, regional } from '../../deployment/node.ts';
import { fromShape } from '../../deployment/origin.ts';
import { subnetBody } from '../../deployment/subnets.ts';

/**
 * A network with all its subnets inline: as children they would be written in parallel, which Azure refuses, and a mix
 * of both deletes subnets in use. https://learn.microsoft.com/azure/azure-resource-manager/bicep/scenarios-virtual-networks
 */
export const lower = lowerResource('virtual-network', {
  naming: 'parameter',
  lacks: ({ props }) => (props.addressSpace.length === 0 ? 'It has no address space.' : undefined),
  nodes(network, context) {
    const { props } = network;
    const symbol = context.symbol(network.id);
    const subnets = context.children(network.id, 'subnet');
    return {
      nodes: [
        node({
          symbol,
          type: 'Microsoft.Network/virtualNetworks',
          name: context.name(network.id),
          ...regional,
          origin: network.id,
          properties: {
            addressSpace: { addressPrefixes: props.addressSpace },
            dhcpOptions: props.dnsServers.length > 0 ? { dnsServers: props.dnsServers } : undefined,
            encryption: props.encryption ? { enabled: true, enforcement: 'AllowUnencrypted' } : undefined,
            subnets: filled(subnets.map((subnet) => part(fromShape(subnet.id), subnetBody(context, subnet)))),
          },
        }),
      ],
      outputs: [
        { name: `${symbol}Id`, description: 'Resource id of the virtual network.', value: idOf(symbol) },
        { name: `${symbol}Name`, description: 'Name of the virtual network.', value: nameOf(symbol) },
      ],
    };
  },
});
