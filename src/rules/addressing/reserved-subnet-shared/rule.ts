import { purposeOfName, subnetConstraints } from '../../../facts/subnets.ts';
import { listed } from '../../../lib/sentence.ts';
import { strangersIn } from '../../../topology/subnet-purpose.ts';
import { defineRule, msg } from '../../rule.ts';

export const rule = defineRule({
  id: 'addressing/reserved-subnet-shared',
  title: 'Shape in a subnet kept for another service',
  severity: 'error',
  sources: [...subnetConstraints.bastion.sources.slice(0, 1), ...subnetConstraints.gateway.sources.slice(0, 1)],
  messages: {
    shared: msg`Azure keeps subnet ${'subnet'} for one purpose (${'purpose'}), but ${'others'} also ${'stand'} in it. Nothing else belongs there. Use another subnet.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const reserved = purposeOfName(subnet.name);
      if (reserved === undefined) continue;
      // A firewall outside its subnet is told by the rule on firewalls.
      const others = strangersIn(topology, subnet, reserved).filter(({ kind }) => kind !== 'azure-firewall');
      if (others.length === 0) continue;
      const params = {
        subnet: subnet.name,
        purpose: subnetConstraints[reserved].title,
        others: listed(others.map(({ name }) => name).sort()),
        stand: others.length === 1 ? 'stands' : 'stand',
      };
      yield report('shared', params, { at: subnet, related: others.map(({ id }) => id) });
    }
  },
});
