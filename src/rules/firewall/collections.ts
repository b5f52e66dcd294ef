// Rows for the tables of a firewall: what the examples start from, and how messages name needs.
import { collectionNames } from '../../edits/firewall-collections.ts';
import { applicationRules, groupedNeeds, networkRules } from '../../edits/firewall-rows.ts';
import { firewallHosts, firewallTags, type RegionalNeed } from '../../facts/compute-outbound.ts';
import type { ApplicationCollection, NetworkCollection } from '../../topology/firewall-evaluation.ts';

/** Needs for a sentence: "AzureActiveDirectory (TCP 80, 443), AzureResourceManager (TCP 443)". */
export const describeNeeds = (needs: readonly RegionalNeed[]): string =>
  groupedNeeds(needs)
    .map(([need, ports]) => `${need.name} (${need.protocol} ${ports.join(', ')})`)
    .join(', ');

/** Collections that allow all that computes in the region require, from the sources. */
export const completeCollections = (
  region: string,
  sources: readonly string[],
): {
  readonly networkCollections: readonly NetworkCollection[];
  readonly applicationCollections: readonly ApplicationCollection[];
} => ({
  networkCollections: [
    {
      name: collectionNames.network,
      priority: 200,
      action: 'Allow',
      rules: networkRules(firewallTags(region), sources),
    },
  ],
  applicationCollections: [
    {
      name: collectionNames.application,
      priority: 300,
      action: 'Allow',
      rules: applicationRules(firewallHosts(region), sources),
    },
  ],
});
