import { expect, test } from 'vitest';
import { kindSpecs } from '../kinds/registry.gen.ts';
import { batchEndpoints } from './batch-endpoints.ts';
import { subResources } from './private-link.ts';

test('batch endpoints have no switch of their own, and run on what deployments may name', () => {
  const { fields } = kindSpecs['batch-endpoint'];
  expect('publicNetworkAccess' in fields).toBe(batchEndpoints.ownPublicAccess);
  expect(fields.deployments.columns.compute.kinds).toEqual(batchEndpoints.jobsRunOn);
});

test('their jobs need every sub-resource of storage that private designs and batch jobs are said to need', () => {
  const needed = subResources('storage-account').filter(
    ({ need }) => need === 'every-private-design' || need === 'batch-or-parallel-run',
  );
  expect(needed.map(({ groupId }) => groupId)).toEqual(batchEndpoints.storageGroupIds);
});
