// Small designs that the tests of printers share.
import { build } from '../edits/builder.ts';
import type { Design } from '../model/design.ts';

/** A network with one subnet, its NSG, and a private endpoint to a storage account with its zone. */
export function smallDesign(): Design {
  const on = build('Small');
  const group = on.add('network-security-group', 'nsg-pe', {
    rules: [
      {
        name: 'storage',
        priority: 100,
        direction: 'Outbound',
        access: 'Allow',
        protocol: 'Tcp',
        sources: ['VirtualNetwork'],
        sourcePorts: ['*'],
        destinations: ['Storage.WestEurope'],
        destinationPorts: ['443', '445'],
      },
    ],
  });
  const network = on.add('virtual-network', 'vnet-hub', { dnsServers: ['10.0.0.4'] });
  const subnet = on.add('subnet', 'snet-pe', { networkSecurityGroup: group }, { in: network });
  const storage = on.add('storage-account', 'stml');
  const zone = on.add('private-dns-zone', 'privatelink.blob.core.windows.net');
  on.link('zone-link', zone, network);
  on.add(
    'private-endpoint',
    'pe-blob',
    { target: storage, subResource: 'blob', privateDnsZones: [zone] },
    { in: subnet },
  );
  return on.design();
}

/** The text wherever a design has free text that reaches a template: names of all sorts and the model. */
export function namedDesign(name: string): Design {
  const on = build('Named');
  const group = on.add('network-security-group', name, {
    rules: [
      {
        name,
        priority: 100,
        direction: 'Inbound',
        access: 'Deny',
        protocol: '*',
        sources: ['*'],
        sourcePorts: ['*'],
        destinations: ['*'],
        destinationPorts: ['*'],
      },
    ],
  });
  const network = on.add('virtual-network', name);
  const subnet = on.add('subnet', name, { networkSecurityGroup: group }, { in: network });
  const storage = on.add('storage-account', name);
  const vault = on.add('key-vault', name, { uniqueSuffix: false });
  const logs = on.add('log-analytics-workspace', name);
  const insights = on.add('application-insights', name, { logAnalyticsWorkspace: logs });
  const zone = on.add('private-dns-zone', name);
  on.link('zone-link', zone, network);
  on.add('private-endpoint', name, { target: storage, subResource: 'blob', privateDnsZones: [zone] }, { in: subnet });
  const workspace = on.add('aml-workspace', name, {
    isolationMode: 'AllowOnlyApprovedOutbound',
    storageAccount: storage,
    keyVault: vault,
    applicationInsights: insights,
    outboundRules: [
      {
        name,
        type: 'FQDN',
        target: null,
        subResource: '',
        sparkEnabled: false,
        serviceTag: '',
        protocol: 'TCP',
        ports: name,
        fqdn: name,
      },
    ],
  });
  const cluster = on.add('compute-cluster', name, {}, { in: workspace });
  on.set('aml-workspace', workspace, { imageBuildCompute: cluster });
  on.add(
    'managed-online-endpoint',
    name,
    {
      deployments: [
        {
          name: 'blue',
          model: name,
          instanceType: 'Standard_DS3_v2',
          instanceCount: 1,
          traffic: 0,
          egressPublicNetworkAccess: 'unset',
        },
      ],
    },
    { in: workspace },
  );
  return on.design();
}
