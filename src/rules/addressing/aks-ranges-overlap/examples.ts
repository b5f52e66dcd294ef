import { build } from '../../../edits/builder.ts';
import type { Examples } from '../../examples.ts';
import type { Cluster } from './ranges.ts';

/** on-premises 172.16.0.0/16 ── vnet-hub 10.0.0.0/16 ── peering ── vnet-spoke 10.1.0.0/16 [snet-scoring [aks]] */
function cluster(props: Partial<Cluster['props']>) {
  const b = build('AKS in a spoke');
  const site = b.add('on-premises', 'headquarters', { addressSpace: ['172.16.0.0/16'] });
  const hub = b.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  const spoke = b.add('virtual-network', 'vnet-spoke', { addressSpace: ['10.1.0.0/16'] });
  b.link('hybrid-connection', site, hub);
  b.link('peering', hub, spoke);
  const subnet = b.add('subnet', 'snet-scoring', { prefixes: ['10.1.0.0/24'], purpose: 'scoring' }, { in: spoke });
  const outbound = { outboundType: 'loadBalancer', serviceCidr: '172.18.0.0/16', dnsServiceIp: '172.18.0.10' } as const;
  b.add('aks-cluster', 'aks', { ...outbound, ...props }, { in: subnet });
  return b.design();
}

const at = (message: string, field: string) => ({ message, at: 'aks', field });

export const examples: Examples = {
  bad: [
    {
      name: 'services in the range of the hub, pods in that of the spoke',
      design: () => cluster({ serviceCidr: '10.0.8.0/22', dnsServiceIp: '10.0.8.10', podCidr: '10.1.128.0/17' }),
      expect: [at('overlap', 'serviceCidr'), at('overlap', 'podCidr')],
    },
    {
      name: 'services in the range of the corporate network behind the hub',
      design: () => cluster({ serviceCidr: '172.16.0.0/16', dnsServiceIp: '172.16.0.10' }),
      expect: [at('overlap', 'serviceCidr')],
    },
    {
      name: 'a range that AKS keeps',
      design: () => cluster({ podCidr: '172.30.0.0/17' }),
      expect: [at('reserved', 'podCidr')],
    },
    {
      name: 'pods and services in one range',
      design: () => cluster({ podCidr: '172.18.128.0/17' }),
      expect: [at('eachOther', 'podCidr')],
    },
    {
      name: 'services in a /12, DNS first of all',
      design: () => cluster({ serviceCidr: '10.32.0.0/12', dnsServiceIp: '10.32.0.0', podCidr: '192.168.0.0/16' }),
      expect: [at('tooLarge', 'serviceCidr'), at('dnsFirst', 'dnsServiceIp')],
    },
    {
      name: 'the DNS address elsewhere',
      design: () => cluster({ dnsServiceIp: '10.1.0.10' }),
      expect: [at('dnsOutside', 'dnsServiceIp')],
    },
  ],
  good: [
    { name: 'ranges apart from everything', design: () => cluster({}) },
    {
      name: 'pods that live in the subnet have no range',
      design: () => cluster({ networkPlugin: 'azure', podCidr: '10.1.0.0/16' }),
    },
    { name: 'ranges not filled in yet', design: () => cluster({ serviceCidr: '', dnsServiceIp: '', podCidr: '' }) },
  ],
};
