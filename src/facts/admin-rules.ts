// Where security admin rules are not applied, although a network manager names the network.
import type { Resource } from '../model/design.ts';
import { learn } from './learn.ts';

/** A service that security admin rules leave alone. Services without kinds and purposes cannot be drawn. */
export type AdminExemption = {
  readonly service: string;
  /** What is left alone: the whole network that the service stands in, its subnet, or the endpoint alone. */
  readonly level: 'network' | 'subnet' | 'endpoint';
  /** Kinds of shapes that are the service. */
  readonly kinds: readonly string[];
  /** Purposes of subnets that hold nothing else. */
  readonly purposes: readonly string[];
  /** The delegation of the subnets that the service stands in. */
  readonly delegation?: string;
  /** When the rules are applied all the same. */
  readonly unless?: string;
  readonly sources: readonly string[];
};

type Given = Partial<AdminExemption> & Pick<AdminExemption, 'service' | 'level'>;

const exemption = (given: Given): AdminExemption => ({
  kinds: [],
  purposes: [],
  sources: [given.level === 'endpoint' ? learn.adminRules : learn.adminRulesNotApplied],
  ...given,
});

/** All that Microsoft Learn lists. */
export const adminExemptions: readonly AdminExemption[] = [
  exemption({
    service: 'Azure SQL Managed Instance',
    level: 'network',
    delegation: 'Microsoft.Sql/managedInstances',
    unless: 'The configuration says which rules are applied where network intent policies are.',
  }),
  exemption({
    service: 'Azure Databricks',
    level: 'network',
    delegation: 'Microsoft.Databricks/workspaces',
    unless: 'The configuration says which rules are applied where network intent policies are.',
  }),
  exemption({
    service: 'Azure Application Gateway',
    level: 'subnet',
    unless: 'All gateways of the subnet are deployed with network isolation.',
  }),
  exemption({ service: 'Azure Bastion', level: 'subnet', kinds: ['bastion'], purposes: ['bastion'] }),
  exemption({
    service: 'Azure Firewall',
    level: 'subnet',
    kinds: ['azure-firewall'],
    purposes: ['firewall', 'firewall-management'],
  }),
  exemption({ service: 'Azure Route Server', level: 'subnet' }),
  exemption({
    service: 'Azure VPN Gateway and ExpressRoute gateway',
    level: 'subnet',
    kinds: ['virtual-network-gateway'],
    purposes: ['gateway'],
  }),
  exemption({ service: 'Azure Virtual WAN', level: 'subnet' }),
  exemption({ service: 'Private endpoint', level: 'endpoint', kinds: ['private-endpoint'] }),
];

const kinds: ReadonlySet<string> = new Set(adminExemptions.flatMap((each) => each.kinds));
const purposes: ReadonlySet<string> = new Set(adminExemptions.flatMap((each) => each.purposes));
const delegations: ReadonlySet<string> = new Set(
  adminExemptions.flatMap(({ level, delegation }) => (level === 'network' ? (delegation ?? []) : [])),
);

/**
 * Whether security admin rules leave a shape alone: a service in a subnet of its own, such a subnet, or a private
 * endpoint. Of a flow to an exempt shape only this end is not filtered; rules act on the other end as ever.
 */
export const isExempt = ({ kind, props }: Pick<Resource, 'kind' | 'props'>): boolean =>
  kinds.has(kind) || (kind === 'subnet' && typeof props.purpose === 'string' && purposes.has(props.purpose));

/** Whether a subnet holds a service with a network intent policy, which keeps admin rules from the whole network. */
export const hasIntentPolicy = ({ props }: Pick<Resource, 'props'>): boolean =>
  typeof props.delegation === 'string' && delegations.has(props.delegation);
