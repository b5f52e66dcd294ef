// Short ways to draw small networks and to ask about flows in them.
import { expect } from 'vitest';
import { type Builder, build, type Given } from '../../edits/builder.ts';
import type { ResourceOf } from '../../kinds/types.ts';
import type { ResourceId } from '../../model/ids.ts';
import { indexTopology } from '../../topology/topology.ts';
import { parseDestination, parseSource } from '../ends-by-name.ts';
import { type Destination, flow, type Protocol, type Source } from '../flow.ts';
import { decidingStep, type Trace, type Verdict } from '../step.ts';
import { trace } from '../trace.ts';

export type Rule = ResourceOf<'network-security-group'>['props']['rules'][number];
type GivenRule = Given<'network-security-group'>['rules'];
type GivenRoute = Given<'route-table'>['routes'];

/** A drawing with the usual parts. */
export type Drawing = Builder & {
  network(name: string, space: string, props?: Given<'virtual-network'>): ResourceId;
  subnet(network: ResourceId, name: string, prefix: string, props?: Given<'subnet'>): ResourceId;
  machine(subnet: ResourceId, name: string, address: string, props?: Given<'virtual-machine'>): ResourceId;
  group(name: string, rules: GivenRule): ResourceId;
  routes(name: string, routes: GivenRoute, props?: Given<'route-table'>): ResourceId;
  /** A firewall in a subnet of its own, with a public address. */
  firewall(network: ResourceId, prefix: string, props?: Given<'azure-firewall'>): ResourceId;
};

export function draw(region = 'westeurope'): Drawing {
  const b = build('Small', { settings: { region } });
  return {
    ...b,
    network: (name, space, props = {}) => b.add('virtual-network', name, { addressSpace: [space], ...props }),
    subnet: (network, name, prefix, props = {}) =>
      b.add('subnet', name, { prefixes: [prefix], ...props }, { in: network }),
    machine: (subnet, name, privateIpAddress, props = {}) =>
      b.add('virtual-machine', name, { privateIpAddress, ...props }, { in: subnet }),
    group: (name, rules) => b.add('network-security-group', name, { rules: rules ?? [] }),
    routes: (name, routes, props = {}) => b.add('route-table', name, { routes: routes ?? [], ...props }),
    firewall(network, prefix, props = {}) {
      const home = b.add('subnet', 'AzureFirewallSubnet', { purpose: 'firewall', prefixes: [prefix] }, { in: network });
      return b.add('azure-firewall', 'afw', { publicIps: [b.add('public-ip', 'pip-afw')], ...props }, { in: home });
    },
  };
}

/** A rule of a security group that lets everything through, but for what is given. */
export const rule = (
  priority: number,
  direction: Rule['direction'],
  access: Rule['access'],
  rest: Partial<Rule> = {},
): Rule => ({
  name: `${access}-${direction}-${priority}`,
  priority,
  direction,
  access,
  protocol: '*',
  sources: rest.sourceGroups ? [] : ['*'],
  sourceGroups: [],
  sourcePorts: ['*'],
  destinations: rest.destinationGroups ? [] : ['*'],
  destinationGroups: [],
  destinationPorts: ['*'],
  ...rest,
});

/** A route to an appliance. */
export const through = (prefix: string, nextHopIp: string) =>
  ({ name: `to-${prefix}`, prefix, nextHopType: 'VirtualAppliance', nextHopIp }) as const;

type Asked = { readonly port?: number; readonly protocol?: Protocol };

const named = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string },
): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

/** The answer to a flow between ends by their names. */
export function ask(
  { design }: Pick<Builder, 'design'>,
  from: string | Source,
  to: string | Destination,
  { port = 443, protocol = 'TCP' }: Asked = {},
): Trace {
  const topology = indexTopology(design().network);
  const source = typeof from === 'string' ? named(parseSource(topology, from)) : from;
  const destination = typeof to === 'string' ? named(parseDestination(topology, to)) : to;
  return trace(topology, flow(source, destination, port, protocol));
}

/** One line of a table: from, to, port (UDP and ICMP where told), the answer, and a part of the deciding sentence. */
export type Line = readonly [
  from: string | Source,
  to: string | Destination,
  port: number | readonly [Protocol, number],
  verdict: Verdict,
  because?: RegExp,
];

/** Asks line by line. */
export function expectFlows(b: Pick<Builder, 'design'>, lines: readonly Line[]): void {
  for (const [from, to, on, verdict, because] of lines) {
    const [protocol, port] = typeof on === 'number' ? (['TCP', on] as const) : on;
    const answer = ask(b, from, to, { port, protocol });
    const steps = answer.steps.map((step) => `${step.result}: ${step.text}`).join('\n');
    const said = `${JSON.stringify(from)} to ${JSON.stringify(to)} on ${protocol} ${port}`;
    expect(answer.verdict, `${said}\n${steps}`).toBe(verdict);
    const deciding = decidingStep(answer);
    if (because) expect(`${deciding?.text} ${deciding?.missing ?? ''}`, `${said}\n${steps}`).toMatch(because);
  }
}
