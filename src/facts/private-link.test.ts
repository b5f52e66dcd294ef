import { describe, expect, it, test } from 'vitest';
import { cloudNames } from './clouds.ts';
import {
  linkedService,
  privateLinkTarget,
  privateLinkTargetOfType,
  privateLinkTargets,
  publicSuffixes,
  subResourceOf,
  subResources,
  zonesFor,
} from './private-link.ts';

describe('zones', () => {
  it('are private-link names, each once for a sub-resource and cloud', () => {
    for (const target of privateLinkTargets) {
      for (const { groupId, zones } of target.subResources) {
        for (const cloud of cloudNames) {
          const names = zones[cloud];
          expect(new Set(names).size, `${target.kind} ${groupId} ${cloud}`).toBe(names.length);
          for (const name of names)
            expect(name).toMatch(/^privatelink\.(\{region\}\.)?[a-z0-9.-]+\.(com|net|ms|io|us|cn)$/);
        }
      }
    }
  });

  it('of two clouds never meet', () => {
    const cloudsOf = new Map<string, Set<string>>();
    for (const { zones } of privateLinkTargets.flatMap((target) => target.subResources)) {
      for (const cloud of cloudNames) {
        for (const name of zones[cloud]) cloudsOf.set(name, (cloudsOf.get(name) ?? new Set()).add(cloud));
      }
    }
    expect([...cloudsOf].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it('are known in the public cloud for every sub-resource', () => {
    for (const { zones, groupId } of privateLinkTargets.flatMap((target) => target.subResources)) {
      expect(zones.public.length, groupId).toBeGreaterThan(0);
    }
  });

  it('marked as inferred exist', () => {
    for (const { zones, inferred } of privateLinkTargets.flatMap((target) => target.subResources)) {
      for (const cloud of inferred) expect(zones[cloud]).not.toEqual([]);
    }
  });
});

test('kinds, types and group ids are unique', () => {
  expect(new Set(privateLinkTargets.map((target) => target.kind)).size).toBe(privateLinkTargets.length);
  expect(new Set(privateLinkTargets.map((target) => target.resourceType)).size).toBe(privateLinkTargets.length);
  for (const target of privateLinkTargets) {
    const groupIds = target.subResources.map((sub) => sub.groupId);
    expect(new Set(groupIds).size, target.kind).toBe(groupIds.length);
  }
});

test('the parts of a workspace', () => {
  expect(zonesFor('aml-workspace', 'amlworkspace', 'public')).toEqual([
    'privatelink.api.azureml.ms',
    'privatelink.notebooks.azure.net',
  ]);
  expect(zonesFor('key-vault', 'vault', 'public')).toEqual(['privatelink.vaultcore.azure.net']);
  expect(zonesFor('storage-account', 'dfs', 'china')).toEqual(['privatelink.dfs.core.chinacloudapi.cn']);
  expect(subResourceOf('aml-workspace', 'amlworkspace')?.privateIps).toBe(3);
  expect(subResourceOf('container-registry', 'registry')?.privateIps).toBe(2);
  expect(privateLinkTargets.filter((target) => target.serviceEndpoint !== null).map((target) => target.kind)).toEqual([
    'storage-account',
    'key-vault',
  ]);
});

test('unknown kinds and group ids have nothing', () => {
  expect(privateLinkTarget('subnet')).toBeUndefined();
  expect(subResources('constructor')).toEqual([]);
  expect(zonesFor('storage-account', 'Blob', 'public')).toEqual([]);
  expect(privateLinkTargetOfType('microsoft.keyvault/VAULTS')?.kind).toBe('key-vault');
});

test('a service that exists is listed by its type', () => {
  const of = (kind: string, service: string) => linkedService({ kind, props: { service } });
  expect(of('azure-service', 'Microsoft.Sql/servers')).toBe('sql-server');
  expect(of('key-vault', 'Microsoft.Sql/servers')).toBe('key-vault');
  expect(linkedService(undefined)).toBe('');
});

test.each([
  ['key-vault', 'vault', ['vault.azure.net', 'vaultcore.azure.net']],
  ['storage-account', 'file', ['file.core.windows.net']],
  ['sql-server', 'sqlServer', ['database.windows.net']],
  ['databricks-workspace', 'browser_authentication', ['azuredatabricks.net']],
  ['cosmos-db-account', 'MongoDB', ['mongo.cosmos.azure.com']],
  ['sql-server', 'nothing', []],
])('%s/%s is asked for under %j', (kind, groupId, names) => {
  expect(publicSuffixes(kind, groupId, 'public')).toEqual(names);
});
