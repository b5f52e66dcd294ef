// The Azure Machine Learning extension of an AKS cluster: one for each cluster, whatever is attached to it.
import type { ResourceOf } from '../kinds/types.ts';
import type { DeploymentNode, Parameter } from './deployment.ts';
import { type Expr, fmt, idOf, lit, type NodeSymbol, param, type Tree } from './expr.ts';
import type { Context } from './lowering.ts';
import { node } from './node.ts';

type Compute = ResourceOf<'kubernetes-compute'>;
type Cluster = ResourceOf<'aks-cluster'>;

/** Its inference router runs three times, on a node each; smaller clusters have one. learn.amlKubernetesExtension */
const nodesForRouter = 3;

/** Settings are texts, and truth is spelled so. */
const flag = (value: boolean): string => (value ? 'True' : 'False');

const usesHttps = (props: Compute['props']): boolean => props.enableInference && !props.allowInsecureConnections;

/** Why the extension could not be installed with these settings, or undefined. */
export function extensionLacks({ props }: Compute): string | undefined {
  if (!props.enableTraining && !props.enableInference) return 'Its extension needs training or inference.';
  return usesHttps(props) && props.sslCname === ''
    ? 'HTTPS of its inference router needs the host name that is in the certificate.'
    : undefined;
}

/** Certificate and key, where no secret in the cluster has them: asked for at deployment, as texts in base64. */
export function certificate(context: Context, { id, props }: Compute): readonly Parameter[] {
  if (!usesHttps(props) || props.sslSecret !== '') return [];
  const asked = (end: string, what: string): Parameter => ({
    name: context.symbol(id, end),
    type: 'string',
    secure: true,
    description: `Required. ${what} of the inference router: a PEM file in base64.`,
  });
  return [asked('SslCertificate', 'Certificate'), asked('SslKey', 'Key')];
}

function routerSettings({ props }: Compute, cluster: Cluster): { readonly [key: string]: Tree } {
  if (!props.enableInference) return {};
  const { inferenceRouterServiceType: type, allowInsecureConnections, sslSecret } = props;
  const internal = type === 'LoadBalancer' && props.internalLoadBalancer;
  const small = cluster.props.nodeCount < nodesForRouter;
  return {
    inferenceRouterServiceType: type,
    internalLoadBalancerProvider: internal ? 'azure' : undefined,
    // What the Azure CLI derives from the two settings above.
    'scoringFe.serviceType.internalLoadBalancer': internal ? flag(true) : undefined,
    'scoringFe.serviceType.nodePort': type === 'NodePort' ? flag(true) : undefined,
    allowInsecureConnections: flag(allowInsecureConnections),
    sslCname: allowInsecureConnections ? undefined : props.sslCname,
    ...(allowInsecureConnections || sslSecret === '' ? {} : { sslSecret, 'scoringFe.sslSecret': sslSecret }),
    inferenceRouterHA: small ? flag(false) : undefined,
    clusterPurpose: small ? 'DevTest' : undefined,
  };
}

/** What the Azure CLI tells the extension about the cluster; a template has to say it itself. */
function clusterSettings(context: Context, { id, props }: Cluster): { readonly [key: string]: Tree } {
  const cluster = idOf(context.symbol(id));
  const location: Expr = props.region === '' ? param('location') : lit(props.region);
  return {
    cluster_name: cluster,
    clusterId: cluster,
    'prometheus.prometheusSpec.externalLabels.cluster_name': cluster,
    cluster_name_friendly: context.name(id),
    domain: fmt(location, '.cloudapp.azure.com'),
    location,
    jobSchedulerLocation: location,
    'servicebus.enabled': 'false',
    'relayserver.enabled': 'false',
    'nginxIngress.enabled': 'true',
  };
}

/** The deployed computes of a cluster, in the design's order; the extension comes with the first. */
export const attachedTo = (context: Context, cluster: Cluster): readonly Compute[] =>
  context.all('kubernetes-compute').filter(({ props }) => props.cluster === cluster.id);

/** The symbol of the extension of a cluster to which a compute attaches. */
export const extensionSymbol = (context: Context, cluster: Cluster, compute: Compute): NodeSymbol =>
  context.symbol(attachedTo(context, cluster)[0]?.id ?? compute.id, 'Extension');

/** Whether two computes ask for the same extension. */
export const sameExtension = (a: Compute, b: Compute, cluster: Cluster): boolean =>
  a.props.enableTraining === b.props.enableTraining &&
  JSON.stringify(routerSettings(a, cluster)) === JSON.stringify(routerSettings(b, cluster));

/** What the Azure CLI makes of the two files that it is given. */
function protectedSettings([cert, key]: readonly Parameter[]): Tree {
  return cert && key ? { 'scoringFe.sslCert': param(cert.name), 'scoringFe.sslKey': param(key.name) } : undefined;
}

/** The extension on its cluster. https://learn.microsoft.com/azure/machine-learning/how-to-deploy-kubernetes-extension */
export const extensionNode = (context: Context, cluster: Cluster, compute: Compute): DeploymentNode =>
  node({
    symbol: extensionSymbol(context, cluster, compute),
    type: 'Microsoft.KubernetesConfiguration/extensions',
    scope: context.symbol(cluster.id),
    name: lit('azureml'),
    identity: { type: 'SystemAssigned' },
    origin: compute.id,
    properties: {
      extensionType: 'Microsoft.AzureML.Kubernetes',
      autoUpgradeMinorVersion: true,
      releaseTrain: 'stable',
      scope: { cluster: { releaseNamespace: 'azureml' } },
      configurationSettings: {
        enableTraining: flag(compute.props.enableTraining),
        enableInference: flag(compute.props.enableInference),
        ...routerSettings(compute, cluster),
        ...clusterSettings(context, cluster),
      },
      configurationProtectedSettings: protectedSettings(certificate(context, compute)),
    },
  });
