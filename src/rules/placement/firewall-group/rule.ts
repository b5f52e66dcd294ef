import { learn } from '../../../facts/learn.ts';
import { groupOf, sameGroup } from '../../../topology/group.ts';
import { networkOf } from '../../../topology/networks.ts';
import { defineRule, msg } from '../../rule.ts';
import { moveFix, shownGroup } from '../move.ts';

export const rule = defineRule({
  id: 'placement/firewall-group',
  title: 'A firewall is in another resource group than its network',
  severity: 'error',
  sources: [learn.firewallFaq],
  messages: {
    firewall: msg`Firewall ${'firewall'} is in ${'own'}, but its virtual network ${'network'} is in ${'home'}. Azure Firewall has to be in the resource group of its network, so the deployment fails. Put both into one group.`,
    address: msg`Public IP address ${'address'} is in ${'own'}, but firewall ${'firewall'} uses it, whose virtual network ${'network'} is in ${'home'}. Azure Firewall takes only addresses of the resource group of its network, so the deployment fails. Use one of that group.`,
  },
  *check(topology, report) {
    for (const firewall of topology.of('azure-firewall')) {
      const network = networkOf(topology, firewall.id);
      if (!network) continue;
      const home = groupOf(topology.network, network);
      const around = { firewall: firewall.name, network: network.name, home: shownGroup(topology, home) };
      const own = groupOf(topology.network, firewall);
      if (!sameGroup(own, home)) {
        yield report(
          'firewall',
          { ...around, own: shownGroup(topology, own) },
          { at: firewall, field: 'resourceGroup', related: [network.id], ...moveFix(topology, firewall, network) },
        );
      }
      const addresses = new Set([...firewall.props.publicIps, firewall.props.managementPublicIp]);
      for (const id of addresses) {
        const address = topology.get(id);
        const place = address && groupOf(topology.network, address);
        if (!address || !place || sameGroup(place, home)) continue;
        yield report(
          'address',
          { ...around, address: address.name, own: shownGroup(topology, place) },
          {
            at: address,
            field: 'resourceGroup',
            related: [firewall.id, network.id],
            ...moveFix(topology, address, network),
          },
        );
      }
    }
  },
});
