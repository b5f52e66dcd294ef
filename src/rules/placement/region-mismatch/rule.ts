import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { ok } from '../../../lib/result.ts';
import type { Resource } from '../../../model/design.ts';
import type { Fix } from '../../../model/finding.ts';
import { regionOf } from '../../../topology/region.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Fields of a subnet whose target is joined to it, and must be in its region. */
const joined = new Set(['networkSecurityGroup', 'routeTable', 'natGateway']);

function fixFor(topology: Topology, shape: Resource, region: string): { readonly fix?: Fix } {
  if (typeof shape.props.region !== 'string') return {};
  const own = region === topology.network.settings.region ? '' : region;
  const label = `Put ${shape.name} into ${region}`;
  return { fix: { label, edit: (design) => ok({ ...setFields(design, shape.id, { region: own }), label }) } };
}

export const rule = defineRule({
  id: 'placement/region-mismatch',
  title: 'A part of a network is in another region',
  severity: 'error',
  sources: [learn.virtualNetworkFaq, learn.privateEndpoints],
  messages: {
    inside: msg`${'shape'} is in ${'region'}, but stands in virtual network ${'network'}, which is in ${'home'}. A virtual network lies in one region with everything in it, so the deployment fails. Put both into one region.`,
    joined: msg`${'shape'} is in ${'region'}, but subnet ${'subnet'} uses it, whose virtual network ${'network'} is in ${'home'}. Azure joins only what is in the same region, so the deployment fails. Use one of that region.`,
  },
  *check(topology, report) {
    for (const network of topology.of('virtual-network')) {
      const home = regionOf(topology, network);
      for (const subnet of topology.childrenOf(network.id, 'subnet')) {
        const around = { network: network.name, home };
        for (const shape of topology.children(subnet.id)) {
          const region = regionOf(topology, shape);
          if (region === home) continue;
          const where = { at: shape, field: 'region', related: [network.id], ...fixFor(topology, shape, home) };
          yield report('inside', { ...around, shape: shape.name, region }, where);
        }
        for (const { field, target } of topology.references(subnet.id)) {
          const shape = joined.has(field) ? topology.get(target) : undefined;
          const region = shape && regionOf(topology, shape);
          if (!shape || region === undefined || region === home) continue;
          const where = { at: shape, field: 'region', related: [subnet.id, network.id] };
          yield report('joined', { ...around, shape: shape.name, region, subnet: subnet.name }, where);
        }
      }
    }
  },
});
