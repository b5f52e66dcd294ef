// The change that closes an opening and leaves every scenario as it is. It is proven by tracing again: where the opening
// stays, or a required flow would be lost, there is no change to offer, only the sentence.
import { applyEdit } from '../../edits/apply.ts';
import { setField } from '../../edits/edits.ts';
import { type Steps, sequence } from '../../edits/sequence.ts';
import { fail, type Result } from '../../lib/result.ts';
import { listed } from '../../lib/sentence.ts';
import type { Design } from '../../model/design.ts';
import type { Edit } from '../../model/edit.ts';
import type { FieldValue } from '../../model/field.ts';
import type { Fix } from '../../model/finding.ts';
import type { ResourceId } from '../../model/ids.ts';
import { hasStorageEndpoint, machineLearningAlias, policiesOn } from '../../topology/endpoint-policies.ts';
import type { Subnet } from '../../topology/networks.ts';
import { computesIn } from '../../topology/subnet-computes.ts';
import { indexTopology, type Topology } from '../../topology/topology.ts';
import { checkScenarios } from '../scenarios/check.ts';
import { startOf } from '../start.ts';
import type { Element, Step } from '../step.ts';
import { trace } from '../trace.ts';
import type { Opening } from './report.ts';

type Change = { readonly label: string; readonly run: (on: Steps) => void };

const put = (on: Steps, id: ResourceId, field: string, value: unknown): void =>
  on.run(setField(on.design(), id, field, value as FieldValue));

/** Takes a row out of a table of a firewall, and the collection with its last one. */
function withoutFirewallRow(topology: Topology, { id, field, row }: Element): Change | undefined {
  const firewall = topology.as(id, 'azure-firewall');
  if (!firewall || (field !== 'networkCollections' && field !== 'applicationCollections')) return undefined;
  const rest = (
    collections: readonly { readonly name: string; readonly rules: readonly { readonly name: string }[] }[],
  ) =>
    collections
      .map((one) => ({ ...one, rules: one.rules.filter(({ name }) => `${one.name}/${name}` !== row) }))
      .filter(({ rules }) => rules.length > 0);
  return {
    label: `Remove rule ${row} from ${firewall.name}`,
    run: (on) => put(on, firewall.id, field, rest(firewall.props[field])),
  };
}

function withoutGroupRow(topology: Topology, { id, row }: Element): Change | undefined {
  const group = topology.as(id, 'network-security-group');
  if (!group?.props.rules.some(({ name }) => name === row)) return undefined;
  const rules = group.props.rules.filter(({ name }) => name !== row);
  return { label: `Remove rule ${row} from ${group.name}`, run: (on) => put(on, group.id, 'rules', rules) };
}

function inManaged(topology: Topology, { id, field, row }: Element): Change | undefined {
  const workspace = topology.as(id, 'aml-workspace');
  if (!workspace) return undefined;
  if (workspace.props.isolationMode === 'AllowInternetOutbound') {
    return {
      label: `Let ${workspace.name} reach only approved destinations`,
      run: (on) => put(on, workspace.id, 'isolationMode', 'AllowOnlyApprovedOutbound'),
    };
  }
  const rest = workspace.props.outboundRules.filter(({ name }) => name !== row);
  if (field !== 'outboundRules' || rest.length === workspace.props.outboundRules.length) return undefined;
  return {
    label: `Remove rule ${row} from the managed network of ${workspace.name}`,
    run: (on) => put(on, workspace.id, 'outboundRules', rest),
  };
}

/** Gives a subnet a service endpoint for storage, and a policy for the accounts of its workspaces. */
function guard(topology: Topology, subnet: Subnet): Change | undefined {
  if (policiesOn(topology, subnet).length > 0) return undefined;
  const workspaces = computesIn(topology, subnet.id).flatMap(({ workspace }) => workspace ?? []);
  const accounts = [...new Set(workspaces.flatMap(({ props }) => props.storageAccount ?? []))];
  const row = { storageAccounts: [], scopes: [], aliases: [] };
  const definitions = [
    { ...row, name: 'azure-machine-learning', service: 'Global', aliases: [machineLearningAlias] },
    ...(accounts.length > 0
      ? [{ ...row, name: 'workspace-storage', service: 'Microsoft.Storage', storageAccounts: accounts }]
      : []),
  ];
  return {
    label: `Give ${subnet.name} a service endpoint policy`,
    run: (on) => {
      const policy = on.add({ kind: 'service-endpoint-policy', parent: null, props: { definitions } });
      const endpoints = hasStorageEndpoint(subnet)
        ? subnet.props.serviceEndpoints
        : [...subnet.props.serviceEndpoints, 'Microsoft.Storage'];
      put(on, subnet.id, 'serviceEndpoints', endpoints);
      put(on, subnet.id, 'serviceEndpointPolicies', [policy]);
    },
  };
}

const find = (by: readonly Step[], layer: Step['layer']): Element | undefined =>
  by.findLast((step) => step.layer === layer)?.element;

/** Changes that may close an opening, each a list of steps, the smallest first. */
function candidates(topology: Topology, { by, trace: answer, beyond }: Opening): readonly (readonly Change[])[] {
  const managed = find(by, 'managed-network');
  const firewall = find(by, 'firewall');
  const start = startOf(topology, answer.flow.from);
  const some = (...changes: readonly (Change | undefined)[]): readonly Change[] => changes.flatMap((one) => one ?? []);
  if (managed) return [some(inManaged(topology, managed))];
  const guarded = beyond === 'storage' && start.is === 'interface' ? guard(topology, start.subnet) : undefined;
  const row = firewall && withoutFirewallRow(topology, firewall);
  const groups = by.filter(({ layer }) => layer === 'nsg-outbound').flatMap(({ element }) => element ?? []);
  const rows = some(...groups.map((element) => withoutGroupRow(topology, element)));
  return [some(row), some(guarded), some(row, guarded), rows, [...rows, ...some(guarded)]].filter(
    (changes) => changes.length > 0,
  );
}

/** Required flows that pass, by what they are. */
const held = (topology: Topology): ReadonlySet<string> =>
  new Set(
    checkScenarios(topology).flatMap(({ workspace, scenario, flows }) =>
      flows
        .filter(({ counts, expect, holds }) => counts && expect === 'allowed' && holds === 'yes')
        .map(({ flow }) => `${workspace} ${scenario.id} ${JSON.stringify(flow)}`),
    ),
  );

function made(design: Design, opening: Opening): { readonly label: string; readonly edit: Edit } | undefined {
  const topology = indexTopology(design.network);
  const before = held(topology);
  for (const changes of candidates(topology, opening)) {
    const label = listed(changes.map((change, index) => (index === 0 ? change.label : lower(change.label))));
    const edit = sequence(design, label, (on) => {
      for (const change of changes) change.run(on);
    });
    const applied = edit.ok ? applyEdit(design, edit.value) : undefined;
    if (!edit.ok || !applied?.ok) continue;
    const after = indexTopology(applied.value.design.network);
    if (trace(after, opening.trace.flow).verdict !== 'denied') continue;
    const still = held(after);
    if ([...before].every((key) => still.has(key))) return { label, edit: edit.value };
  }
  return undefined;
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The change that closes an opening, or undefined where none is known that costs nothing that is required. */
export function closeOpening(design: Design, opening: Opening): Fix | undefined {
  if (opening.standing === 'accepted') return undefined;
  const found = made(design, opening);
  if (!found) return undefined;
  const edit = (now: Design): Result<Edit> => {
    const again = now === design ? found : made(now, opening);
    if (again) return { ok: true, value: again.edit };
    return fail([{ pointer: '', message: 'The design has changed: nothing has to be closed any more.' }]);
  };
  return { label: found.label, edit };
}
