// Hub and spoke without a firewall: security groups say what may leave, a NAT gateway carries it.
//
//                ┌ hub ────────┐       ┌ spoke ─────────────────────┐
//   on-premises ─┤ VPN gateway │ peers │ ┌ training ┐ ┌ pe ───────┐ │
//                │             ├───────┤ │ ci  cpu  │ │ workspace ├─┼── workspace
//                └─────────────┘       │ └────┬─────┘ │ blob      ├─┼── storage account
//    internet ◄────────── NAT ─────────┼──────┤       │ file      ├─┼── storage account
//                                      │ ┌────┴─────┐ │ vault     ├─┼── key vault
//                                      │ │ scoring  │ │ registry  ├─┼── container registry
//                                      │ └──────────┘ └───────────┘ │
//                                      └────────────────────────────┘
//   private DNS zones                                                   telemetry
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { addTrainingAndScoring } from '../parts/hub-spoke.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Hub and spoke with NAT gateway', {
    description:
      'Private Azure Machine Learning in your own virtual network; outbound through security groups and a NAT gateway instead of a firewall.',
  });
  addTrainingAndScoring(b, {});
  return b.design();
}
