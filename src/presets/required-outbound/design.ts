// Hub and spoke where all that computes require is a rule of the firewall; nothing comes in.
//
//                ┌ hub ────────┐       ┌ spoke ─────────────────────┐
//   on-premises ─┤ VPN gateway │ peers │ ┌ clusters ┐ ┌ pe ───────┐ │
//                │             ├───────┤ │ cpu  gpu │ │ workspace ├─┼── workspace
//                │             │       │ └────┬─────┘ │ blob      ├─┼── storage account
//    internet ◄──┤ firewall ◄──┼───────┼──────┤       │ file      ├─┼── storage account
//                └─────────────┘       │ ┌────┴─────┐ │ vault     ├─┼── key vault
//                                      │ │instances │ │ registry  ├─┼── container registry
//                                      │ └──────────┘ └───────────┘ │
//                                      └────────────────────────────┘
//   private DNS zones                                                   telemetry
import { build } from '../../edits/builder.ts';
import type { Design } from '../../model/design.ts';
import { addRequiredOutbound } from '../parts/required-outbound.ts';

/** The preset as a new design. */
export function design(): Design {
  const b = build('Required outbound in hub and spoke', {
    description:
      'Every service tag and host name that computes without public IPs require, as rules of a hub firewall.',
  });
  addRequiredOutbound(b, false);
  return b.design();
}
