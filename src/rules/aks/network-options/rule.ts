import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import type { ResourceOf } from '../../../kinds/types.ts';
import { containsAddress, parseAddress, parsePrefix } from '../../../lib/cidr.ts';
import { ok } from '../../../lib/result.ts';
import type { Fix } from '../../../model/finding.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

type Cluster = ResourceOf<'aks-cluster'>;

const set = (cluster: Cluster, label: string, props: Partial<Cluster['props']>): Fix => ({
  label,
  edit: (design) => ok(setFields(design, cluster.id, props)),
});

/** Whether the service range can give the DNS service its address; .0 is the range, .1 belongs to the API server. */
function isServed({ props }: Cluster): boolean {
  const range = parsePrefix(props.serviceCidr);
  const address = parseAddress(props.dnsServiceIp);
  if (!range.ok || !address.ok) return true;
  return containsAddress(range.value, address.value) && address.value - range.value.first > 1;
}

/** What to use instead of a NAT gateway that AKS makes. */
const ownNat = (topology: Topology, cluster: Cluster): Fix | undefined =>
  topology.as(topology.as(cluster.parent, 'subnet')?.props.natGateway ?? null, 'nat-gateway')
    ? set(cluster, 'Use the NAT gateway of the subnet', { outboundType: 'userAssignedNATGateway' })
    : undefined;

export const rule = defineRule({
  id: 'aks/network-options',
  title: 'AKS network options that exclude each other',
  severity: 'error',
  sources: [learn.aksNetworkPolicies, learn.aksNatGateway, learn.aksCni],
  messages: {
    policy: msg`AKS cluster ${'cluster'} has network policy ${'policy'} on kubenet, which takes only Calico. Azure refuses to create the cluster. Use Calico, or Azure CNI Overlay as pod network.`,
    managedNat: msg`AKS cluster ${'cluster'} asks for a managed NAT gateway, which does not work in a virtual network of your own. Azure refuses to create the cluster. Put a NAT gateway on subnet ${'subnet'} and use that, or choose another outbound type.`,
    dnsService: msg`The DNS service address ${'address'} of AKS cluster ${'cluster'} is not a free address of its service range ${'range'}. Azure refuses to create the cluster. Choose one inside the range that is not its first two.`,
  },
  *check(topology, report) {
    for (const cluster of topology.of('aks-cluster')) {
      const { networkPlugin, networkPolicy, outboundType, dnsServiceIp, serviceCidr } = cluster.props;
      if (networkPlugin === 'kubenet' && (networkPolicy === 'azure' || networkPolicy === 'cilium')) {
        const fix = set(cluster, 'Use Calico', { networkPolicy: 'calico' });
        const params = { cluster: cluster.name, policy: networkPolicy === 'azure' ? 'Azure' : 'Cilium' };
        yield report('policy', params, { at: cluster, field: 'networkPolicy', fix });
      }
      const subnet = topology.as(cluster.parent, 'subnet');
      if (outboundType === 'managedNATGateway' && subnet) {
        const fix = ownNat(topology, cluster);
        const where = { at: cluster, field: 'outboundType', related: [subnet.id], ...(fix && { fix }) };
        yield report('managedNat', { cluster: cluster.name, subnet: subnet.name }, where);
      }
      if (!isServed(cluster)) {
        const params = { cluster: cluster.name, address: dnsServiceIp, range: serviceCidr };
        yield report('dnsService', params, { at: cluster, field: 'dnsServiceIp' });
      }
    }
  },
});
