// What policy assignments become, and why some are left out.
import { describe, expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { everyKind } from '../edits/every-kind.ts';
import type { ResourceOf } from '../kinds/types.ts';
import { bodyOf, nodesOf, plain, reasonsOf } from './plain.testing.ts';

describe('policy assignment', () => {
  type Props = Partial<ResourceOf<'policy-assignment'>['props']>;
  const assigned = (props: Props, region = 'westeurope') => {
    const on = build('Test', { settings: { region } });
    on.add('policy-assignment', 'one', props);
    return on.design();
  };
  const closed = '438c38d2-3772-465a-a9cc-7a6666a275ce';
  const repair = 'a10ee784-7409-4941-b091-663697637c0f';

  test('says its effect only when it differs from the default', () => {
    const head = {
      displayName: 'Azure Machine Learning Workspaces should disable public network access',
      policyDefinitionId: `policy ${closed}`,
      enforcementMode: 'Default',
    };
    expect(bodyOf(assigned({ policy: closed }), 'one')).toEqual(head);
    expect(bodyOf(assigned({ policy: closed, effect: 'Deny' }), 'one')).toEqual({
      ...head,
      parameters: { effect: { value: 'Deny' } },
    });
    expect(nodesOf(assigned({ policy: closed }), 'one')[0]).not.toHaveProperty('identity');
    expect(nodesOf(assigned({ policy: closed }), 'one')[0]).not.toHaveProperty('location');
  });

  test('one that repairs has an identity, whose roles people assign', () => {
    const design = assigned({ policy: repair, enforcementMode: 'DoNotEnforce' });
    expect(nodesOf(design, 'one')[0]).toMatchObject({ identity: { type: 'SystemAssigned' } });
    expect(nodesOf(design, 'one')[0]?.location && plain(nodesOf(design, 'one')[0]?.location as never)).toBe(
      '$location',
    );
    expect(reasonsOf(design, 'one')).toEqual([
      'Its identity can repair nothing until it has the role “Contributor” on the resource group. Assign that after the deployment.',
    ]);
  });

  test('takes the parameter that the policy calls its effect, and the one that makes it mean its title', () => {
    const vaults = 'a6abeaec-4d90-4a02-805f-6b26c4d3fbe9';
    expect(bodyOf(assigned({ policy: vaults, effect: 'Disabled' }), 'one')).toMatchObject({
      parameters: { audit_effect: { value: 'Disabled' } },
    });
    const approved = '6ddb1705-c8cf-450e-aa4b-19ad6703c440';
    expect(bodyOf(assigned({ policy: approved }), 'one')).toMatchObject({
      parameters: { isolationMode: { value: 'AllowOnlyApprovedOutbound' } },
    });
  });

  test('gives subnet and zones to the policies that need them', () => {
    expect(bodyOf(everyKind(), 'registry-endpoints')).toMatchObject({
      parameters: { privateEndpointSubnetId: { value: '@peSubnet.id' } },
    });
    expect(bodyOf(everyKind(), 'workspace-records')).toMatchObject({
      parameters: {
        privateDnsZoneId: { value: '@apiAzuremlMsPrivateDnsZone.id' },
        secondPrivateDnsZoneId: { value: '@notebooksAzureNetPrivateDnsZone.id' },
      },
    });
  });

  test.each<[string, Props, string]>([
    ['no policy', {}, 'It has no policy.'],
    [
      'an unknown policy',
      { policy: '00000000-0000-0000-0000-000000000000' },
      'Its policy is not one of the built-in policies that are known here.',
    ],
    [
      'an effect that the policy does not take',
      { policy: repair, effect: 'Deny' },
      'Its policy does not take the effect Deny; it takes Modify or Disabled.',
    ],
    [
      'a fixed effect',
      { policy: '35f9c03a-cc27-418e-9c0c-539ff999d010', effect: 'Audit' },
      'The effect of its policy is fixed: Deny.',
    ],
    [
      'no subnet',
      { policy: 'd85c6833-7d33-4cf5-a915-aaa2de84405f' },
      'Its policy creates private endpoints and needs a subnet for them that is exported.',
    ],
    [
      'no zones',
      { policy: 'ee40564d-486e-4f68-a5ca-7a621edae0fb' },
      'Its policy needs the private DNS zone privatelink.api.azureml.ms and privatelink.notebooks.azure.net.',
    ],
  ])('is left out: %s', (_, props, reason) => {
    expect(reasonsOf(assigned(props), 'one')).toEqual([reason]);
  });

  test('outside of the public cloud it is not confirmed that the policy exists', () => {
    expect(reasonsOf(assigned({ policy: closed }, 'usgovvirginia'), 'one')).toEqual([
      'Built-in policies differ from cloud to cloud; that this one exists here is not confirmed.',
    ]);
  });
});
