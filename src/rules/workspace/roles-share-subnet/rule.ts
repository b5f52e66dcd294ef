import { moveInto } from '../../../edits/move-into.ts';
import { learn } from '../../../facts/learn.ts';
import { listed } from '../../../lib/sentence.ts';
import type { Subnet } from '../../../topology/networks.ts';
import { computesIn } from '../../../topology/subnet-computes.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

const rolesIn = (topology: Topology, { id }: Subnet): readonly string[] => [
  ...(computesIn(topology, id).length > 0 ? ['training computes'] : []),
  ...(topology.childrenOf(id, 'aks-cluster').length > 0 ? ['AKS nodes'] : []),
  ...(topology.childrenOf(id, 'private-endpoint').length > 0 ? ['private endpoints'] : []),
];

/** The other subnet of the same network that is meant for private endpoints. */
const endpointHome = (topology: Topology, subnet: Subnet): Subnet | undefined =>
  subnet.parent === null
    ? undefined
    : topology
        .childrenOf(subnet.parent, 'subnet')
        .filter((other) => other.id !== subnet.id && other.props.purpose === 'private-endpoints')
        .sort((a, b) => (a.id < b.id ? -1 : 1))[0];

export const rule = defineRule({
  id: 'workspace/roles-share-subnet',
  title: 'Training, scoring and private endpoints in one subnet',
  severity: 'warning',
  sources: [learn.amlPlanning, learn.amlSecureWorkspaceTutorial],
  statements: ['S08'],
  messages: {
    shared: msg`Subnet ${'subnet'} holds ${'roles'} together. One NSG, one route table and one range of addresses then have to serve all of them. Give each a subnet of its own.`,
  },
  *check(topology, report) {
    for (const subnet of topology.of('subnet')) {
      const found = rolesIn(topology, subnet);
      if (found.length < 2) continue;
      const endpoints = topology.childrenOf(subnet.id, 'private-endpoint').map(({ id }) => id);
      const home = found.length === 2 && endpoints.length > 0 ? endpointHome(topology, subnet) : undefined;
      yield report(
        'shared',
        { subnet: subnet.name, roles: listed(found) },
        {
          at: subnet,
          related: topology.children(subnet.id).map((child) => child.id),
          ...(home && {
            fix: {
              label: `Move the private endpoints to ${home.name}`,
              edit: (design) => moveInto(design, 'Move the private endpoints', endpoints, home.id),
            },
          }),
        },
      );
    }
  },
});
