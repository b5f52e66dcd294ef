import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDesign } from '../deployment/arbitrary-design.testing.ts';
import { applyEdit } from '../edits/apply.ts';
import { build } from '../edits/builder.ts';
import type { Design, Resource } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { presets } from '../presets/registry.ts';
import { indexTopology } from '../topology/topology.ts';
import { admission } from './admit.ts';
import { type Flow, flow } from './flow.ts';
import { decidingStep } from './step.ts';
import { trace } from './trace.ts';

const clients = ['compute-instance', 'compute-cluster', 'virtual-machine', 'aks-cluster', 'on-premises', 'internet'];
const begins = ({ kind }: Resource): boolean => clients.includes(kind) || kind === 'managed-online-endpoint';
const services = ['storage-account', 'key-vault', 'container-registry', 'aml-workspace', 'azure-service'];
const answers = ({ kind }: Resource): boolean =>
  clients.includes(kind) || services.includes(kind) || kind === 'private-endpoint' || kind === 'azure-firewall';

const between = (from: ResourceId, to: ResourceId, port: number): Flow =>
  flow({ is: 'shape', id: from }, { is: 'shape', id: to }, port);

/** Whether the change that is offered for a flow, if there is one, makes it pass and can be undone. */
function prove(design: Design, asked: Flow): 'none' | 'proven' {
  const answer = trace(indexTopology(design.network), asked);
  const fix = admission(design, answer);
  if (!fix) return 'none';
  expect(answer.verdict).toBe('denied');
  const edit = fix.edit(design);
  if (!edit.ok) throw new Error(`${fix.label} was refused`);
  const applied = applyEdit(design, edit.value);
  if (!applied.ok) throw new Error(`${fix.label} could not be applied`);
  const after = applied.value.design;
  expect(trace(indexTopology(after.network), asked).verdict, fix.label).toBe('allowed');
  expect(fix.edit(after).ok, 'nothing is left to open').toBe(false);
  const undone = applyEdit(after, applied.value.inverse);
  expect(undone.ok && undone.value.design.network).toEqual(design.network);
  return 'proven';
}

/** Layers at which a change of the design can always let a flow of one's own pass. */
const open: ReadonlySet<string> = new Set(['nsg-outbound', 'nsg-inbound', 'outbound-method']);

test.each(presets.map(({ slug }) => slug))(
  '%s: every change that is offered lets the flow pass, and is undone',
  async (slug) => {
    const preset = presets.find((one) => one.slug === slug);
    const design = (await preset?.load())?.design();
    if (!design) throw new Error(`no preset ${slug}`);
    const all = [...design.network.resources.values()];
    for (const from of all.filter(begins)) {
      for (const to of all.filter((one) => answers(one) && one.id !== from.id)) {
        for (const port of [443, 22]) {
          const asked = between(from.id, to.id, port);
          if (prove(design, asked) === 'proven') continue;
          const answer = trace(indexTopology(design.network), asked);
          if (answer.verdict !== 'denied' || from.kind === 'internet') continue;
          expect(open.has(decidingStep(answer)?.layer ?? ''), `${from.name} to ${to.name} on ${port}`).toBe(false);
        }
      }
    }
  },
);

test('random designs: every change that is offered lets the flow pass', () => {
  let proven = 0;
  fc.assert(
    fc.property(arbitraryDesign, fc.nat(), fc.nat(), fc.constantFrom(443, 22, 53), (design, a, b, port) => {
      const all = [...design.network.resources.values()];
      const [from, to] = [all.filter(begins), all.filter(answers)];
      const [source, target] = [from[a % from.length], to[b % to.length]];
      if (!source || !target) return;
      if (prove(design, between(source.id, target.id, port)) === 'proven') proven += 1;
    }),
    { numRuns: 2_000, seed: 4 },
  );
  expect(proven).toBeGreaterThan(50);
});

//   ┌ vnet ───────────────────────────┐
//   │ ┌ training ┐  ┌ pe ─────────┐   │
//   │ │ ci       ├──┤ pe-kv (pending) ├── kv, closed
//   │ └ nsg: deny all out ┘        │   │
//   └─────────────────────────────────┘
test('several things in the way are opened as one change, each named', () => {
  const b = build('Closed twice');
  const vault = b.add('key-vault', 'kv');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const zone = b.add('private-dns-zone', 'privatelink.vaultcore.azure.net');
  b.link('zone-link', zone, vnet);
  const group = b.add('network-security-group', 'nsg', {
    rules: [
      {
        name: 'DenyAll',
        priority: 100,
        direction: 'Outbound',
        access: 'Deny',
        protocol: '*',
        sources: ['*'],
        sourceGroups: [],
        sourcePorts: ['*'],
        destinations: ['*'],
        destinationGroups: [],
        destinationPorts: ['*'],
      },
    ],
  });
  const training = b.add(
    'subnet',
    'training',
    { prefixes: ['10.0.0.0/24'], networkSecurityGroup: group },
    { in: vnet },
  );
  const endpoints = b.add('subnet', 'pe', { prefixes: ['10.0.1.0/24'] }, { in: vnet });
  const instance = b.add('compute-instance', 'ci', {}, { in: training });
  b.add(
    'private-endpoint',
    'pe-kv',
    { target: vault, subResource: 'vault', approval: 'Manual', privateDnsZones: [zone] },
    { in: endpoints },
  );
  const design = b.design();
  const asked = between(instance, vault, 443);
  const fix = admission(design, trace(indexTopology(design.network), asked));
  expect(fix?.steps).toEqual(['Allow TCP 443 out of nsg', 'Approve pe-kv']);
  expect(fix?.label).toBe('Allow TCP 443 out of nsg, and 1 more change');
  expect(prove(design, asked)).toBe('proven');
});

test('a flow that passes, and one that nobody can judge, have nothing to open', () => {
  const b = build('Open');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add('subnet', 'one', { prefixes: ['10.0.0.0/24'] }, { in: vnet });
  const [from, to] = [
    b.add('virtual-machine', 'a', {}, { in: subnet }),
    b.add('virtual-machine', 'b', {}, { in: subnet }),
  ];
  const design = b.design();
  expect(admission(design, trace(indexTopology(design.network), between(from, to, 22)))).toBeUndefined();
});

//   ┌ vnet ──────────┐        ┌ far ───────┐
//   │ ┌ one ┐        │        │ ┌ two ┐    │
//   │ │ ci  │        │        │ │ pe  ├────┼── st, closed
//   │ └─────┘        │        │ └─────┘    │
//   └────────────────┘        └────────────┘
test('what has a private endpoint is reached by it: nobody of one’s own needs an open door or a way to the internet', () => {
  const b = build('Far');
  const account = b.add('storage-account', 'st');
  const near = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const far = b.add('virtual-network', 'far', { addressSpace: ['10.1.0.0/16'] });
  const one = b.add('subnet', 'one', { prefixes: ['10.0.0.0/24'] }, { in: near });
  const two = b.add('subnet', 'two', { prefixes: ['10.1.0.0/24'] }, { in: far });
  const instance = b.add('compute-instance', 'ci', {}, { in: one });
  b.add('private-endpoint', 'pe', { target: account, subResource: 'blob' }, { in: two });
  const design = b.design();
  const asked = between(instance, account, 443);
  const fix = admission(design, trace(indexTopology(design.network), asked));
  expect(fix?.steps).toEqual(['Let pe write its name into privatelink.blob.core.windows.net', 'Peer vnet and far']);
  expect(prove(design, asked)).toBe('proven');
});

test('no open door is offered to a compute that has no other way, and one is to the internet', () => {
  const b = build('No way');
  const account = b.add('storage-account', 'st');
  const network = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  const subnet = b.add('subnet', 'one', { prefixes: ['10.0.0.0/24'] }, { in: network });
  const instance = b.add('compute-instance', 'ci', {}, { in: subnet });
  const outside = b.add('internet', 'internet');
  const design = b.design();
  expect(prove(design, between(instance, account, 443))).toBe('none');
  const fix = admission(design, trace(indexTopology(design.network), between(outside, account, 443)));
  expect(fix?.steps).toEqual(['Open st to the public network', 'Let every network into st']);
});
