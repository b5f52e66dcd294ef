// As exfiltration-prevention, but the workspace is also open to the internet: people reach the studio from anywhere,
// computes still use its private endpoint, and what leaves the network is as narrow as there.
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { addGuardedHubAndSpoke } from '../parts/exfiltration.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Exfiltration prevention, public workspace', {
    description:
      'Computes reach only what they require; the workspace itself is reached from the internet under conditional access.',
  });
  addGuardedHubAndSpoke(b, { workspace: { publicNetworkAccess: 'Enabled' } });
  return b.design();
}
