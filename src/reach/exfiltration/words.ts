// The exfiltration report in words.
import { type SeedStatementId, seedStatements } from '../../facts/seed-statements.ts';
import { listed } from '../../lib/sentence.ts';
import type { Leak, Opening, Standing } from './report.ts';

/** Ports of an opening: “TCP 443, 80 and 22, UDP 53”. */
export function gateWords({ gates, everyPort }: Pick<Opening, 'gates' | 'everyPort'>): string {
  if (everyPort) return 'every port';
  const ofProtocol = (wanted: string): readonly string[] =>
    gates.filter(({ protocol }) => protocol === wanted).map(({ port }) => String(port));
  return ['TCP', 'UDP']
    .flatMap((protocol) => {
      const ports = ofProtocol(protocol);
      return ports.length > 0 ? [`${protocol} ${listed(ports)}`] : [];
    })
    .join(', ');
}

type StandingWords = { readonly title: string; readonly meaning: string };

/** The kinds of openings, what is worst first. */
export const standings: readonly (readonly [Standing, StandingWords])[] = [
  ['open', { title: 'Open', meaning: 'Outsiders can write there.' }],
  [
    'unclassified',
    { title: 'Not classified', meaning: 'Open by a rule; no page says whether outsiders can write there.' },
  ],
  ['accepted', { title: 'Accepted', meaning: 'Open, and the planning article counts on it.' }],
];

/** What the planning article says, with its number. */
export const statementWords = (id: SeedStatementId): string => `${id}: ${seedStatements[id].text}`;

/** Openings of one kind. */
export const ofStanding = ({ openings }: Leak, standing: Standing): readonly Opening[] =>
  openings.filter((opening) => opening.standing === standing);
