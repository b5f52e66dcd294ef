// The shape of a rule. Each rule is a folder rules/<category>/<slug>/ with rule.ts, examples.ts and docs.md.
import type { Link, Resource } from '../model/design.ts';
import type { Finding, Fix, Severity } from '../model/finding.ts';
import type { IntentId, ResourceId } from '../model/ids.ts';
import type { Topology } from '../topology/topology.ts';

/** A sentence with named holes; the names are the keys that a finding must give. */
export type Message<K extends string = string> = { readonly keys: readonly K[]; readonly parts: readonly string[] };

/** Typed template: msg`Subnet ${'name'} is too small.` */
export const msg = <const K extends string>(parts: TemplateStringsArray, ...keys: readonly K[]): Message<K> => ({
  keys,
  parts: [...parts],
});

type Messages = { readonly [id: string]: Message };
type ParamsOf<M> = M extends Message<infer K> ? { readonly [P in K]: string | number } : never;

type At = Pick<Resource, 'id'>;

/** Where a finding points and what goes with it. */
export type Where = {
  /** The shape, or null for the design as a whole. */
  readonly at: At | null;
  readonly link?: Pick<Link, 'id'>;
  readonly field?: string;
  /** Where this message weighs more or less than the rule. */
  readonly severity?: Severity;
  readonly related?: readonly ResourceId[];
  /** The intent that does not hold. */
  readonly intent?: IntentId;
  readonly fix?: Fix;
};

/** Makes a finding of the rule that is running. */
export type Report<M extends Messages> = <N extends keyof M & string>(
  message: N,
  params: ParamsOf<M[N]>,
  where: Where,
) => Finding;

export type Rule<M extends Messages = Messages> = {
  /** category/slug; states the fault; permanent, because links and suppressions store it. */
  readonly id: string;
  /** The fault in a few words, sentence case: "Subnet outside its virtual network". */
  readonly title: string;
  readonly severity: Severity;
  /** Microsoft Learn pages that the rule follows. */
  readonly sources: readonly string[];
  /** Statements of the planning article that it embodies: S01 to S32. */
  readonly statements?: readonly string[];
  /** Azure Policy built-ins that test the same. */
  readonly policies?: readonly string[];
  readonly messages: M;
  /** Yields findings. Pure; no throws; says nothing where it does not apply. */
  readonly check: (topology: Topology, report: Report<M>) => Iterable<Finding>;
};

/** A rule as the registry holds it, its message types erased. */
export type AnyRule = Omit<Rule, 'check'> & { readonly run: (topology: Topology) => Iterable<Finding> };

const render = (message: Message, params: { readonly [key: string]: string | number }): string =>
  message.parts.map((part, index) => part + (params[message.keys[index] ?? ''] ?? '')).join('');

/** Makes a rule whose findings can only use its own messages with all their parameters. */
export function defineRule<const M extends Messages>(rule: Rule<M>): AnyRule {
  const { check, ...facts } = rule;
  const report: Report<M> = (messageId, params, where) => ({
    rule: rule.id,
    severity: where.severity ?? rule.severity,
    resource: where.at?.id ?? null,
    link: where.link?.id ?? null,
    field: where.field ?? null,
    messageId,
    message: render(rule.messages[messageId] as Message, params),
    related: where.related ?? [],
    ...(where.intent === undefined ? {} : { intent: where.intent }),
    ...(where.fix ? { fix: where.fix } : {}),
  });
  return { ...facts, run: (topology) => check(topology, report) };
}
