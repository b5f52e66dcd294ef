// Hub and spoke, internet outbound through the firewall.
//
//                ┌ hub ────────┐       ┌ spoke ─────────────────────┐
//   on-premises ─┤ VPN gateway │ peers │ ┌ training ┐ ┌ pe ───────┐ │
//                │             ├───────┤ │ ci  cpu  │ │ workspace ├─┼── workspace
//                │             │       │ └────┬─────┘ │ blob      ├─┼── storage account
//    internet ◄──┤ firewall ◄──┼───────┼──────┤       │ file      ├─┼── storage account
//                └─────────────┘       │ ┌────┴─────┐ │ vault     ├─┼── key vault
//                                      │ │ scoring  │ │ registry  ├─┼── container registry
//                                      │ └──────────┘ └───────────┘ │
//                                      └────────────────────────────┘
//   private DNS zones                                                   telemetry
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { addTrainingAndScoring, balancedFirewall } from '../parts/hub-spoke.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Hub and spoke with Azure Firewall', {
    description:
      'Private Azure Machine Learning in your own virtual network; outbound through the firewall of the hub.',
  });
  addTrainingAndScoring(b, { firewall: balancedFirewall(b) });
  return b.design();
}
