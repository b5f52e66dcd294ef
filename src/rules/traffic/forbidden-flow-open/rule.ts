import { learn } from '../../../facts/learn.ts';
import { endWords } from '../../../reach/ends-by-name.ts';
import { guardedFlows, isGuarded } from '../../../reach/scenarios/guarded.ts';
import type { Trace } from '../../../reach/step.ts';
import { trace } from '../../../reach/trace.ts';
import { coversInternet } from '../../../topology/address-match.ts';
import { workSubnets } from '../../../topology/outbound-subnets.ts';
import type { Topology } from '../../../topology/topology.ts';
import { defineRule, msg } from '../../rule.ts';

/** Whether the rule of a firewall that lets it through is one that firewall/allows-everything reports. */
function isReported(topology: Topology, { steps }: Trace): boolean {
  return steps.some(({ layer, element }) => {
    const firewall = layer === 'firewall' ? topology.as(element?.id ?? null, 'azure-firewall') : undefined;
    if (!firewall) return false;
    const { networkCollections, applicationCollections } = firewall.props;
    return (
      networkCollections.some(({ name, rules }) =>
        rules.some((rule) => `${name}/${rule.name}` === element?.row && coversInternet(rule.destinations)),
      ) ||
      applicationCollections.some(({ name, rules }) =>
        rules.some((rule) => `${name}/${rule.name}` === element?.row && rule.fqdns.includes('*')),
      )
    );
  });
}

const way = ({ steps }: Trace): string =>
  steps
    .filter(({ layer }) => layer === 'nsg-outbound' || layer === 'firewall' || layer === 'outbound-method')
    .map(({ text }) => text)
    .join(' ');

export const rule = defineRule({
  id: 'traffic/forbidden-flow-open',
  title: 'Way around a service endpoint policy',
  severity: 'warning',
  sources: [learn.amlExfiltration, learn.serviceEndpointPolicies],
  statements: ['S14', 'S23', 'S24'],
  messages: {
    storage: msg`Subnet ${'subnet'} has a service endpoint policy, and ${'from'} still reaches storage accounts of anyone past it. ${'way'} Data can leave to any account. Close that way to Storage.`,
    internet: msg`Subnet ${'subnet'} has a service endpoint policy to keep data in, and ${'from'} still reaches any server on the internet. ${'way'} Let out only what is required.`,
  },
  *check(topology, report) {
    for (const { subnet, computes } of workSubnets(topology)) {
      const [first] = [...computes].sort((a, b) => (a.id < b.id ? -1 : 1));
      if (!first || !isGuarded(topology, subnet)) continue;
      const told = new Set<string>();
      for (const { flow } of guardedFlows(topology, { first: first.id, all: [first.id] }, subnet)) {
        const answer = trace(topology, flow);
        if (answer.verdict !== 'allowed' || isReported(topology, answer)) continue;
        const message = flow.to.is === 'tag' ? 'storage' : 'internet';
        if (told.has(message)) continue;
        told.add(message);
        yield report(
          message,
          { subnet: subnet.name, from: endWords(topology, flow.from), way: way(answer) },
          { at: subnet, field: 'serviceEndpointPolicies', related: subnet.props.serviceEndpointPolicies },
        );
      }
    }
  },
});
