// Who is in which application security group: network interfaces of machines, and private endpoints.
import type { Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';

/** Groups that a shape is a member of; computes and AKS nodes are in none. */
export const groupsOf = ({ props }: Pick<Resource, 'props'>): readonly ResourceId[] =>
  // The gate admits only ids in this field, whatever the kind.
  Array.isArray(props.applicationSecurityGroups) ? (props.applicationSecurityGroups as readonly ResourceId[]) : [];
