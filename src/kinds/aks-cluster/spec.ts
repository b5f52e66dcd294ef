import { boolean, choice, integer, ref, text, texts } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const network = 'https://learn.microsoft.com/azure/aks/concepts-network-cni-overview';
const privateCluster = 'https://learn.microsoft.com/azure/aks/private-clusters';

export const spec = defineResource({
  slug: 'aks-cluster',
  title: 'AKS cluster',
  category: 'compute',
  summary: 'Kubernetes for scoring, with the Azure Machine Learning extension',
  parents: ['subnet'],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'aks',
  learn: 'https://learn.microsoft.com/azure/machine-learning/how-to-attach-kubernetes-anywhere',
  fields: {
    workspace: ref({
      label: 'Workspace',
      help: 'Workspace that it is meant for.',
      kinds: ['aml-workspace'],
      layer: 'association',
    }),
    privateCluster: boolean({
      label: 'Private cluster',
      help: 'The API server has a private address only.',
      default: true,
      source: privateCluster,
    }),
    privateDnsZone: choice({
      label: 'DNS zone of the API server',
      help: 'Who makes the private zone of the API server.',
      options: [
        { value: 'system', label: 'AKS makes one' },
        { value: 'none', label: 'None: public name' },
      ],
      default: 'system',
      when: { field: 'privateCluster', is: [true] },
      source: privateCluster,
    }),
    enablePrivateClusterPublicFqdn: boolean({
      label: 'Public name for the private address',
      help: 'Not supported together with Azure Machine Learning.',
      default: false,
      when: { field: 'privateCluster', is: [true] },
      source: privateCluster,
    }),
    authorizedIpRanges: texts({
      label: 'Authorized IP ranges',
      help: 'Who may reach the API server of a public cluster.',
      format: 'ip-or-cidr',
      when: { field: 'privateCluster', is: [false] },
      source: 'https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges',
    }),
    networkPlugin: choice({
      label: 'Pod network',
      help: 'Where pods take their addresses from; it decides how large the subnet must be.',
      options: [
        { value: 'azure-overlay', label: 'Azure CNI Overlay' },
        { value: 'azure', label: 'Azure CNI, pods in the subnet' },
        { value: 'kubenet', label: 'kubenet' },
      ],
      default: 'azure-overlay',
      source: network,
    }),
    networkPolicy: choice({
      label: 'Network policy',
      help: 'Engine that filters traffic between pods.',
      options: [
        { value: 'none', label: 'None' },
        { value: 'azure', label: 'Azure' },
        { value: 'calico', label: 'Calico' },
        { value: 'cilium', label: 'Cilium' },
      ],
      default: 'azure',
      source: 'https://learn.microsoft.com/azure/aks/use-network-policies',
    }),
    outboundType: choice({
      label: 'Outbound type',
      help: 'How nodes leave. User-defined routing needs a default route to an appliance.',
      options: [
        { value: 'userDefinedRouting', label: 'User-defined routing' },
        { value: 'userAssignedNATGateway', label: 'NAT gateway of the subnet' },
        { value: 'managedNATGateway', label: 'Managed NAT gateway' },
        { value: 'loadBalancer', label: 'Load balancer' },
        { value: 'none', label: 'None: network isolated' },
      ],
      default: 'userDefinedRouting',
      source: 'https://learn.microsoft.com/azure/aks/egress-outboundtype',
    }),
    vmSize: text({
      label: 'Node size',
      help: 'At least 4 cores and 14 GB for the extension.',
      format: 'token',
      default: 'Standard_D4s_v5',
    }),
    nodeCount: integer({ label: 'Nodes', help: 'Nodes of the system pool.', min: 1, max: 1_000, default: 3 }),
    maxPods: integer({ label: 'Pods per node', help: 'Upper limit.', min: 10, max: 250, default: 30, source: network }),
    podCidr: text({
      label: 'Pod range',
      help: 'Pods of overlay and kubenet clusters; a /24 per node with overlay.',
      format: 'cidr',
      default: '10.244.0.0/16',
      when: { field: 'networkPlugin', is: ['azure-overlay', 'kubenet'] },
      source: network,
    }),
    serviceCidr: text({
      label: 'Service range',
      help: 'Addresses inside the cluster only; smaller than /12 and not used by any connected network.',
      format: 'cidr',
      default: '172.16.0.0/16',
      source: network,
    }),
    dnsServiceIp: text({
      label: 'DNS service address',
      help: 'In the service range, not its first address.',
      format: 'ipv4',
      default: '172.16.0.10',
      source: network,
    }),
    disableLocalAccounts: boolean({
      label: 'No local accounts',
      help: 'The Azure Machine Learning extension needs them on.',
      default: false,
      source: 'https://learn.microsoft.com/azure/machine-learning/how-to-deploy-kubernetes-extension',
    }),
  },
});
