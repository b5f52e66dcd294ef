// As required-outbound, but computes have public IPs: the service is let in, and a route answers it past the firewall.
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { addRequiredOutbound } from '../parts/required-outbound.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Required outbound with public-IP computes', {
    description:
      'Computes with public IPs behind a hub firewall: inbound from Azure Machine Learning on 44224 and a route past the firewall.',
  });
  addRequiredOutbound(b, true);
  return b.design();
}
