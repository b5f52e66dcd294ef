// One design with every kind of resource and link, complete enough to deploy: what exporters are checked with.
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { type Builder, build } from './builder.ts';
import { hybrid } from './every-kind-hybrid.ts';
import { sharedAndAttached } from './every-kind-machine-learning.ts';
import { machinesAndServices } from './every-kind-machines.ts';
import { firewall, type Ids, networks } from './every-kind-network.ts';
import { security } from './every-kind-security.ts';
import { endpointRule, hostRule, tagRule } from './outbound-rows.ts';

/** What the two workspaces depend on. */
function dependencies(on: Builder, { training }: Ids) {
  const logs = on.add('log-analytics-workspace', 'log-ml', { publicNetworkAccessForIngestion: 'Enabled' });
  const insights = on.add('application-insights', 'appi-ml', { logAnalyticsWorkspace: logs });
  const storage = on.add('storage-account', 'stml');
  const vault = on.add('key-vault', 'kv-ml');
  const registry = on.add('container-registry', 'crml');
  const managedStorage = on.add('storage-account', 'stmanaged', {
    publicNetworkAccess: 'Enabled',
    ipRules: ['203.0.113.10'],
    virtualNetworkRules: training ? [training] : [],
  });
  const managedVault = on.add('key-vault', 'kv-managed', {
    publicNetworkAccess: 'Enabled',
    virtualNetworkRules: training ? [training] : [],
  });
  return { logs, insights, storage, vault, registry, managedStorage, managedVault };
}

/** A workspace whose computes stand in the spoke, with a cluster, an instance and a Kubernetes cluster. */
function ownNetwork(on: Builder, ids: Ids) {
  const { storage, vault, registry, insights, training, scoring } = ids;
  const workspace = on.add(
    'aml-workspace',
    'mlw-own',
    {
      storageAccount: storage ?? null,
      keyVault: vault ?? null,
      containerRegistry: registry ?? null,
      applicationInsights: insights ?? null,
    },
    { at: [1320, 680, 400, 200] },
  );
  if (!training || !scoring) return { workspace };
  const cluster = on.add('compute-cluster', 'cpu-cluster', { workspace }, { in: training });
  on.add('compute-instance', 'ci-notebooks', { workspace }, { in: training });
  on.set('aml-workspace', workspace, { imageBuildCompute: cluster });
  const aks = on.add('aks-cluster', 'aks-scoring', { workspace }, { in: scoring });
  return { workspace, cluster, aks };
}

/** A workspace with a managed network that takes approved outbound traffic only, with rules of every type. */
function managedNetwork(on: Builder, { storage, managedStorage, managedVault, registry, insights }: Ids) {
  const managed = on.add(
    'aml-workspace',
    'mlw-managed',
    {
      isolationMode: 'AllowOnlyApprovedOutbound',
      storageAccount: managedStorage ?? null,
      keyVault: managedVault ?? null,
      containerRegistry: registry ?? null,
      applicationInsights: insights ?? null,
      outboundRules: [
        { ...endpointRule('shared-data', storage ?? null, 'blob'), sparkEnabled: true },
        tagRule('data-factory', 'DataFactory.WestEurope'),
        hostRule('pypi', 'pypi.org'),
      ],
    },
    { at: [1320, 320, 400, 320] },
  );
  const cluster = on.add('compute-cluster', 'cpu-managed', { maxNodes: 2 }, { in: managed });
  on.set('aml-workspace', managed, { imageBuildCompute: cluster });
  on.add(
    'managed-online-endpoint',
    'moe-scoring',
    {
      deployments: [
        {
          name: 'blue',
          model: 'azureml://registries/azureml/models/bert-base-uncased/versions/12',
          instanceType: 'Standard_DS3_v2',
          instanceCount: 1,
          traffic: 100,
          egressPublicNetworkAccess: 'unset',
        },
      ],
    },
    { in: managed },
  );
  return { managed };
}

/** Private endpoints for everything that is closed, with their zones linked to both networks. */
function privateLink(on: Builder, ids: Ids) {
  const { hub, spoke, endpoints } = ids;
  if (!hub || !spoke || !endpoints) return;
  const zone = (name: string): ResourceId => {
    const id = on.add('private-dns-zone', name);
    on.link('zone-link', id, hub);
    on.link('zone-link', id, spoke);
    return id;
  };
  const workspaceZones = [zone('privatelink.api.azureml.ms'), zone('privatelink.notebooks.azure.net')];
  const [blob, file] = [zone('privatelink.blob.core.windows.net'), zone('privatelink.file.core.windows.net')];
  const [vault, registry] = [zone('privatelink.vaultcore.azure.net'), zone('privatelink.azurecr.io')];
  const add = (
    name: string,
    target: ResourceId | undefined,
    subResource: string,
    privateDnsZones: readonly ResourceId[],
  ) => on.add('private-endpoint', name, { target: target ?? null, subResource, privateDnsZones }, { in: endpoints });
  add('pe-storage-blob', ids.storage, 'blob', [blob]);
  add('pe-storage-file', ids.storage, 'file', [file]);
  add('pe-vault', ids.vault, 'vault', [vault]);
  add('pe-registry', ids.registry, 'registry', [registry]);
  add('pe-workspace', ids.workspace, 'amlworkspace', workspaceZones);
  add('pe-workspace-managed', ids.managed, 'amlworkspace', workspaceZones);
}

/** Draws every kind; returns what can be built upon. */
export function drawEveryKind(on: Builder): Ids {
  const network: Ids = networks(on);
  firewall(on, network);
  const services: Ids = { ...network, ...dependencies(on, network) };
  const workspaces: Ids = { ...services, ...ownNetwork(on, services), ...managedNetwork(on, services) };
  privateLink(on, workspaces);
  sharedAndAttached(on, workspaces);
  hybrid(on);
  machinesAndServices(on, workspaces);
  security(on, workspaces);
  return workspaces;
}

/** A design that holds every kind; the same one every time. */
export function everyKind(): Design {
  const on = build('Every kind', { description: 'One of everything that can be drawn.' });
  drawEveryKind(on);
  return on.design();
}
