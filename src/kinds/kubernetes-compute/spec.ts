import { boolean, choice, ref, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const extension = 'https://learn.microsoft.com/azure/machine-learning/how-to-deploy-kubernetes-extension';
const attach = 'https://learn.microsoft.com/azure/machine-learning/how-to-attach-kubernetes-to-workspace';
const tls = 'https://learn.microsoft.com/azure/machine-learning/how-to-secure-kubernetes-online-endpoint';

export const spec = defineResource({
  slug: 'kubernetes-compute',
  title: 'Kubernetes compute',
  category: 'machine-learning',
  summary: 'Attaches an AKS cluster to the workspace, with the extension on it',
  parents: ['aml-workspace'],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'k8s-compute',
  placement: 'child',
  learn: attach,
  fields: {
    cluster: ref({
      label: 'AKS cluster',
      help: 'Cluster that it attaches.',
      kinds: ['aks-cluster'],
      layer: 'association',
      source: attach,
    }),
    namespace: text({
      label: 'Namespace',
      help: 'Kubernetes namespace of the jobs and endpoints; it must exist.',
      format: 'token',
      default: 'default',
      source: attach,
    }),
    enableTraining: boolean({
      label: 'Training',
      help: 'Training and batch jobs run on the cluster.',
      default: false,
      source: extension,
    }),
    enableInference: boolean({
      label: 'Inference',
      help: 'Online endpoints run on the cluster, behind an inference router.',
      default: true,
      source: extension,
    }),
    inferenceRouterServiceType: choice({
      label: 'Inference router',
      help: 'How clients outside of the cluster reach it.',
      options: [
        { value: 'LoadBalancer', label: 'Load balancer' },
        { value: 'NodePort', label: 'Port of the nodes' },
        { value: 'ClusterIP', label: 'Inside the cluster only' },
      ],
      default: 'LoadBalancer',
      when: { field: 'enableInference', is: [true] },
      source: extension,
    }),
    internalLoadBalancer: boolean({
      label: 'Internal load balancer',
      help: 'Takes its address from the subnet of the cluster. Off, the router has a public address.',
      default: true,
      when: { field: 'inferenceRouterServiceType', is: ['LoadBalancer'] },
      source: extension,
    }),
    allowInsecureConnections: boolean({
      label: 'Allow HTTP',
      help: 'Scoring without encryption; for tests.',
      default: false,
      when: { field: 'enableInference', is: [true] },
      source: tls,
    }),
    sslCname: text({
      label: 'Host name for HTTPS',
      help: 'Name in the certificate, such as score.contoso.com.',
      format: 'fqdn',
      when: { field: 'allowInsecureConnections', is: [false] },
      source: tls,
    }),
    sslSecret: text({
      label: 'Secret with the certificate',
      help: 'Kubernetes secret in namespace azureml. Without one the template asks for certificate and key.',
      format: 'token',
      when: { field: 'allowInsecureConnections', is: [false] },
      source: tls,
    }),
  },
});
