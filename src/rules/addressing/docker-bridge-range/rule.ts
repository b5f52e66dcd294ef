import { learn } from '../../../facts/learn.ts';
import { dockerBridgeRange } from '../../../facts/subnets.ts';
import { formatPrefix, overlaps } from '../../../lib/cidr.ts';
import type { ResourceId } from '../../../model/ids.ts';
import { isManaged } from '../../../topology/machine-learning.ts';
import { addressSpace, networkOf, peeringsOf, type VirtualNetwork } from '../../../topology/networks.ts';
import { subnetComputes } from '../../../topology/subnet-computes.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Networks with Azure Machine Learning computes, or drawn for them: a training subnet, or a workspace endpoint. */
function learningNetworks(topology: Topology): ReadonlySet<ResourceId> {
  const found = new Set<ResourceId>();
  const add = (id: ResourceId): void => {
    const network = networkOf(topology, id);
    if (network) found.add(network.id);
  };
  for (const { subnet } of subnetComputes(topology)) add(subnet.id);
  for (const subnet of topology.of('subnet')) if (subnet.props.purpose === 'training') add(subnet.id);
  for (const endpoint of topology.of('private-endpoint')) {
    const workspace = topology.as(endpoint.props.target, 'aml-workspace');
    // Computes of a managed network are not in the network of the endpoint, nor is their Docker bridge.
    if (workspace && !isManaged(workspace)) add(endpoint.id);
  }
  return found;
}

const bridged = (network: VirtualNetwork) =>
  addressSpace(network).find((prefix) => overlaps(prefix, dockerBridgeRange.range));

export const rule = defineRule({
  id: 'addressing/docker-bridge-range',
  title: 'Address range of the Docker bridge',
  severity: 'error',
  sources: [dockerBridgeRange.source, learn.amlPrivateLink],
  messages: {
    used: msg`Virtual network ${'network'} has the range ${'prefix'}, which overlaps 172.17.0.0/16. Docker on Azure Machine Learning computes uses that range itself, so containers cannot reach anything there. Choose another range.`,
    reached: msg`Virtual network ${'network'} has the range ${'prefix'}, which overlaps 172.17.0.0/16, and is peered with ${'peer'}, which is for Azure Machine Learning computes. Docker on computes uses that range itself, so containers cannot reach anything in ${'network'}. Choose another range.`,
  },
  *check(topology, report) {
    const learning = learningNetworks(topology);
    for (const network of topology.of('virtual-network')) {
      const range = bridged(network);
      if (!range) continue;
      const where = { at: network, field: 'addressSpace' };
      const params = { network: network.name, prefix: formatPrefix(range) };
      const peer = peeringsOf(topology, network.id).find((side) => learning.has(side.remote.id))?.remote;
      if (learning.has(network.id)) yield report('used', params, where);
      else if (peer) yield report('reached', { ...params, peer: peer.name }, { ...where, related: [peer.id] });
    }
  },
});
