// Hub and spoke that keeps data in: few destinations on the firewall, storage through an endpoint with a policy.
//
//                ┌ hub ────────┐       ┌ spoke ─────────────────────┐
//   on-premises ─┤ VPN gateway │ peers │ ┌ training ┐ ┌ pe ───────┐ │
//                │             ├───────┤ │ ci  cpu  │ │ workspace ├─┼── workspace
//                │             │       │ │ policy   │ │ blob      ├─┼── storage account
//    internet ◄──┤ firewall ◄──┼───────┼──────┤     │ │ file      ├─┼── storage account
//                └─────────────┘       │ ┌────┴─────┐ │ vault     ├─┼── key vault
//                                      │ │ scoring  │ │ registry  ├─┼── container registry
//                                      │ └──────────┘ └───────────┘ │
//                                      └────────────────────────────┘
//   private DNS zones                                                   telemetry
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { addGuardedHubAndSpoke } from '../parts/exfiltration.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Data exfiltration prevention', {
    description:
      'Private Azure Machine Learning whose computes reach only what they require, and storage only where a service endpoint policy allows it.',
  });
  addGuardedHubAndSpoke(b);
  return b.design();
}
