// The firewall of storage accounts and key vaults, as their bodies hold it.
import type { ResourceOf } from '../kinds/types.ts';
import type { Tree } from './expr.ts';
import type { Context } from './lowering.ts';
import { filled } from './node.ts';
import { idObject } from './subnets.ts';

type Service = ResourceOf<'storage-account'> | ResourceOf<'key-vault'>;

/** Default, trusted services and exceptions; `row` is what stands in every row of the exceptions besides. */
export function networkAcls(context: Context, { props }: Service, row: { readonly action?: 'Allow' } = {}): Tree {
  // Exceptions are drawn, and mean something, only while the public endpoint is open.
  const open = props.publicNetworkAccess === 'Enabled';
  const subnets = open ? props.virtualNetworkRules.flatMap((subnet) => idObject(context, subnet) ?? []) : [];
  const addresses = open ? props.ipRules : [];
  return {
    bypass: props.bypass,
    defaultAction: props.defaultAction,
    ipRules: filled(addresses.map((value) => ({ value, ...row }))),
    virtualNetworkRules: filled(subnets.map((subnet) => ({ ...subnet, ...row }))),
  };
}
