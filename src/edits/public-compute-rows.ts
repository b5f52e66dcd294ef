// What a network needs once computes have public IPs, as rows: for fixes and presets.
import { publicComputeInbound } from '../facts/compute-outbound.ts';
import type { ResourceOf } from '../kinds/types.ts';
import type { SecurityRow } from './security-rows.ts';

/** Lets the service in to computes that have public IPs. */
export const serviceInbound: SecurityRow = {
  name: 'AllowAzureMachineLearningInbound',
  direction: 'Inbound',
  access: 'Allow',
  protocol: 'Tcp',
  sources: [publicComputeInbound.tag],
  sourceGroups: [],
  sourcePorts: ['*'],
  destinations: ['VirtualNetwork'],
  destinationGroups: [],
  destinationPorts: publicComputeInbound.ports.map(String),
};

/** The route that lets the service reach computes with public IPs past an appliance. */
export const bypassRoute: ResourceOf<'route-table'>['props']['routes'][number] = {
  name: 'azure-machine-learning',
  prefix: publicComputeInbound.tag,
  nextHopType: 'Internet',
  nextHopIp: '',
};
