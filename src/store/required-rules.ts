// What Azure adds to the managed network of a workspace, for the form of the workspace.
import type { Network } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { type RequiredRule, requiredRules } from '../topology/managed-required.ts';
import { indexTopology } from '../topology/topology.ts';

/** The rules that nobody has to write; none for shapes that are no workspace with a managed network. */
export function requiredRulesOf(network: Network, id: ResourceId): readonly RequiredRule[] {
  const topology = indexTopology(network);
  const workspace = topology.as(id, 'aml-workspace');
  return workspace ? requiredRules(topology, workspace) : [];
}
