// Hub and spoke with firewall, as hub-spoke-firewall, but the workspace is also open to the internet: people reach the
// studio from anywhere, computes still use its private endpoint, and everything behind it stays private.
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { addTrainingAndScoring, balancedFirewall } from '../parts/hub-spoke.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Hub and spoke with public workspace', {
    description:
      'Computes and services in private networks; the workspace itself is reached from the internet under conditional access.',
  });
  addTrainingAndScoring(b, {
    firewall: balancedFirewall(b),
    services: { workspace: { publicNetworkAccess: 'Enabled' } },
  });
  return b.design();
}
