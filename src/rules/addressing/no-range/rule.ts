import { learn } from '../../../facts/learn.ts';
import { addressSpace, subnetPrefixes } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'addressing/no-range',
  title: 'Network or subnet without addresses',
  severity: 'error',
  sources: [learn.virtualNetworkFaq],
  messages: {
    network: msg`Virtual network ${'network'} has no address space. Azure refuses to create it. Give it a private range such as 10.0.0.0/16.`,
    subnet: msg`Subnet ${'subnet'} has no address prefix. Azure refuses to create it. Give it a prefix inside the address space of ${'network'}.`,
  },
  *check(topology, report) {
    for (const network of topology.of('virtual-network')) {
      if (addressSpace(network).length === 0) {
        yield report('network', { network: network.name }, { at: network, field: 'addressSpace' });
      }
      for (const subnet of topology.childrenOf(network.id, 'subnet')) {
        if (subnetPrefixes(subnet).length > 0) continue;
        const where = { at: subnet, field: 'prefixes', related: [network.id] };
        yield report('subnet', { subnet: subnet.name, network: network.name }, where);
      }
    }
  },
});
