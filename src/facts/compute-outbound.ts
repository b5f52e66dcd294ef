// What computes in a network of one's own need from a filter on their way out, for one region: a selection of
// required-outbound.ts with the region filled in. No need is stated here that is not stated there.
import { present } from '../lib/invariant.ts';
import type { Cloud } from './clouds.ts';
import { fillRegion, parseRegion } from './regions.ts';
import { inboundNeeds, type OutboundNeed, outboundTags, requiredFqdns, seedTags } from './required-outbound.ts';
import { formatServiceTag, parseServiceTag } from './service-tags.ts';

/** A destination on one port, as a filter sees it. */
export type RegionalNeed = {
  readonly kind: 'tag' | 'fqdn';
  /** Service tag in its listed spelling, narrowed to the region where the tag has regions; or a host name. */
  readonly name: string;
  readonly protocol: 'TCP' | 'UDP';
  /** Protocol to write into a new rule; the pages ask for any protocol where TCP alone would do. */
  readonly written: 'TCP' | 'UDP' | 'Any';
  readonly port: number;
  readonly purpose: string;
  /** Host names that do the same as the tag, when all of them are open. */
  readonly hosts: readonly string[];
  /** Newer name of the host; either of the two will do. */
  readonly supersededBy?: string;
};

/** Cloud of a region; unknown regions are taken for new ones of the public cloud. */
export const cloudOf = (region: string): Cloud => parseRegion(region)?.cloud ?? 'public';

/** The tag for the region, or for all regions when the text is no region. */
export function tagIn(pattern: string, region: string): string {
  const tag = parseServiceTag(fillRegion(pattern, region)) ?? parseServiceTag(pattern.replace('.{region}', ''));
  return tag ? formatServiceTag(tag) : pattern;
}

/** Needs of the cloud of a region, one for each port, with the region filled in. */
export const inRegion = (needs: readonly OutboundNeed[], region: string): readonly RegionalNeed[] => {
  const cloud = cloudOf(region);
  return needs
    .filter((need) => need.clouds.includes(cloud))
    .flatMap((need) =>
      need.ports.map((port) => ({
        kind: need.kind,
        name: need.kind === 'tag' ? tagIn(need.name, region) : fillRegion(need.name, region),
        protocol: need.protocol === 'UDP' ? ('UDP' as const) : ('TCP' as const),
        written: need.protocol,
        port,
        purpose: need.purpose,
        hosts: (need.alternatives?.[cloud] ?? []).map((host) => fillRegion(host, region)),
        ...(need.supersededBy !== undefined && { supersededBy: need.supersededBy }),
      })),
    );
};

const stem = (need: OutboundNeed): string => need.name.replace('.{region}', '');
const required = outboundTags.filter((need) => need.category === 'required');
const seedNames = new Set(seedTags.map((line) => line.name));
const ofSeed = required.filter((need) => seedNames.has(stem(need)));
const ofGroups = required.filter((need) => need.scenario !== 'studio' && need.scenario !== 'private-endpoints');
const seedHosts = requiredFqdns.filter((need) => need.inSeedTable);
const aksTags = ofSeed.filter((need) => ['AzureActiveDirectory', 'AzureResourceManager'].includes(need.name));

/** Service tags that a firewall has to allow for computes: the planning article's table as newer pages complete it. */
export const firewallTags = (region: string): readonly RegionalNeed[] => inRegion(ofSeed, region);
/** Host names that a firewall has to allow for computes: the planning article's table. */
export const firewallHosts = (region: string): readonly RegionalNeed[] => inRegion(seedHosts, region);
/** What AKS nodes share with computes: sign-in, Resource Manager and the images that Microsoft provides. */
export const scoringNeeds = (region: string): readonly RegionalNeed[] => [
  ...inRegion(aksTags, region),
  ...inRegion(
    seedHosts.filter((need) => need.scenario === 'images'),
    region,
  ),
];
/** Service tags that a security group has to let computes reach; private endpoints depend on the drawing and are apart. */
export const securityGroupTags = (region: string): readonly RegionalNeed[] => inRegion(ofGroups, region);

/** Tags that together open a host name in network rules, for example the image registry and its delivery network. */
export const tagsForHost = (host: string, region: string): readonly string[] => {
  const cloud = cloudOf(region);
  return outboundTags
    .filter((need) => need.ports.includes(443) && need.protocol !== 'UDP' && need.alternatives?.[cloud]?.includes(host))
    .map((need) => tagIn(need.name, region));
};

/** Host names that together do the same as a tag, where a page lists them. */
export const hostsForTag = (name: string, region: string): readonly string[] => {
  const cloud = cloudOf(region);
  const need = outboundTags.find((one) => one.alternatives?.[cloud] && tagIn(one.name, region) === name);
  return (need?.alternatives?.[cloud] ?? []).map((host) => fillRegion(host, region));
};

const kubernetesTagPatterns = requiredFqdns
  .filter((need) => need.scenario === 'aks')
  .map((need) => need.name.split('{region}') as [string, string?]);

/** Whether the FQDN tag AzureKubernetesService stands for a host name, in any region, as far as the facts list its hosts. */
export const isKubernetesTagHost = (host: string): boolean =>
  kubernetesTagPatterns.some(([start, end]) =>
    end === undefined ? host === start : host.startsWith(start) && host.endsWith(end),
  );

/** What has to come in from the service once a compute has a public IP. */
export const publicComputeInbound = present(
  inboundNeeds.find((need) => need.category === 'situational' && need.when.includes('public IP')),
  'the need of public computes is listed',
);
