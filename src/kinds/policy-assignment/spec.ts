import { choice, ref, refs, text } from '../../model/field.ts';
import { defineResource } from '../../model/kind.ts';

const source = 'https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure';

/** Policies that create private endpoints. */
const ofEndpoints = [
  '7838fd83-5cbb-4b5d-888c-bfa240972597',
  '9f766f00-8d11-464e-80e1-4091d7874074',
  '9d4fad1f-5189-4a42-b29e-cf7929c6b6df',
  'd85c6833-7d33-4cf5-a915-aaa2de84405f',
];
/** Policies that write records of private endpoints into zones. */
const ofZones = [
  'ee40564d-486e-4f68-a5ca-7a621edae0fb',
  '75973700-529f-4de2-b794-fb9b6781b6b0',
  '6df98d03-368a-4438-8730-a93c4d7693d6',
  'bcff79fb-2b0d-47c9-97e5-3023479b00d1',
  '028bbd88-e9b5-461f-9424-a1b63a7bee1a',
  '83c6fe0f-2316-444a-99a1-1ecd8a7872ca',
  'ac673a9a-f77d-4846-b2d8-a57f8e1c01d4',
  'e9585a95-5b8c-4d03-b193-dc7eb5ac4c32',
  '437914ee-c176-4fff-8986-7e05eb971365',
];

export const spec = defineResource({
  slug: 'policy-assignment',
  title: 'Policy assignment',
  category: 'governance',
  summary: 'Built-in policy for the resource group: audits, denies or repairs what breaks it',
  parents: [null],
  container: false,
  size: { width: 168, height: 64 },
  nameStem: 'policy',
  placement: 'global',
  learn: source,
  fields: {
    policy: text({
      label: 'Policy',
      help: 'Built-in definition.',
      format: 'guid',
      list: 'built-in-policies',
      source: 'https://learn.microsoft.com/azure/governance/policy/samples/built-in-policies',
    }),
    effect: choice({
      label: 'Effect',
      help: 'Each policy takes some of these.',
      options: [
        { value: 'default', label: 'Default of the policy' },
        { value: 'Audit', label: 'Audit' },
        { value: 'AuditIfNotExists', label: 'Audit if not exists' },
        { value: 'Deny', label: 'Deny' },
        { value: 'Modify', label: 'Modify' },
        { value: 'DeployIfNotExists', label: 'Deploy if not exists' },
        { value: 'Disabled', label: 'Disabled' },
      ],
      default: 'default',
      source: 'https://learn.microsoft.com/azure/governance/policy/concepts/effect-basics',
    }),
    enforcementMode: choice({
      label: 'Enforcement',
      help: 'Not enforced only reports what it would do.',
      options: [
        { value: 'Default', label: 'Enforced' },
        { value: 'DoNotEnforce', label: 'Not enforced' },
      ],
      default: 'Default',
      source,
    }),
    subnet: ref({
      label: 'Subnet',
      help: 'Where the policy creates private endpoints.',
      kinds: ['subnet'],
      when: { field: 'policy', is: ofEndpoints },
      layer: 'association',
    }),
    privateDnsZones: refs({
      label: 'Private DNS zones',
      help: 'Zones that the policy writes records into.',
      kinds: ['private-dns-zone'],
      when: { field: 'policy', is: ofZones },
      layer: 'association',
    }),
  },
});
