import { build } from '../../../edits/builder.ts';
import { endpointRule } from '../../../edits/outbound-rows.ts';
import type { Examples } from '../../examples.ts';

const closed = { publicNetworkAccessForIngestion: 'Disabled' } as const;

/** A closed component, with or without a scope that holds it and an endpoint to that. */
function component({ scope = false, holds = true, endpoint = false }) {
  const b = build('Telemetry');
  const appi = b.add('application-insights', 'appi', closed);
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.0.0/24'] }, { in: vnet });
  if (!scope) return b.design();
  const target = b.add('azure-monitor-private-link-scope', 'ampls', { resources: holds ? [appi] : [] });
  if (endpoint) b.add('private-endpoint', 'pe', { target, subResource: 'azuremonitor' }, { in: subnet });
  return b.design();
}

/** A workspace with computes in one network, and the endpoint of the scope in another one. */
function ownNetwork(peered: boolean) {
  const b = build('Own network');
  const appi = b.add('application-insights', 'appi', closed);
  const workspace = b.add('aml-workspace', 'mlw', { applicationInsights: appi });
  const target = b.add('azure-monitor-private-link-scope', 'ampls', { resources: [appi] });
  const hub = b.add('virtual-network', 'hub', { addressSpace: ['10.0.0.0/16'] });
  const far = b.add('subnet', 'snet-pe', { purpose: 'private-endpoints', prefixes: ['10.0.0.0/24'] }, { in: hub });
  b.add('private-endpoint', 'pe', { target, subResource: 'azuremonitor' }, { in: far });
  const spoke = b.add('virtual-network', 'spoke', { addressSpace: ['10.1.0.0/16'] });
  const training = b.add('subnet', 'training', { purpose: 'training', prefixes: ['10.1.0.0/24'] }, { in: spoke });
  b.add('subnet', 'snet-near', { purpose: 'private-endpoints', prefixes: ['10.1.1.0/24'] }, { in: spoke });
  b.add('compute-cluster', 'cpu', { workspace }, { in: training });
  if (peered) b.link('peering', hub, spoke);
  return b.design();
}

function managed(withRule: boolean) {
  const b = build('Managed network');
  const appi = b.add('application-insights', 'appi', closed);
  const target = b.add('azure-monitor-private-link-scope', 'ampls', { resources: [appi] });
  b.add('aml-workspace', 'mlw', {
    isolationMode: 'AllowInternetOutbound',
    applicationInsights: appi,
    outboundRules: withRule ? [endpointRule('monitor', target, 'azuremonitor')] : [],
  });
  return b.design();
}

const at = { at: 'appi', field: 'publicNetworkAccessForIngestion' };

export const examples: Examples = {
  bad: [
    { name: 'no scope', design: () => component({}), expect: [{ message: 'unscoped', ...at }] },
    {
      name: 'a scope with an endpoint that does not hold it',
      design: () => component({ scope: true, holds: false, endpoint: true }),
      expect: [{ message: 'unscoped', ...at }],
    },
    {
      name: 'a scope without an endpoint',
      design: () => component({ scope: true }),
      expect: [{ message: 'unreached', ...at }],
    },
    {
      name: 'an endpoint that the computes do not reach',
      design: () => ownNetwork(false),
      expect: [{ message: 'unreached', ...at }],
    },
    {
      name: 'a managed network without a rule',
      design: () => managed(false),
      expect: [{ message: 'unreached', ...at }],
    },
  ],
  good: [
    { name: 'a scope with an endpoint', design: () => component({ scope: true, endpoint: true }) },
    { name: 'an endpoint in a peer', design: () => ownNetwork(true) },
    { name: 'an outbound rule to the scope', design: () => managed(true) },
    {
      name: 'open ingestion',
      design: () => {
        const b = build('Open');
        b.add('application-insights', 'appi');
        return b.design();
      },
    },
  ],
};
