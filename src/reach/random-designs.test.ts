// Every design that decodes gets an answer to every flow, whatever is drawn.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDesign } from '../deployment/arbitrary-design.testing.ts';
import { privateLinkTargets } from '../facts/private-link.ts';
import { serviceTags } from '../facts/service-tags.ts';
import type { ResourceId } from '../model/ids.ts';
import { indexTopology } from '../topology/topology.ts';
import { type Destination, type Flow, flow, type Source } from './flow.ts';
import { trace } from './trace.ts';

const tag = fc.constantFrom(...serviceTags.map(({ name }) => ({ name })));
const tagEnd = tag.map((each) => ({ is: 'tag', tag: each }) as const);
const outsideSource: fc.Arbitrary<Source> = fc.oneof(
  tagEnd,
  fc.constantFrom({ is: 'internet' } as const, { is: 'trusted-service' } as const, { is: 'load-balancer' } as const),
);
const parts = privateLinkTargets.flatMap(({ subResources }) => subResources.map(({ groupId }) => groupId));
const outsideDestination: fc.Arbitrary<Destination> = fc.oneof(
  tagEnd,
  fc.constant({ is: 'internet' } as const),
  fc.nat(0xffffffff).map((address) => ({ is: 'address', address }) as const),
  fc
    .constantFrom(0x0a000004, 0x0a000104, 0xa83f8110, 0xa9fea9fe, 0xc0a80001)
    .map((address) => ({ is: 'address', address }) as const),
  fc
    .constantFrom('mcr.microsoft.com', 'x.blob.core.windows.net', 'example.com', 'ml.azure.com')
    .map((name) => ({ is: 'host', name }) as const),
);
const seed = fc.record({
  from: fc.option(fc.nat(60), { freq: 8 }),
  to: fc.option(fc.nat(60), { freq: 3 }),
  part: fc.option(fc.constantFrom(...parts), { freq: 1 }),
  outsideSource,
  outsideDestination,
  port: fc.constantFrom(0, 22, 53, 80, 443, 445, 1433, 5831, 44224, 65535),
  protocol: fc.constantFrom('TCP' as const, 'TCP', 'UDP', 'ICMP'),
});

test('no design and no flow is without an answer', () => {
  fc.assert(
    fc.property(arbitraryDesign, fc.array(seed, { minLength: 6, maxLength: 6 }), (design, seeds) => {
      const { network } = design;
      const topology = indexTopology(network);
      const backwards = indexTopology({
        ...network,
        resources: new Map([...network.resources].reverse()),
        links: new Map([...network.links].reverse()),
      });
      const ids = [...design.network.resources.keys()];
      const shape = (index: number | null): { is: 'shape'; id: ResourceId } | undefined => {
        const id = index === null ? undefined : ids[index % Math.max(1, ids.length)];
        return id && { is: 'shape', id };
      };
      for (const { from, to, part, port, protocol, ...outside } of seeds) {
        const there = shape(to);
        const aimed = there && part !== null ? { ...there, subResource: part } : there;
        const asked: Flow = flow(
          shape(from) ?? outside.outsideSource,
          aimed ?? outside.outsideDestination,
          port,
          protocol,
        );
        const { steps, verdict } = trace(topology, asked);
        expect(steps.length).toBeGreaterThan(0);
        const other = trace(backwards, asked);
        const told = [...steps, { text: '— backwards —', result: '' }, ...other.steps].map(
          ({ result, text }) => `${result} ${text}`,
        );
        expect(other.verdict, told.join('\n')).toBe(verdict);
        const results = new Set(steps.map(({ result }) => result));
        if (results.has('stop')) expect(verdict).toBe('denied');
        if (verdict === 'denied') expect(results).toContain('stop');
        expect(results.has('unknown') && !results.has('stop')).toBe(verdict === 'unknown');
        for (const { result, missing, text } of steps) {
          expect(text).toMatch(/\.$/);
          if (result === 'unknown') expect(missing).toBeTruthy();
        }
      }
    }),
    { numRuns: 2000 },
  );
});
