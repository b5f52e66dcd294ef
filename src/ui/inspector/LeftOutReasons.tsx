import { useDeferredValue } from 'react';
import type { Origin } from '../../deployment/origin.ts';
import { useDocument } from '../../store/hooks.ts';
import { leftOut } from '../../store/left-out.ts';

export type LeftOutProps = { readonly origin: Origin };

/** Why a shape or link is not in the template as drawn; nothing where it is. */
export function LeftOutReasons({ origin }: LeftOutProps) {
  const network = useDeferredValue(useDocument((state) => state.design.network));
  const reasons = leftOut(network, origin);
  if (reasons.length === 0) return null;
  return <p className="rf-form-note">Not in the template as drawn: {reasons.join(' ')}</p>;
}
