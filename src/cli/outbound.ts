import {
  byDestination,
  type OutboundRow,
  type OutboundSection,
  outboundRows,
  outboundSections,
  worstOf,
} from '../reach/outbound.ts';
import { type InboundAnswer, publicInbound } from '../reach/public-inbound.ts';
import { indexTopology } from '../topology/topology.ts';
import { inLine, type Options, type Outcome, textOrJson } from './outcome.ts';

type Listed = {
  readonly section: OutboundSection;
  readonly rows: readonly OutboundRow[];
  readonly inbound: readonly InboundAnswer[];
};

function rowText({ group, why, answers }: OutboundRow): readonly string[] {
  return [
    `  ${group.title}: ${worstOf(answers)}${why === null ? '' : ` (${inLine(why)})`}`,
    ...byDestination(answers).map(({ answer: { need, verdict, by, missing }, ports }) => {
      const reasons = by.map(({ text }) => inLine(text));
      const told = [...reasons, ...(missing === undefined ? [] : [`Not known: ${missing}.`])];
      return `    ${verdict.padEnd(8)} ${need.name} ${need.protocol} ${ports.join(', ')}: ${told.join(' ')}`;
    }),
  ];
}

/** What is needed in full; of the rest whether it gets out. */
function sectionText({ section, rows, inbound }: Listed): string {
  const needed = rows.filter(({ why }) => why !== null);
  const others = rows.filter(({ why }) => why === null);
  const names = section.names.map(inLine).join(', ');
  return [
    `${inLine(section.title)}${names === '' ? '' : ` (${names})`}: ${section.way}`,
    ...needed.flatMap(rowText),
    ...inbound.map(
      ({ tag, port, verdict, names, reason }) =>
        `  In from ${tag} TCP ${port} to ${names.map(inLine).join(', ')}: ${verdict}. ${inLine(reason)}`,
    ),
    ...(others.length === 0 ? [] : ['  Where people ask for it:']),
    ...others.map(({ group, answers }) => `    ${worstOf(answers).padEnd(8)} ${group.title}`),
  ].join('\n');
}

const sectionJson = ({ section, rows, inbound }: Listed) => ({
  title: section.title,
  id: section.id,
  names: section.names,
  way: section.way,
  inbound,
  scenarios: rows.map(({ group, why, answers }) => ({
    scenario: group.scenario,
    title: group.title,
    needed: why !== null,
    why,
    verdict: worstOf(answers),
    source: group.source,
    destinations: answers.map(({ need, verdict, by, missing }) => ({
      kind: need.kind,
      name: need.name,
      protocol: need.protocol,
      port: need.port,
      purpose: need.purpose,
      verdict,
      by,
      missing: missing ?? null,
    })),
  })),
});

/** `outbound FILE [--json]`: what has to be reached, for whom, and who lets it through. */
export const outboundCommand = ([file]: readonly string[], options: Options): Promise<Outcome> =>
  textOrJson(file, options, ({ network }) => {
    const topology = indexTopology(network);
    const listed = outboundSections(topology).map(
      (section): Listed => ({
        section,
        rows: outboundRows(topology, section),
        inbound: publicInbound(topology, section.asker),
      }),
    );
    return {
      text: () => listed.map(sectionText).join('\n\n') || 'No compute stands in a subnet or a managed network.',
      json: () => ({ sections: listed.map(sectionJson) }),
    };
  });
