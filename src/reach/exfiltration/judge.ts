// What lets an opening through, what the planning article says of it, and what closes it.
import { type LearnUrl, learn } from '../../facts/learn.ts';
import type { SeedStatementId } from '../../facts/seed-statements.ts';
import { listed } from '../../lib/sentence.ts';
import { hasStorageEndpoint, policiesOn } from '../../topology/endpoint-policies.ts';
import type { Subnet } from '../../topology/networks.ts';
import type { Topology } from '../../topology/topology.ts';
import { startOf } from '../start.ts';
import type { Layer, Step, Trace } from '../step.ts';
import { nodeHosts, type Probe } from './probes.ts';
import type { Standing } from './report.ts';
import type { Sender } from './sources.ts';

/** Where something could have been stopped on the way out. */
const filters: ReadonlySet<Layer> = new Set([
  'admin-rules',
  'nsg-outbound',
  'endpoint-policy',
  'firewall',
  'appliance',
  'managed-network',
  'outbound-method',
]);

/** The steps of a way out that could have stopped it, and what carried it where nothing could. */
export function through({ steps }: Trace): readonly Step[] {
  const found = steps.filter(({ layer, result }) => filters.has(layer) && result !== 'stop');
  return found.length > 0 ? found : steps.filter(({ layer }) => layer === 'route' || layer === 'source');
}

const last = (by: readonly Step[], layer: Layer): Step | undefined => by.findLast((step) => step.layer === layer);

/** The subnet that a trace begins in. */
function subnetOf(topology: Topology, { flow }: Trace): Subnet | undefined {
  const start = startOf(topology, flow.from);
  return start.is === 'interface' ? start.subnet : undefined;
}

const takesEndpoint = (topology: Topology, answer: Trace): boolean =>
  answer.steps.some(
    ({ layer, element }) => layer === 'route' && element?.field === 'serviceEndpoints' && topology.get(element.id),
  );

type Judged = { readonly standing: Standing; readonly statement: SeedStatementId };

/** Hosts without which AKS nodes do not run; the planning article has AKS in its guarded design. */
const isForNodes = (words: string, required: ReadonlySet<string>): boolean =>
  words === nodeHosts || required.has(words);

/** Whether the planning article accepts an opening, and the statement that does or that speaks of it. */
export function judge(
  topology: Topology,
  sender: Sender,
  probe: Probe,
  words: string,
  answer: Trace,
  required: ReadonlySet<string>,
): Judged {
  const { standing } = probe;
  const by = through(answer);
  const managed = last(by, 'managed-network');
  if (managed) {
    const workspace = topology.as(managed.element?.id ?? null, 'aml-workspace');
    if (workspace?.props.isolationMode === 'AllowInternetOutbound') return { standing, statement: 'S03' };
    const byItself = managed.element?.field === 'isolationMode';
    return byItself && standing === 'unclassified'
      ? { standing: 'accepted', statement: 'S01' }
      : { standing, statement: 'S04' };
  }
  if (sender.cluster && standing === 'unclassified' && isForNodes(words, required)) {
    return { standing: 'accepted', statement: 'S11' };
  }
  if (probe.beyond === 'storage' || probe.beyond === 'front-door') return { standing, statement: 'S23' };
  return { standing, statement: last(by, 'firewall') ? 'S14' : 'S12' };
}

type Closed = { readonly closing: string; readonly source: LearnUrl };

const rowOf = ({ element }: Step): string => element?.row ?? '';

function managedClosing(topology: Topology, step: Step): Closed {
  const workspace = topology.as(step.element?.id ?? null, 'aml-workspace');
  const name = workspace?.name ?? 'the workspace';
  const source = learn.amlManagedNetwork;
  if (workspace?.props.isolationMode === 'AllowInternetOutbound') {
    return { closing: `Let the managed network of ${name} reach only approved destinations.`, source };
  }
  if (step.element?.field === 'outboundRules' && rowOf(step) !== '') {
    return { closing: `Remove rule ${rowOf(step)} from the managed network of ${name}.`, source };
  }
  return { closing: `Nothing of ${name} closes it: the service opens it by itself.`, source };
}

const policyFor = (subnet: Subnet | undefined): string =>
  `give ${subnet?.name ?? 'the subnet'} a service endpoint for Microsoft.Storage with a policy that lists the alias of Azure Machine Learning and your own accounts`;

function firewallClosing(topology: Topology, step: Step, { beyond }: Probe, subnet: Subnet | undefined): Closed {
  const firewall = topology.get(step.element?.id ?? null)?.name ?? 'the firewall';
  const row = rowOf(step) === '' ? `the rule of ${firewall}` : `rule ${rowOf(step)} of ${firewall}`;
  const source = learn.amlExfiltration;
  if (beyond === 'storage') {
    return {
      closing: `Remove ${row}, and ${policyFor(subnet)}: computes then still fetch their set-up scripts.`,
      source,
    };
  }
  if (beyond === 'front-door') {
    return { closing: `Replace ${row} by application rules for the hosts of the studio and of automated ML.`, source };
  }
  return { closing: `Remove ${row}, or narrow it to the destinations that are needed.`, source: learn.firewallRules };
}

function groupClosing(topology: Topology, by: readonly Step[], { beyond }: Probe, subnet: Subnet | undefined): Closed {
  const rows = by.filter(({ layer }) => layer === 'nsg-outbound');
  const written = rows.flatMap(({ element }) => {
    const group = topology.as(element?.id ?? null, 'network-security-group');
    const row = group?.props.rules.find(({ name }) => name === element?.row);
    return group && row ? [`rule ${row.name} of ${group.name}`] : [];
  });
  const name = subnet?.name ?? 'the subnet';
  const source = learn.amlExfiltration;
  const firewall = `route ${name} through a firewall that lets out required destinations only`;
  if (beyond === 'storage')
    return { closing: `Do ${policyFor(subnet)}, and ${firewall}.`.replace('Do give', 'Give'), source };
  if (written.length > 0) {
    return { closing: `Remove ${listed(written)}, or ${firewall}: a security group knows no host names.`, source };
  }
  return {
    closing: `Deny the internet in the security group of ${name} after what is required, or ${firewall}.`,
    source,
  };
}

/** What closes an opening. */
export function closingOf(topology: Topology, probe: Probe, answer: Trace): Closed {
  const by = through(answer);
  const subnet = subnetOf(topology, answer);
  const managed = last(by, 'managed-network');
  if (managed) return managedClosing(topology, managed);
  if (!subnet) {
    const source = learn.amlManagedNetwork;
    return { closing: 'Give it a place in a subnet or in a managed network.', source };
  }
  const firewall = last(by, 'firewall');
  if (firewall) return firewallClosing(topology, firewall, probe, subnet);
  const bare = hasStorageEndpoint(subnet) && policiesOn(topology, subnet).length === 0;
  if (probe.beyond === 'storage' && bare && takesEndpoint(topology, answer)) {
    const closing = `Attach a service endpoint policy to ${subnet.name} that lists the alias of Azure Machine Learning and your own accounts.`;
    return { closing, source: learn.serviceEndpointPolicies };
  }
  return groupClosing(topology, by, probe, subnet);
}
