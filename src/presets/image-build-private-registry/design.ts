// A closed registry: a cluster in a subnet of its own builds the images, and the studio is set up to show private data.
//
//                ┌ hub ────────┐       ┌ spoke ─────────────────────┐
//   on-premises ─┤ VPN gateway │ peers │ ┌ training ┐ ┌ pe ───────┐ │
//                └─────────────┘       │ │ ci  gpu  │ │ workspace ├─┼── workspace
//                                      │ └────┬─────┘ │ blob      ├─┼── storage account
//    internet ◄────────── NAT ─────────┼──────┤       │ file      ├─┼── storage account
//                                      │ ┌────┴─────┐ │ vault     ├─┼── key vault
//                                      │ │ build    │ │ registry  ├─┼── container registry
//                                      │ └──────────┘ └───────────┘ │
//                                      └────────────────────────────┘
//   private DNS zones                                                   telemetry
import { type Builder, build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { cardIn } from '../parts/grid.ts';
import { addHubAndSpoke, spokeRanges } from '../parts/hub-spoke.ts';
import { addGroup, workColumn } from '../parts/networks.ts';
import { allowWeb, outboundOnly, requiredByComputes } from '../parts/security-rules.ts';

/** Only the subnet that builds reaches package sources; training works with the images that come of it. */
function work(b: Builder) {
  const { region } = b.design().network.settings;
  const required = requiredByComputes(region);
  const training = addGroup(b, 'nsg-training', outboundOnly(required));
  const building = addGroup(b, 'nsg-build', outboundOnly([...required, allowWeb]));
  return [
    {
      name: 'snet-training',
      props: { purpose: 'training', prefixes: [spokeRanges.training], networkSecurityGroup: training },
    },
    {
      name: 'snet-build',
      props: { purpose: 'training', prefixes: [spokeRanges.second], networkSecurityGroup: building },
    },
  ] as const;
}

function addClusters(b: Builder, training: ResourceId, building: ResourceId, workspace: ResourceId): void {
  b.add('compute-instance', 'ci-researcher', { workspace }, { in: training, at: cardIn(workColumn, 0) });
  b.add(
    'compute-cluster',
    'gpu-cluster',
    { workspace, vmSize: 'Standard_NC24ads_A100_v4', maxNodes: 4 },
    { in: training, at: cardIn(workColumn, 1) },
  );
  // Images are built on sizes without GPU, and the nodes go when nothing is built.
  const imageBuildCompute = b.add(
    'compute-cluster',
    'cpu-builder',
    { workspace, vmSize: 'Standard_D8s_v5', maxNodes: 2 },
    { in: building, at: cardIn(workColumn, 0) },
  );
  b.set('aml-workspace', workspace, { imageBuildCompute });
}

/** The preset as a new design. */
export function design(): Design {
  const b = build('Image builds behind a private registry', {
    description:
      'A cluster of the workspace builds images for a registry that is closed to the public; the studio reads private data with identities.',
  });
  const { spoke, services } = addHubAndSpoke(b, {
    work: work(b),
    services: {
      workspace: { systemDatastoresAuthMode: 'Identity' },
      storageAccount: { bypass: 'AzureServices' },
      keyVault: { bypass: 'AzureServices' },
      containerRegistry: { networkRuleBypassOptions: 'AzureServices' },
    },
  });
  addClusters(b, ...spoke.work, services.workspace);
  return b.design();
}
