// Everything that Azure Machine Learning requires of a hub and spoke, as rules: for computes in two subnets.
import type { Builder, Given } from '../../edits/builder.ts';
import { bypassRoute, serviceInbound } from '../../edits/public-compute-rows.ts';
import type { OutboundScenario } from '../../facts/required-outbound.ts';
import { isKept } from '../../facts/scenario-needs.ts';
import { networkLimits } from '../../facts/subnets.ts';
import { computeHosts, tagCollection } from './firewall-rules.ts';
import { cardIn } from './grid.ts';
import { addHubAndSpoke, spokeRanges } from './hub-spoke.ts';
import { addGroup } from './networks.ts';
import { allowWeb, outboundOnly, requiredByComputes } from './security-rules.ts';

/** What computes and the studio in their browsers ask for, and what a compute instance needs for notebooks. */
const tagScenarios: readonly OutboundScenario[] = ['core', 'compute', 'studio', 'images', 'notebooks'];
const hostScenarios: readonly OutboundScenario[] = ['core', 'compute', 'studio', 'images', 'automl'];

/** All tags, and all host names but those of storage: the tag of the region opens it and no other region. */
function requiredFirewall(b: Builder): Given<'azure-firewall'> {
  const { region } = b.design().network.settings;
  const everyone = [spokeRanges.network];
  return {
    networkCollections: [tagCollection(region, everyone, tagScenarios)],
    applicationCollections: [computeHosts(region, everyone, hostScenarios, isKept)],
  };
}

/** The group of both subnets: it lets the tags out, and web traffic, whose host names are for the firewall to judge. */
function addRequiredGroup(b: Builder, hasPublicIps: boolean) {
  const { region } = b.design().network.settings;
  const outbound = outboundOnly([...requiredByComputes(region, ['studio']), allowWeb]);
  const inbound = hasPublicIps ? [{ ...serviceInbound, priority: networkLimits.rulePriority.first }] : [];
  return addGroup(b, 'nsg-computes', [...inbound, ...outbound]);
}

/** Room for the names of the compute subnets beside two chips at the zoom at which the whole drawing fits. */
const workWidth = 272;

/** Adds everything; computes with public IPs are let in and answered past the firewall. */
export function addRequiredOutbound(b: Builder, hasPublicIps: boolean): void {
  const networkSecurityGroup = addRequiredGroup(b, hasPublicIps);
  const subnet = { purpose: 'training', networkSecurityGroup } as const;
  const { spoke, services } = addHubAndSpoke(b, {
    firewall: requiredFirewall(b),
    ...(hasPublicIps && { pastFirewall: [bypassRoute] }),
    workWidth,
    work: [
      { name: 'snet-clusters', props: { ...subnet, prefixes: [spokeRanges.training] } },
      { name: 'snet-instances', props: { ...subnet, prefixes: [spokeRanges.second] } },
    ],
  });
  const { workspace } = services;
  const [clusters, instances] = spoke.work;
  const props = { workspace, enableNodePublicIp: hasPublicIps };
  const cpu = { ...props, maxNodes: 16 };
  const gpu = { ...props, vmSize: 'Standard_NC24ads_A100_v4', maxNodes: 4 };
  const imageBuildCompute = b.add('compute-cluster', 'cpu-cluster', cpu, { in: clusters, at: cardIn(workWidth, 0) });
  b.add('compute-cluster', 'gpu-cluster', gpu, { in: clusters, at: cardIn(workWidth, 1) });
  b.add('compute-instance', 'ci-researcher', props, { in: instances, at: cardIn(workWidth, 0) });
  b.set('aml-workspace', workspace, { imageBuildCompute });
}
