// Rule collection groups of a firewall policy: one per type of rule, named and numbered as the portal does.
import { type LearnUrl, learn } from './learn.ts';

/** A rule collection group that the portal makes by default. */
export type DefaultGroup = { readonly name: string; readonly priority: number };

/** The default groups by type of rule; Azure decides NAT rules first and application rules last, whatever the numbers. */
export const defaultGroups = {
  nat: { name: 'DefaultDnatRuleCollectionGroup', priority: 100 },
  network: { name: 'DefaultNetworkRuleCollectionGroup', priority: 200 },
  application: { name: 'DefaultApplicationRuleCollectionGroup', priority: 300 },
} as const satisfies Readonly<Record<string, DefaultGroup>>;

/** Name that the management subnet of a firewall has to have. */
export const managementSubnetName = 'AzureFirewallManagementSubnet';

/** Pages behind this file. */
export const firewallPolicySources: readonly LearnUrl[] = [learn.firewallRules, learn.firewallManagementNic];
