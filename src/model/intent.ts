// What a design is meant to do: a flow that must be allowed, or must be denied. Kept in the document, judged by a rule.
import type { IntentId, ResourceId } from './ids.ts';

/**
 * An end of a flow: a shape with the part of it that is meant, such as blob, or a text that is no shape: a service tag,
 * a host name, an address, `internet`.
 */
export type IntentEnd = { readonly shape: ResourceId; readonly part?: string } | string;

/** What is spoken. */
export const intentProtocols = ['TCP', 'UDP', 'ICMP'] as const;
/** What must become of a flow. */
export const intentExpectations = ['allowed', 'denied'] as const;

/** A flow and what must become of it. The port is 0 for ICMP. A shape that is gone stays named. */
export type Intent = {
  readonly id: IntentId;
  readonly from: IntentEnd;
  readonly to: IntentEnd;
  readonly protocol: (typeof intentProtocols)[number];
  readonly port: number;
  readonly expect: (typeof intentExpectations)[number];
  readonly note?: string;
};

/** Numbers that every door holds to. */
export const intentLimits = { note: 400, part: 64, port: 65_535 } as const;

/** Letters that a tag, a host name or an address has. */
export const intentText = '^[A-Za-z0-9._-]{1,253}$';
/** Letters that the name of a part of a service has. */
export const intentPart = '^[A-Za-z0-9_-]{1,64}$';
