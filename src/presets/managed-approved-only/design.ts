// Managed virtual network with approved outbound only; people come in through a private endpoint of the workspace.
//
//                 ┌ clients ──────────┐     ┌ workspace ──────────────┐
//                 │ ┌ pe ───────────┐ │     │ managed virtual network ├───── internet (approved hosts)
//                 │ │ workspace     ├─┼─────┤ ci, cluster, endpoint   ├───── data storage account
//                 │ │ blob, file    ├─┼──┐  └─────────────────────────┘
//                 │ └───────────────┘ │  └── storage account, key vault, registry, telemetry
//   on-premises ──┼─ VPN gateway      │     private DNS zones
//                 └───────────────────┘
import { build } from '../../edits/builder.ts';
import { hostRule } from '../../edits/outbound-rows.ts';
import type { Design } from '../../model/design.ts';
import { addManaged, addManagedComputes } from '../parts/managed.ts';
import { addInternet, outsideSize } from '../parts/outside.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Managed virtual network, approved outbound only', {
    description: 'Computes and online endpoints in a network that the service manages; outbound only where approved.',
  });
  const { services, right } = addManaged(b, {
    onPremises: true,
    name: 'mlw-secure',
    workspace: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      outboundRules: [hostRule('python-packages', 'pypi.org'), hostRule('python-package-files', '*.pythonhosted.org')],
    },
  });
  addManagedComputes(b, services.workspace);
  addInternet(b, outsideSize.height / 2, right);
  return b.design();
}
