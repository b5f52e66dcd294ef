import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryDesign } from '../edits/arbitrary.testing.ts';
import { type Builder, build } from '../edits/builder.ts';
import { formatPrefix } from '../lib/cidr.ts';
import type { Design } from '../model/design.ts';
import type { ResourceId } from '../model/ids.ts';
import { total } from './address-demand.ts';
import { withNodes } from './cluster-nodes.ts';
import { adviceOn } from './ip-advice.ts';
import { freeLengths, ipPlan, nextFit, type SubnetRow, shortOf } from './ip-plan.ts';
import { indexTopology } from './topology.ts';

/** A network with one subnet, and what is put into it. */
function one(prefixes: readonly string[], fill: (b: Builder, subnet: ResourceId) => void = () => {}, props = {}) {
  const b = build('One subnet');
  const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/16'] });
  fill(b, b.add('subnet', 'snet', { prefixes, ...props }, { in: vnet }));
  return b.design();
}

function planOf(design: Design) {
  const topology = indexTopology(design.network);
  const [plan] = ipPlan(topology);
  const [row] = plan?.subnets ?? [];
  if (!plan || !row) throw new Error('The design has a network with a subnet.');
  return { topology, plan, row };
}
const rowOf = (design: Design): SubnetRow => planOf(design).row;
const numbers = ({ size, reserved, needed, free, missing, state }: SubnetRow) =>
  [size, reserved, needed, free, missing, state] as const;

const compute = (maxNodes: number) => (b: Builder, subnet: ResourceId) =>
  void b.add('compute-cluster', 'gpu', { workspace: b.add('aml-workspace', 'mlw'), maxNodes }, { in: subnet });
const aks =
  (networkPlugin: 'azure' | 'azure-overlay' | 'kubenet', nodeCount: number, privateCluster = true) =>
  (b: Builder, subnet: ResourceId) =>
    void b.add('aks-cluster', 'aks', { networkPlugin, nodeCount, maxPods: 30, privateCluster }, { in: subnet });

function endpoints(b: Builder, subnet: ResourceId) {
  const workspace = b.add('aml-workspace', 'mlw');
  const registry = b.add('container-registry', 'cr');
  const vault = b.add('key-vault', 'kv');
  // Three, two and one address.
  b.add('private-endpoint', 'pe-mlw', { target: workspace, subResource: 'amlworkspace' }, { in: subnet });
  b.add('private-endpoint', 'pe-cr', { target: registry, subResource: 'registry' }, { in: subnet });
  b.add('private-endpoint', 'pe-kv', { target: vault, subResource: 'vault' }, { in: subnet });
}

describe('rows', () => {
  test.each([
    ['nothing', one(['10.0.0.0/24']), [256, 5, 0, 251, 0, 'fine']],
    ['no prefix', one([]), [0, 0, 0, 0, 0, 'no-range']],
    ['a prefix that Azure refuses', one(['10.0.0.0/30']), [4, 4, 0, 0, 0, 'small']],
    ['two prefixes', one(['10.0.0.0/28', '10.0.1.0/27'], compute(20)), [48, 10, 20, 18, 0, 'fine']],
    ['a cluster at its maximum', one(['10.0.0.0/27'], compute(22)), [32, 5, 22, 5, 0, 'fine']],
    ['a cluster without head-room', one(['10.0.0.0/27'], compute(27)), [32, 5, 27, 0, 0, 'tight']],
    ['a cluster that is too large', one(['10.0.0.0/27'], compute(40)), [32, 5, 40, 0, 13, 'full']],
    ['endpoints with several addresses', one(['10.0.0.0/28'], endpoints), [16, 5, 6, 5, 0, 'fine']],
    // Three nodes, one of the upgrade, the API server.
    ['AKS with overlay', one(['10.0.0.0/28'], aks('azure-overlay', 3)), [16, 5, 5, 6, 0, 'fine']],
    ['AKS with kubenet', one(['10.0.0.0/28'], aks('kubenet', 3, false)), [16, 5, 4, 7, 0, 'fine']],
    // The same, and 4 × 30 pods.
    ['AKS with pods in the subnet', one(['10.0.0.0/24'], aks('azure', 3)), [256, 5, 125, 126, 0, 'fine']],
  ])('%s', (_, design, wanted) => {
    expect(numbers(rowOf(design))).toEqual(wanted);
  });

  it('keep subnets of the platform for their service', () => {
    const row = rowOf(one(['10.0.0.0/26'], undefined, { purpose: 'firewall' }));
    expect(numbers(row)).toEqual([64, 5, 0, 0, 0, 'kept']);
    expect([row.used, row.keptFor]).toEqual([59, 'Azure Firewall']);
    expect(rowOf(one(['10.0.0.0/27'], undefined, { purpose: 'firewall' })).state).toBe('small');
    expect(rowOf(one(['10.0.0.0/27'], undefined, { delegation: 'Microsoft.Web/serverFarms' })).keptFor).toBe(
      'Microsoft.Web/serverFarms',
    );
  });

  it('say what the addresses of an AKS cluster are for, and what its pods take beside the subnet', () => {
    const inSubnet = rowOf(one(['10.0.0.0/24'], aks('azure', 3)));
    expect(inSubnet.takers[0]?.parts?.map((part) => part.addresses)).toEqual([3, 1, 1, 120]);
    // 126 free addresses are four nodes with 30 pods each.
    expect(inSubnet.clusters).toMatchObject([{ nodes: 3, fitting: 7 }]);
    const overlay = rowOf(one(['10.0.0.0/24'], aks('azure-overlay', 3)));
    expect(overlay.clusters[0]?.podRange).toMatchObject({ size: 65_536, needed: 1_024 });
    // A /16 has 256 ranges of /24, one of them for the upgrade; the subnet alone would have room for 249 nodes.
    expect(overlay.clusters[0]?.fitting).toBe(249);
  });

  it('end at the pod range where that is shorter than the subnet', () => {
    const design = one(['10.0.0.0/24'], (b, subnet) => {
      b.add('aks-cluster', 'aks', { nodeCount: 9, podCidr: '10.244.0.0/21' }, { in: subnet });
    });
    expect(rowOf(design).clusters).toMatchObject([{ nodes: 9, fitting: 7 }]);
  });

  it('offer prefixes with head-room where the network has room', () => {
    expect(rowOf(one(['10.0.0.0/27'], compute(40))).larger?.map(formatPrefix)).toEqual(['10.0.0.0/26']);
    expect(rowOf(one(['10.0.0.0/27'], compute(22))).larger).toBeUndefined();
  });

  it('mark what lies outside of the network or twice in it', () => {
    const b = build('Crossed');
    const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/24'] });
    for (const [name, prefix] of [
      ['a', '10.0.0.0/25'],
      ['b', '10.0.0.0/26'],
      ['c', '10.9.0.0/26'],
    ] as const) {
      b.add('subnet', name, { prefixes: [prefix] }, { in: vnet });
    }
    const [plan] = ipPlan(indexTopology(b.design().network));
    expect(plan?.subnets.map(({ overlapping, outside }) => [overlapping, outside])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
    expect(plan).toMatchObject({ size: 256, unallocated: 128 });
  });
});

describe('the next free prefix', () => {
  it('is the lowest one, and leaves the rest', () => {
    const { topology, plan } = planOf(one(['10.0.0.0/25']));
    const fit = nextFit(topology, plan, 24);
    expect(fit && [formatPrefix(fit.prefix), fit.unallocated, fit.largest && formatPrefix(fit.largest)]).toEqual([
      '10.0.1.0/24',
      65_536 - 128 - 256,
      '10.0.128.0/17',
    ]);
    expect(freeLengths(plan)).toEqual([17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
  });

  it('is none in a network without room, or without a range', () => {
    const { topology, plan } = planOf(one(['10.0.0.0/16']));
    expect(nextFit(topology, plan, 29)).toBeUndefined();
    expect(freeLengths(plan)).toEqual([]);
  });

  it('does not join ranges of the address space, of which a subnet may have one only', () => {
    const b = build('Two ranges');
    b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/24', '10.0.1.0/24'] });
    const [plan] = ipPlan(indexTopology(b.design().network));
    expect(plan && [plan.unallocated, freeLengths(plan)[0]]).toEqual([512, 24]);
  });
});

describe('advice', () => {
  const advice = (design: Design) => {
    const { topology, plan } = planOf(design);
    return adviceOn(topology, plan).map(({ topic }) => topic);
  };

  it('is silent while a block is left', () => {
    expect(advice(one(['10.0.0.0/27'], compute(40)))).toEqual([]);
  });

  it('counts what several full subnets need together', () => {
    const b = build('Crowded');
    const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/25'] });
    // Either of the first two can have the free quarter; both cannot.
    for (const [index, nodes] of [20, 21].entries()) {
      const subnet = b.add('subnet', `snet-${index}`, { prefixes: [`10.0.0.${index * 32}/28`] }, { in: vnet });
      b.add('compute-cluster', `gpu-${index}`, { maxNodes: nodes }, { in: subnet });
    }
    b.add('subnet', 'snet-rest', { prefixes: ['10.0.0.16/28', '10.0.0.48/28', '10.0.0.64/27'] }, { in: vnet });
    const crowded = planOf(b.design());
    expect(crowded.plan.subnets.map(({ larger }) => larger?.map(formatPrefix))).toEqual([
      ['10.0.0.96/27'],
      ['10.0.0.96/27'],
      undefined,
    ]);
    expect(shortOf(crowded.plan).map(({ name }) => name)).toEqual(['snet-0']);
    expect(adviceOn(crowded.topology, crowded.plan).map(({ topic }) => topic)).toContain('larger');
  });

  it('depends on what the network is connected with and on what is in it', () => {
    const short = (connected: boolean) => {
      const b = build('Short');
      const vnet = b.add('virtual-network', 'vnet', { addressSpace: ['10.0.0.0/25'] });
      const subnet = b.add('subnet', 'snet', { prefixes: ['10.0.0.0/25'] }, { in: vnet });
      aks('azure', 5)(b, subnet);
      compute(20)(b, subnet);
      if (connected) b.link('peering', vnet, b.add('virtual-network', 'hub', { addressSpace: ['10.1.0.0/16'] }));
      return b.design();
    };
    expect(advice(short(false))).toEqual(['larger', 'overlay', 'maximum', 'managed']);
    expect(advice(short(true))).toEqual(['isolated', 'larger', 'overlay', 'maximum', 'managed']);
    expect(adviceOn(planOf(short(true)).topology, planOf(short(true)).plan)[2]?.text).toContain(
      '7 addresses of snet instead of 187',
    );
  });
});

describe('other numbers of nodes', () => {
  const design = one(['10.0.0.0/27'], compute(22));

  it('change the rows as if they were drawn', () => {
    const more = withNodes(design.network, new Map([['gpu' as ResourceId, 40]]));
    const [plan] = ipPlan(indexTopology(more));
    expect(plan?.subnets.map(numbers)).toEqual([[32, 5, 40, 0, 13, 'full']]);
    expect(rowOf(design).needed).toBe(22);
  });

  it('stay within what the field takes, and are none for other shapes', () => {
    const at = (nodes: number) =>
      withNodes(design.network, new Map([['gpu' as ResourceId, nodes]])).resources.get('gpu' as ResourceId)?.props
        .maxNodes;
    expect([at(0), at(1e9), at(Number.NaN), at(7.6)]).toEqual([1, 10_000, 22, 8]);
    const others = new Map([
      ['mlw', 9],
      ['gone', 9],
      ['gpu', 22],
    ] as [ResourceId, number][]);
    expect(withNodes(design.network, others)).toBe(design.network);
  });
});

test('any design has a plan that adds up', () => {
  fc.assert(
    fc.property(arbitraryDesign(60), ({ network }) => {
      const topology = indexTopology(network);
      for (const plan of ipPlan(topology)) {
        expect(plan.unallocated).toBeLessThanOrEqual(plan.size);
        for (const row of plan.subnets) {
          expect(row.used + row.reserved + row.free).toBe(row.size);
          expect(Math.min(row.used, row.reserved, row.free, row.missing)).toBeGreaterThanOrEqual(0);
          expect(total(row.takers)).toBe(row.needed);
          expect(row.byKind.reduce((sum, { addresses }) => sum + addresses, 0)).toBe(row.needed);
          for (const { parts, addresses } of row.takers) {
            if (parts) expect(parts.reduce((sum, part) => sum + part.addresses, 0)).toBe(addresses);
          }
        }
        expect(adviceOn(topology, plan).length > 0).toBe(shortOf(plan).length > 0);
        for (const length of freeLengths(plan)) expect(nextFit(topology, plan, length)).toBeDefined();
      }
      expect(withNodes(network, new Map())).toBe(network);
    }),
    { numRuns: 200 },
  );
});
