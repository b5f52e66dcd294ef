import type { ResourceOf } from '../../../kinds/types.ts';
import type { Examples } from '../../examples.ts';
import { oneAddress, ownNetwork } from '../../outbound/own-network.ts';

type Options = Omit<NonNullable<Parameters<typeof ownNetwork>[0]>, 'cluster'>;

function aks(props: Partial<ResourceOf<'aks-cluster'>['props']>, options: Options = {}) {
  const { b, training } = ownNetwork({ ...options, subnet: { purpose: 'scoring' }, cluster: null });
  b.add('aks-cluster', 'aks', { outboundType: 'loadBalancer', ...props }, { in: training });
  return b.design();
}

const at = (message: string, field: string) => [{ message, at: 'aks', field }];

export const examples: Examples = {
  bad: [
    {
      name: 'Azure policies on kubenet',
      design: () => aks({ networkPlugin: 'kubenet', networkPolicy: 'azure' }),
      expect: at('policy', 'networkPolicy'),
    },
    {
      name: 'Cilium on kubenet',
      design: () => aks({ networkPlugin: 'kubenet', networkPolicy: 'cilium' }),
      expect: at('policy', 'networkPolicy'),
    },
    {
      name: 'a managed NAT gateway',
      design: () => aks({ outboundType: 'managedNATGateway' }),
      expect: at('managedNat', 'outboundType'),
    },
    {
      name: 'a managed NAT gateway beside one of its own',
      design: () => aks({ outboundType: 'managedNATGateway' }, { nat: oneAddress }),
      expect: at('managedNat', 'outboundType'),
    },
    {
      name: 'DNS outside the service range',
      design: () => aks({ serviceCidr: '172.16.0.0/16', dnsServiceIp: '172.18.0.10' }),
      expect: at('dnsService', 'dnsServiceIp'),
    },
    {
      name: 'DNS on the first address',
      design: () => aks({ serviceCidr: '172.16.0.0/16', dnsServiceIp: '172.16.0.0' }),
      expect: at('dnsService', 'dnsServiceIp'),
    },
    {
      name: 'DNS on the address of the API server',
      design: () => aks({ serviceCidr: '172.16.0.0/16', dnsServiceIp: '172.16.0.1' }),
      expect: at('dnsService', 'dnsServiceIp'),
    },
  ],
  good: [
    { name: 'Calico on kubenet', design: () => aks({ networkPlugin: 'kubenet', networkPolicy: 'calico' }) },
    { name: 'Cilium on overlay', design: () => aks({ networkPolicy: 'cilium' }) },
    { name: 'a load balancer', design: () => aks({}) },
    { name: 'ranges left to AKS', design: () => aks({ serviceCidr: '', dnsServiceIp: '' }) },
  ],
};
