// The exfiltration report on the screen: who could send data out and where to, and the change that closes an opening.
import { memoByIdentity } from '../lib/memo.ts';
import type { Design, Network } from '../model/design.ts';
import type { Fix } from '../model/finding.ts';
import { closeOpening } from '../reach/exfiltration/close.ts';
import { exfiltration } from '../reach/exfiltration/exfiltration.ts';
import type { Leak, Opening, Standing } from '../reach/exfiltration/report.ts';
import { senderWords } from '../reach/exfiltration/sources.ts';
import { gateWords, ofStanding, standings, statementWords } from '../reach/exfiltration/words.ts';
import { indexTopology } from '../topology/topology.ts';
import { perform } from './canvas-actions.ts';
import { currentDesign } from './document-store.ts';

/** Openings of one kind, under its title. */
export type LeakGroup = {
  readonly standing: Standing;
  readonly title: string;
  readonly meaning: string;
  readonly openings: readonly Opening[];
};

/** A sender as it is shown. */
export type ShownLeak = {
  readonly key: string;
  readonly leak: Leak;
  readonly title: string;
  readonly groups: readonly LeakGroup[];
};

const keyOf = ({ ids }: Leak): string => ids.join(' ');

/** Everybody who could send data out, with what stays open, the worst kind first. */
export const leaksOf = memoByIdentity((network: Network): readonly ShownLeak[] => {
  const topology = indexTopology(network);
  return exfiltration(topology).map((leak) => ({
    key: keyOf(leak),
    leak,
    title: senderWords(topology, leak.ids),
    groups: standings.map(([standing, words]) => ({ standing, ...words, openings: ofStanding(leak, standing) })),
  }));
});

/** Ports of an opening, and the statement of the planning article that speaks of it. */
export const portsOf = (opening: Opening): string => gateWords(opening);
export const statementOf = ({ statement }: Opening): string => statementWords(statement);

const closings = new WeakMap<Opening, { readonly found: Fix | undefined }>();

/** The change that closes an opening and costs nothing that is required; looked for when somebody looks at it. */
export function closingFor(design: Design, opening: Opening): Fix | undefined {
  const known = closings.get(opening);
  if (known) return known.found;
  const found = closeOpening(design, opening);
  closings.set(opening, { found });
  return found;
}

/** Carries it out, as it is found now: the one on the screen may be an edit old. */
export function closeNow(key: string, id: string): void {
  const design = currentDesign();
  const leak = exfiltration(indexTopology(design.network)).find((one) => keyOf(one) === key);
  const opening = leak?.openings.find((one) => one.id === id);
  const now = opening && closeOpening(design, opening);
  perform(
    now?.edit(design) ?? { ok: false, error: [{ pointer: '', message: 'Nothing has to be closed there any more.' }] },
    now && `Closed: ${now.label}.`,
  );
}
