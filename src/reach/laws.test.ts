// Laws that hold for all designs: what rules, orders and added information can and cannot do to an answer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../lib/cidr.ts';
import { indexTopology } from '../topology/topology.ts';
import { bruteForce } from './brute-force.testing.ts';
import { type Destination, flow, type Source } from './flow.ts';
import {
  drawTiny,
  type TinyDesign,
  type TinyEnd,
  type TinyFlow,
  type TinyNetwork,
  type TinyRule,
  tinyFlow,
  tinyNetwork,
  tinyRule,
} from './tiny-network.testing.ts';
import { trace } from './trace.ts';

const endOf = (drawn: TinyDesign, end: TinyEnd): Destination => {
  if ('address' in end) {
    const address = parseAddress(end.address);
    return { is: 'address', address: address.ok ? address.value : 0 };
  }
  const id = 'subnet' in end ? drawn.subnets[end.subnet] : drawn.machines[end.machine];
  if (!id) throw new Error('Every subnet and machine is drawn.');
  return { is: 'shape', id };
};

function answer(drawn: TinyDesign, { from, to, port }: TinyFlow) {
  return trace(indexTopology(drawn.design.network), flow(endOf(drawn, from) as Source, endOf(drawn, to), port));
}

const flows = fc.array(tinyFlow, { minLength: 4, maxLength: 4 });

test('an answer is the one that plain enumeration of addresses gives', () => {
  fc.assert(
    fc.property(tinyNetwork, fc.array(tinyFlow, { minLength: 6, maxLength: 6 }), (net, flows) => {
      const drawn = drawTiny(net);
      for (const asked of flows) {
        const given = answer(drawn, asked);
        const steps = given.steps.map(({ result, text }) => `${result}: ${text}`).join('\n');
        expect([given.verdict, asked], steps).toEqual([bruteForce(net, asked), asked]);
      }
    }),
    { numRuns: 200 },
  );
});

/** The rules with one more, at a priority that none of them has. */
function withRule<R extends { readonly priority: number }>(rules: readonly R[], rule: R): readonly R[] {
  const taken = new Set(rules.map(({ priority }) => priority));
  let { priority } = rule;
  while (taken.has(priority)) priority = priority === 4096 ? 100 : priority + 1;
  return [...rules, { ...rule, priority }];
}

/** The network with a rule more: in the group of a subnet, of a machine, or in the firewall. */
function addRule(net: TinyNetwork, place: number, rule: TinyRule): TinyNetwork {
  const { subnets, machines, firewall } = net;
  if (place === 8) {
    const { access: action, priority, sources, destinations, ports } = rule;
    const named = (list: readonly string[]) => list.map((text) => (/^[A-Z]/.test(text) ? '*' : text));
    const added = { action, priority, sources: named(sources), destinations: named(destinations), ports };
    return { ...net, firewall: firewall && withRule(firewall, added) };
  }
  const into = <T extends { readonly rules: readonly TinyRule[] | null }>(
    list: readonly T[],
    at: number,
  ): readonly T[] =>
    list.map((one, index) => (index === at && one.rules ? { ...one, rules: withRule(one.rules, rule) } : one));
  return { ...net, subnets: into(subnets, place), machines: into(machines, place - 4) };
}

describe('a rule more', () => {
  test('that denies never lets anything pass that did not', () => {
    fc.assert(
      fc.property(tinyNetwork, fc.nat(8), tinyRule, flows, (net, place, rule, asked) => {
        const before = drawTiny(net);
        const more = drawTiny(addRule(net, place, { ...rule, access: 'Deny' }));
        for (const one of asked) {
          if (answer(before, one).verdict !== 'allowed') expect(answer(more, one).verdict).not.toBe('allowed');
        }
      }),
      { numRuns: 100 },
    );
  });

  test('that allows never stops anything that passed', () => {
    fc.assert(
      fc.property(tinyNetwork, fc.nat(8), tinyRule, flows, (net, place, rule, asked) => {
        const before = drawTiny(net);
        const more = drawTiny(addRule(net, place, { ...rule, access: 'Allow' }));
        for (const one of asked) {
          if (answer(before, one).verdict === 'allowed') expect(answer(more, one).verdict).not.toBe('denied');
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('the order of shapes and rows changes nothing', () => {
  fc.assert(
    fc.property(tinyNetwork, flows, (net, asked) => {
      const [forth, back] = [drawTiny(net), drawTiny(net, { backwards: true })];
      for (const one of asked) expect(answer(back, one).verdict).toBe(answer(forth, one).verdict);
    }),
    { numRuns: 100 },
  );
});

/** What is added to a design may settle what was unknown, and changes nothing that was settled. */
function narrows(before: string, after: string): void {
  if (before !== 'unknown') expect(after).toBe(before);
}

describe('what is added settles only what was unknown', () => {
  test('the static addresses of machines', () => {
    const inside = flows.map((list) => list.filter(({ to }) => !('address' in to)));
    fc.assert(
      fc.property(tinyNetwork, inside, (net, asked) => {
        const [before, after] = [drawTiny(net, { anyAddress: true }), drawTiny(net)];
        for (const one of asked) narrows(answer(before, one).verdict, answer(after, one).verdict);
      }),
      { numRuns: 100 },
    );
  });

  test('the range of a subnet', () => {
    fc.assert(
      fc.property(tinyNetwork, fc.nat(3), flows, (net, rangeless, asked) => {
        const [before, after] = [drawTiny(net, { rangeless }), drawTiny(net)];
        for (const one of asked) narrows(answer(before, one).verdict, answer(after, one).verdict);
      }),
      { numRuns: 100 },
    );
  });
});
