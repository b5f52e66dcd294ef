import { describe, expect, it, test } from 'vitest';
import { type AksSize, aksDemand, privateEndpointAddresses } from './ip-demand.ts';

test.each([
  ['aml-workspace', 'amlworkspace', 1, 3],
  ['storage-account', 'blob', 1, 1],
  ['key-vault', 'vault', 1, 1],
  ['container-registry', 'registry', 1, 2],
  ['container-registry', 'registry', 3, 4],
  ['azure-monitor-private-link-scope', 'azuremonitor', 1, 11],
  ['cosmos-db-account', 'Sql', 1, 2],
  ['no-such-kind', 'x', 1, 1],
])('an endpoint of %s/%s in %i regions takes %i', (kind, groupId, regions, addresses) => {
  expect(privateEndpointAddresses(kind, groupId, regions)).toBe(addresses);
});

describe('AKS', () => {
  const cluster: AksSize = {
    plugin: 'azure-overlay',
    nodes: 50,
    surge: 1,
    maxPods: 30,
    internalFrontEnds: 0,
    privateCluster: false,
  };

  it.each<[AksSize['plugin'], number, number, number]>([
    ['azure-overlay', 51, 0, 51 * 256],
    ['kubenet', 51, 0, 51 * 256],
    // The example of the planning page: 51 nodes and 51 × 30 pods.
    ['azure-node-subnet', 51 + 51 * 30, 0, 0],
    ['azure-pod-subnet-dynamic', 51, 51 * 32, 0],
    ['azure-pod-subnet-static', 51, 51 * 32, 0],
  ])('with %s', (plugin, nodeSubnet, podSubnet, podRange) => {
    expect(aksDemand({ ...cluster, plugin })).toEqual({ nodeSubnet, podSubnet, podRange });
  });

  it('a static block keeps one address for the node', () => {
    const demand = (maxPods: number) => aksDemand({ ...cluster, plugin: 'azure-pod-subnet-static', nodes: 0, maxPods });
    expect(demand(31).podSubnet).toBe(32);
    expect(demand(32).podSubnet).toBe(48);
  });

  it('an upgrade adds a node at least; front ends and the API server add theirs', () => {
    expect(aksDemand({ ...cluster, surge: 0 }).nodeSubnet).toBe(51);
    expect(aksDemand({ ...cluster, internalFrontEnds: 2, privateCluster: true }).nodeSubnet).toBe(54);
  });
});
