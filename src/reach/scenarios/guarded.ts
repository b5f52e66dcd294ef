// What must stay closed where a design sets out to keep data in: a service endpoint policy on the subnet, or a managed
// network that lets out only what is approved.
import { clouds } from '../../facts/clouds.ts';
import { cloudOf } from '../../facts/compute-outbound.ts';
import { learn } from '../../facts/learn.ts';
import { parseRegion, regions } from '../../facts/regions.ts';
import type { ResourceId } from '../../model/ids.ts';
import { hasStorageEndpoint, policiesOn } from '../../topology/endpoint-policies.ts';
import type { Workspace } from '../../topology/machine-learning.ts';
import type { Subnet } from '../../topology/networks.ts';
import type { Topology } from '../../topology/topology.ts';
import { flow } from '../flow.ts';
import { anyServer, mustFail, shape } from './expected.ts';
import type { Expected } from './scenario.ts';

type Who = { readonly first: ResourceId; readonly all: readonly ResourceId[] };

/** Whether a subnet has what a policy against exfiltration needs: the policy, and the endpoint that it filters. */
export const isGuarded = (topology: Topology, subnet: Subnet): boolean =>
  hasStorageEndpoint(subnet) && policiesOn(topology, subnet).length > 0;

const source = learn.amlExfiltration;

/** A region whose storage no service endpoint of the design's region routes. */
function elsewhere(region: string): string | undefined {
  const own = parseRegion(region);
  return regions.find((one) => one.cloud === cloudOf(region) && one.name !== region && one.name !== own?.pair)?.name;
}

/** Behind a service endpoint policy: no storage of strangers, near or far, and no server of strangers. */
export function guardedFlows(topology: Topology, { first, all }: Who, subnet: Subnet): readonly Expected[] {
  if (!isGuarded(topology, subnet)) return [];
  const { region } = topology.network.settings;
  const far = elsewhere(region);
  const places = [
    { region, purpose: 'No storage account but those that the service endpoint policy lists' },
    ...(far === undefined ? [] : [{ region: far, purpose: 'No storage account in other regions, past the policy' }]),
  ];
  const hosts = [`an-account-of-anyone.blob.${clouds[cloudOf(region)].storageSuffix}`];
  return [
    ...places.map((place) =>
      mustFail(
        flow(shape(first), { is: 'tag', tag: { name: 'Storage', region: place.region }, owner: 'anyone', hosts }, 443),
        { purpose: place.purpose, source, alike: all },
      ),
    ),
    mustFail(flow(shape(first), anyServer, 443), {
      purpose: 'No server that anyone may run, behind a service endpoint policy',
      source,
      alike: all,
    }),
  ];
}

/** In the approved-only mode: no server without a rule. */
export const approvedOnlyFlows = ({ first, all }: Who, { props }: Workspace): readonly Expected[] =>
  props.isolationMode === 'AllowOnlyApprovedOutbound'
    ? [
        mustFail(flow(shape(first), anyServer, 443), {
          purpose: 'No server on the internet without a rule of the managed network',
          source: learn.amlManagedNetwork,
          alike: all,
        }),
      ]
    : [];
