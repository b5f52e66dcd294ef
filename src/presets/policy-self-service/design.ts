// Self-service within limits: policies refuse what is open and add endpoints and DNS records to what teams create.
//
//                 ┌ clients ──────────┐     ┌ workspace ──────────────┐
//                 │ ┌ pe ───────────┐ │     │ managed virtual network ├───── data storage account
//                 │ │ workspace     ├─┼─────┤ ci, cluster, endpoint   │
//                 │ │ blob, file    ├─┼──┐  └─────────────────────────┘
//                 │ └───────────────┘ │  └── storage account, key vault, registry, telemetry
//   on-premises ──┼─ VPN gateway      │     private DNS zones
//                 └───────────────────┘
//   policies:       workspace             storage account      key vault            registry
//     closed        …                     …                    …                    …
//     endpoints     …                     …                    …                    …
//     names         …                     …                    …                    …
//     further       approved outbound     names of files       local accounts       Premium
import { type Builder, build, type Given } from '../../edits/builder.ts';
import { policyOf } from '../../facts/policies.ts';
import { zonesFor } from '../../facts/private-link.ts';
import { present } from '../../lib/invariant.ts';
import type { Design } from '../../model/design.ts';
import type { ResourceId } from '../../model/ids.ts';
import { card, gap } from '../parts/grid.ts';
import { addManaged, addManagedComputes, bottom } from '../parts/managed.ts';
import { outsideSize } from '../parts/outside.ts';

/** Assignments row by row: name, definition, and what it does. */
const assignments = [
  ['workspace-no-public-access', '438c38d2-3772-465a-a9cc-7a6666a275ce', 'Deny'],
  ['storage-no-public-access', 'b2982f36-99f2-4db5-8eff-283140c09693', 'Deny'],
  ['vault-no-public-access', '405c5871-3e91-4644-8a63-58e19d68ff5b', 'Deny'],
  ['registry-no-public-access', '0fdf0491-d080-4575-b627-ad0e843cba0f', 'Deny'],
  ['workspace-private-endpoint', '7838fd83-5cbb-4b5d-888c-bfa240972597', 'DeployIfNotExists'],
  ['storage-blob-private-endpoint', '9f766f00-8d11-464e-80e1-4091d7874074', 'DeployIfNotExists'],
  ['vault-private-endpoint', '9d4fad1f-5189-4a42-b29e-cf7929c6b6df', 'DeployIfNotExists'],
  ['registry-private-endpoint', 'd85c6833-7d33-4cf5-a915-aaa2de84405f', 'DeployIfNotExists'],
  ['workspace-dns-records', 'ee40564d-486e-4f68-a5ca-7a621edae0fb', 'DeployIfNotExists'],
  ['storage-blob-dns-records', '75973700-529f-4de2-b794-fb9b6781b6b0', 'DeployIfNotExists'],
  ['vault-dns-records', 'ac673a9a-f77d-4846-b2d8-a57f8e1c01d4', 'DeployIfNotExists'],
  ['registry-dns-records', 'e9585a95-5b8c-4d03-b193-dc7eb5ac4c32', 'DeployIfNotExists'],
  ['workspace-approved-outbound', '6ddb1705-c8cf-450e-aa4b-19ad6703c440', 'Deny'],
  ['storage-file-dns-records', '6df98d03-368a-4438-8730-a93c4d7693d6', 'DeployIfNotExists'],
  ['computes-no-local-accounts', 'e96a9a5f-07ca-471b-9bc5-6a0f33cbd68f', 'Deny'],
  ['registry-premium', 'bd560fc0-3c69-498a-ae9f-aa8eb7de0e13', 'Deny'],
] as const;
const columns = 4;

type Assignment = Given<'policy-assignment'>;

/** What the definition of an assignment asks for besides its effect. */
function parameters(policy: string, subnet: ResourceId, zoneOf: (name: string) => ResourceId): Assignment {
  const { subnetParameter, zones } = present(policyOf(policy), policy);
  return {
    policy,
    ...(subnetParameter !== undefined && { subnet }),
    ...(zones && { privateDnsZones: zonesFor(zones.kind, zones.groupId, 'public').map(zoneOf) }),
  };
}

function addPolicies(b: Builder, width: number, subnet: ResourceId, zoneOf: (name: string) => ResourceId): void {
  const each = (width - gap * (columns - 1)) / columns;
  assignments.forEach(([name, policy, effect], index) => {
    const [column, line] = [index % columns, Math.floor(index / columns)];
    const at = [(each + gap) * column, bottom + 32 + (card + gap) * line, each, card] as const;
    b.add('policy-assignment', name, { ...parameters(policy, subnet, zoneOf), effect }, { at });
  });
}

/** The preset as a new design. */
export function design(): Design {
  const b = build('Self-service held by policy', {
    description:
      'Teams create workspaces in this resource group; policies refuse what is open and add private endpoints and DNS records.',
  });
  const { endpoints, services, zoneOf, right } = addManaged(b, {
    onPremises: true,
    name: 'mlw-team-a',
    workspace: { isolationMode: 'AllowOnlyApprovedOutbound' },
    zoneColumns: 3,
  });
  addManagedComputes(b, services.workspace);
  addPolicies(b, right + outsideSize.width, endpoints, zoneOf);
  return b.design();
}
