import { setFields } from '../../../edits/edits.ts';
import { learn } from '../../../facts/learn.ts';
import { aksRanges } from '../../../facts/subnets.ts';
import { containsAddress, formatPrefix, overlaps, type Prefix, parseAddress } from '../../../lib/cidr.ts';
import { ok } from '../../../lib/result.ts';
import type { Props } from '../../../model/field.ts';
import type { Fix } from '../../../model/finding.ts';
import { type Neighbour, neighbourhood } from '../../../topology/connected-ranges.ts';
import { networkOf } from '../../../topology/networks.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';
import { type Cluster, clashWith, dnsAddress, freeRange, type RangeField, rangeOf, reservedIn } from './ranges.ts';

const titles: Readonly<Record<RangeField, string>> = { serviceCidr: 'service range', podCidr: 'pod range' };

const setFix = (cluster: Cluster, label: string, props: Props): { readonly fix: Fix } => ({
  fix: { label, edit: (design) => ok({ ...setFields(design, cluster.id, props), label }) },
});

/** Another range for the cluster; the DNS address follows the service range. */
function rangeFix(topology: Topology, cluster: Cluster, field: RangeField): { readonly fix?: Fix } {
  const free = freeRange(topology, cluster, field);
  if (!free) return {};
  const text = formatPrefix(free);
  const dns = field === 'serviceCidr' ? { dnsServiceIp: dnsAddress(free) } : {};
  return setFix(cluster, `Use ${text} as ${titles[field]}`, { [field]: text, ...dns });
}

/** An address of the service range, where the range has one to spare. */
function dnsFix(cluster: Cluster, services: Prefix): { readonly fix?: Fix } {
  const address = dnsAddress(services);
  return services.length > 30 ? {} : setFix(cluster, `Use ${address}`, { dnsServiceIp: address });
}

/** What is wrong with a range: the message with its words, or undefined. */
function faultOf(cluster: Cluster, field: RangeField, range: Prefix, neighbours: readonly Neighbour[]) {
  const base = { cluster: cluster.name, title: titles[field], range: formatPrefix(range) };
  const near = clashWith(range, neighbours);
  if (near) return { id: 'overlap', params: { ...base, other: near.name }, related: [near.id] } as const;
  const reserved = reservedIn(range);
  if (reserved) return { id: 'reserved', params: { ...base, reserved: reserved.text }, related: [] } as const;
  const services = field === 'podCidr' ? rangeOf(cluster, 'serviceCidr') : undefined;
  if (services && overlaps(range, services)) {
    return { id: 'eachOther', params: { ...base, services: formatPrefix(services) }, related: [] } as const;
  }
  const tooLarge = field === 'serviceCidr' && range.length < aksRanges.serviceShortestPrefix;
  return tooLarge ? ({ id: 'tooLarge', params: base, related: [] } as const) : undefined;
}

export const rule = defineRule({
  id: 'addressing/aks-ranges-overlap',
  title: 'AKS ranges clash',
  severity: 'error',
  sources: [learn.aksCni, learn.aksIpPlanning, learn.aksCniLegacy],
  messages: {
    overlap: msg`The ${'title'} ${'range'} of AKS cluster ${'cluster'} overlaps the addresses of ${'other'}. What nodes and pods send there stays inside the cluster. Choose a range that no connected network uses.`,
    reserved: msg`The ${'title'} ${'range'} of AKS cluster ${'cluster'} overlaps ${'reserved'}, which AKS keeps for itself. The cluster cannot be created. Choose another range.`,
    eachOther: msg`The ${'title'} ${'range'} of AKS cluster ${'cluster'} overlaps its service range ${'services'}. The cluster cannot be created. Choose another range for one of them.`,
    tooLarge: msg`The ${'title'} ${'range'} of AKS cluster ${'cluster'} is too large; AKS takes ranges smaller than a /12 only. The cluster cannot be created. Choose a smaller range.`,
    dnsOutside: msg`The DNS service address ${'address'} of AKS cluster ${'cluster'} is not in its service range ${'range'}. The cluster cannot be created. Choose an address of that range.`,
    dnsFirst: msg`The DNS service address ${'address'} of AKS cluster ${'cluster'} is the first of its service range ${'range'}, which Kubernetes keeps for its own service. The cluster cannot be created. Choose another address of that range.`,
  },
  *check(topology, report) {
    for (const cluster of topology.of('aks-cluster')) {
      const network = networkOf(topology, cluster.id);
      const neighbours = network ? neighbourhood(topology, network) : [];
      for (const field of ['serviceCidr', 'podCidr'] as const) {
        const range = rangeOf(cluster, field);
        const fault = range && faultOf(cluster, field, range, neighbours);
        if (!fault) continue;
        const where = { at: cluster, field, related: fault.related, ...rangeFix(topology, cluster, field) };
        if (fault.id === 'overlap') yield report('overlap', fault.params, where);
        else if (fault.id === 'reserved') yield report('reserved', fault.params, where);
        else if (fault.id === 'eachOther') yield report('eachOther', fault.params, where);
        else yield report('tooLarge', fault.params, where);
      }
      const services = rangeOf(cluster, 'serviceCidr');
      const dns = parseAddress(cluster.props.dnsServiceIp);
      if (!services || !dns.ok) continue;
      const outside = !containsAddress(services, dns.value);
      if (!outside && dns.value !== services.first) continue;
      yield report(
        outside ? 'dnsOutside' : 'dnsFirst',
        { cluster: cluster.name, address: cluster.props.dnsServiceIp, range: formatPrefix(services) },
        {
          at: cluster,
          field: 'dnsServiceIp',
          ...dnsFix(cluster, services),
        },
      );
    }
  },
});
