// Outbound rules of a managed network in code, with every column filled in: for presets, examples and tests.
import type { ResourceOf } from '../kinds/types.ts';
import type { ResourceId } from '../model/ids.ts';

type OutboundRule = ResourceOf<'aml-workspace'>['props']['outboundRules'][number];

const row = {
  target: null,
  subResource: '',
  sparkEnabled: false,
  serviceTag: '',
  protocol: 'TCP',
  ports: '443',
  fqdn: '',
} as const;

/** A rule for a host name. */
export const hostRule = (name: string, host: string): OutboundRule => ({ ...row, name, type: 'FQDN', fqdn: host });

/** A rule for a service tag over TCP. */
export const tagRule = (name: string, tag: string, ports = '443'): OutboundRule => ({
  ...row,
  name,
  type: 'ServiceTag',
  serviceTag: tag,
  ports,
});

/** A rule for a managed private endpoint. */
export const endpointRule = (name: string, target: ResourceId | null, subResource: string): OutboundRule => ({
  ...row,
  name,
  type: 'PrivateEndpoint',
  target,
  subResource,
});
