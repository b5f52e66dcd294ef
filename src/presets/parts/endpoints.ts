// A column of private endpoints, each in the row of what it leads to and with the zones that it needs.
import type { Builder } from '../../edits/builder.ts';
import { linkedService, zonesFor } from '../../facts/private-link.ts';
import type { ResourceId } from '../../model/ids.ts';
import { type At, cardIn } from './grid.ts';
import type { Services } from './services.ts';

/** Name, target and sub-resource. */
export type EndpointRow = readonly [name: string, target: ResourceId, subResource: string];

/** Adds endpoints from the top of a subnet downwards; the subnet must be as wide as is said. */
export function addEndpoints(
  b: Builder,
  subnet: ResourceId,
  width: number,
  zoneOf: (name: string) => ResourceId,
  rows: readonly EndpointRow[],
  placeOf: (index: number) => At = (index) => cardIn(width, index),
): void {
  rows.forEach(([name, target, subResource], index) => {
    const service = linkedService(b.design().network.resources.get(target));
    const privateDnsZones = zonesFor(service, subResource, 'public').map(zoneOf);
    b.add('private-endpoint', name, { target, subResource, privateDnsZones }, { in: subnet, at: placeOf(index) });
  });
}

/** The endpoints that every private workspace in a network of one's own needs. */
export const baseEndpoints = (services: Services): readonly EndpointRow[] => [
  ['pe-workspace', services.workspace, 'amlworkspace'],
  ['pe-blob', services.storageAccount, 'blob'],
  ['pe-file', services.storageAccount, 'file'],
  ['pe-vault', services.keyVault, 'vault'],
  ['pe-registry', services.containerRegistry, 'registry'],
];
