// What an exfiltration report says: from whom, to where, how it gets out, and what closes it.
import type { LearnUrl } from '../../facts/learn.ts';
import type { SeedStatementId } from '../../facts/seed-statements.ts';
import type { ResourceId } from '../../model/ids.ts';
import type { Protocol } from '../flow.ts';
import type { Step, Trace } from '../step.ts';

/** What kind of destination it is that somebody outside can have data sent to. */
export type Beyond = 'server' | 'storage' | 'front-door' | 'registry' | 'azure' | 'tag' | 'host' | 'dns';

/** A port of a protocol. */
export type Gate = { readonly protocol: Protocol; readonly port: number };

/**
 * `accepted`: the planning article itself counts on it. `open`: outsiders can write there. `unclassified`: a rule opens
 * it and no page says whether outsiders can.
 */
export type Standing = 'open' | 'unclassified' | 'accepted';

/** A destination that stays open. */
export type Opening = {
  /** The same for the same opening of a source, whatever else changes. */
  readonly id: string;
  readonly beyond: Beyond;
  /** In words: “Storage accounts of anyone in westeurope”. */
  readonly to: string;
  /** The host names that one rule opens, where there are several. */
  readonly names?: readonly string[];
  readonly gates: readonly Gate[];
  /** Whether every port is open, as far as no rule tells ports apart. */
  readonly everyPort: boolean;
  /** Whether it is open for sure; else the design or the documents do not say. */
  readonly sure: boolean;
  readonly standing: Standing;
  /** The statement of the planning article that accepts it, or that speaks of it. */
  readonly statement: SeedStatementId;
  /** The flow on the first of the gates. */
  readonly trace: Trace;
  /** The steps that could have stopped it and did not: rules, modes, policies. */
  readonly by: readonly Step[];
  /** What closes it, as a sentence. */
  readonly closing: string;
  readonly source: LearnUrl;
};

/** Who could send data out: shapes that are alike, with everything that stays open to them. */
export type Leak = {
  readonly ids: readonly ResourceId[];
  /** Where they stand: the subnet, the managed network, a network of Microsoft. */
  readonly place: string;
  readonly openings: readonly Opening[];
  /** What was asked for and is closed, in words. */
  readonly closed: readonly string[];
};
