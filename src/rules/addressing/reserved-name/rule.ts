import { setFields } from '../../../edits/edits.ts';
import { sequence } from '../../../edits/sequence.ts';
import { purposeOfName, subnetConstraints } from '../../../facts/subnets.ts';
import { ok } from '../../../lib/result.ts';
import type { Fix } from '../../../model/finding.ts';
import type { Subnet } from '../../../topology/networks.ts';
import { constraintOf, declaredPurpose, demandsOn, strangersIn } from '../../../topology/subnet-purpose.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Whether another subnet of the network has the name already. */
const taken = (topology: Topology, subnet: Subnet, name: string): boolean =>
  subnet.parent !== null &&
  topology
    .childrenOf(subnet.parent, 'subnet')
    .some((other) => other.id !== subnet.id && other.name.toLowerCase() === name.toLowerCase());

/** Gives the subnet the name, and the purpose that goes with it; not where something else would then stand wrong. */
function nameFix(topology: Topology, subnet: Subnet, name: string): { fix?: Fix } {
  const reserved = purposeOfName(name);
  if (taken(topology, subnet, name) || (reserved && strangersIn(topology, subnet, reserved).length > 0)) return {};
  const label = `Rename ${subnet.name} to ${name}`;
  const purpose = reserved && declaredPurpose(reserved);
  return {
    fix: {
      label,
      edit: (design) =>
        sequence(design, label, (on) => {
          on.rename(subnet.id, name);
          if (purpose && purpose !== subnet.props.purpose) on.set(subnet.id, { purpose });
        }),
    },
  };
}

function purposeFix(subnet: Subnet, purpose: Subnet['props']['purpose']): Fix {
  const label = `Set the purpose of ${subnet.name}`;
  return { label, edit: (design) => ok({ ...setFields(design, subnet.id, { purpose }), label }) };
}

export const rule = defineRule({
  id: 'addressing/reserved-name',
  title: 'Reserved subnet name and purpose do not agree',
  severity: 'error',
  sources: [
    ...subnetConstraints.firewall.sources.slice(0, 1),
    ...subnetConstraints.bastion.sources.slice(0, 1),
    ...subnetConstraints.gateway.sources.slice(0, 1),
  ],
  statements: ['S07'],
  messages: {
    name: msg`Subnet ${'subnet'} is meant for ${'purpose'}, but Azure looks for a subnet named ${'name'}, letter by letter. The deployment of that service fails. Rename the subnet.`,
    purpose: msg`Subnet ${'subnet'} has the name that Azure keeps for one purpose (${'purpose'}), but its purpose says something else, so it is planned and checked as another kind of subnet. Set its purpose, or give it another name.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const { exactName, title } = demandsOn(topology, subnet);
      const reserved = purposeOfName(subnet.name);
      const named = reserved && declaredPurpose(reserved);
      if (exactName !== null && subnet.name !== exactName) {
        const params = { subnet: subnet.name, purpose: title, name: exactName };
        yield report('name', params, { at: subnet, field: 'name', ...nameFix(topology, subnet, exactName) });
      } else if (constraintOf(subnet).exactName === null && reserved && named) {
        const params = { subnet: subnet.name, purpose: subnetConstraints[reserved].title };
        yield report('purpose', params, { at: subnet, field: 'purpose', fix: purposeFix(subnet, named) });
      }
    }
  },
});
