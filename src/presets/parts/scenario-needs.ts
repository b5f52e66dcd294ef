// What chosen scenarios have to reach, for one region: for designs that are made ready, such as presets.
import { inRegion, type RegionalNeed } from '../../facts/compute-outbound.ts';
import {
  type OutboundNeed,
  type OutboundScenario,
  outboundTags,
  requiredFqdns,
} from '../../facts/required-outbound.ts';
import { scenarioFqdns } from '../../facts/scenario-outbound.ts';

/** Whether needs are among those that are wanted. */
export type Among = (need: OutboundNeed) => boolean;

/** Destinations that only give: nobody can send data there and fetch it from another place. */
export const isReadOnly: Among = ({ classification }) => classification === 'readOnly';
/** Destinations that stay as they are where a design prevents exfiltration; not storage, which has a narrower way. */
export const isKept: Among = ({ exfiltrationVariant }) => exfiltrationVariant === 'keep';

const all: Among = () => true;

/** Service tags of the scenarios. */
export const scenarioTags = (
  region: string,
  scenarios: readonly OutboundScenario[],
  among: Among = all,
): readonly RegionalNeed[] =>
  inRegion(
    outboundTags.filter((need) => scenarios.includes(need.scenario) && among(need)),
    region,
  );

/**
 * Host names of the scenarios that application rules of a firewall take. Names of one's own storage account, registry
 * and workspace are left out: in a private design they lead to private endpoints and never to the firewall.
 */
export const scenarioHosts = (
  region: string,
  scenarios: readonly OutboundScenario[],
  among: Among = all,
): readonly RegionalNeed[] =>
  inRegion(
    [...requiredFqdns, ...scenarioFqdns].filter(
      (need) =>
        scenarios.includes(need.scenario) &&
        among(need) &&
        need.category !== 'legacy' &&
        need.firewallRule === 'application' &&
        !/\{(?!region\})/.test(need.name),
    ),
    region,
  );
