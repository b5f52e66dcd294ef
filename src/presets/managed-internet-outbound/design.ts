// Managed virtual network with internet outbound; people come in through a private endpoint of the workspace.
//
//                 ┌ clients ──────────┐     ┌ workspace ──────────────┐
//                 │ ┌ pe ───────────┐ │     │ managed virtual network ├───── internet
//                 │ │ workspace     ├─┼─────┤ ci, cluster, endpoint   ├───── data storage account
//                 │ │ blob, file    ├─┼──┐  └─────────────────────────┘
//                 │ └───────────────┘ │  └── storage account, key vault, registry, telemetry
//   on-premises ──┼─ VPN gateway      │     private DNS zones
//                 └───────────────────┘
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { addManaged, addManagedComputes } from '../parts/managed.ts';
import { addInternet, outsideSize } from '../parts/outside.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Managed virtual network, internet outbound', {
    description:
      'Computes and online endpoints in a network that the service manages; the internet is open, private data is reached through private endpoints.',
  });
  const { services, right } = addManaged(b, {
    onPremises: true,
    name: 'mlw-research',
    workspace: { isolationMode: 'AllowInternetOutbound' },
  });
  addManagedComputes(b, services.workspace);
  addInternet(b, outsideSize.height / 2, right);
  return b.design();
}
