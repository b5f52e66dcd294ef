// Rows of outbound rules for the examples of this folder, with every column filled in.
import type { ResourceId } from '../../model/ids.ts';
import type { OutboundRule } from '../../topology/outbound-rules.ts';

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
export const fqdn = (name: string, host: string): OutboundRule => ({ ...row, name, type: 'FQDN', fqdn: host });

/** A rule for a service tag over TCP. */
export const serviceTag = (name: string, tag: string, ports = '443'): OutboundRule => ({
  ...row,
  name,
  type: 'ServiceTag',
  serviceTag: tag,
  ports,
});

/** A rule for a managed private endpoint. */
export const endpoint = (name: string, target: ResourceId | null, subResource: string): OutboundRule => ({
  ...row,
  name,
  type: 'PrivateEndpoint',
  target,
  subResource,
});
