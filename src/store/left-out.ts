// What of a shape or link is not in the template, for its form.
import { lower } from '../deployment/lower.ts';
import { type Origin, originKey } from '../deployment/origin.ts';
import { memoByIdentity } from '../lib/memo.ts';
import type { Network } from '../model/design.ts';

const omissions = memoByIdentity(
  (network: Network) => lower({ name: '', description: '', network, layout: new Map() }).omitted,
);

/** Why a shape or link is not in the template as drawn, in sentences; none where it is. */
export const leftOut = (network: Network, origin: Origin): readonly string[] =>
  omissions(network)
    .filter((omission) => originKey(omission.origin) === originKey(origin))
    .map(({ reason }) => reason);
