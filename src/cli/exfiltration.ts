import { exfiltration } from '../reach/exfiltration/exfiltration.ts';
import type { Leak, Opening } from '../reach/exfiltration/report.ts';
import { senderName, senderWords } from '../reach/exfiltration/sources.ts';
import { gateWords, ofStanding, standings, statementWords } from '../reach/exfiltration/words.ts';
import { indexTopology, type Topology } from '../topology/topology.ts';
import { inLine, type Options, type Outcome, textOrJson } from './outcome.ts';

const openingText = (opening: Opening): readonly string[] => [
  `    ${inLine(opening.to)}, ${gateWords(opening)}${opening.sure ? '' : ' (perhaps: the design does not say)'}`,
  ...(opening.names ? [`      names: ${opening.names.map(inLine).join(', ')}`] : []),
  ...opening.by.map(({ text }) => `      by: ${inLine(text)}`),
  `      what closes it: ${inLine(opening.closing)} (${opening.source})`,
  `      ${statementWords(opening.statement)}`,
];

function leakText(topology: Topology, leak: Leak): string {
  return [
    `${inLine(senderWords(topology, leak.ids))} in ${inLine(leak.place)}`,
    ...standings.flatMap(([standing, { title, meaning }]) => {
      const openings = ofStanding(leak, standing);
      if (openings.length > 0) return [`  ${title}: ${meaning}`, ...openings.flatMap(openingText)];
      return standing === 'open' ? [`  ${title}: nothing that outsiders can write to.`] : [];
    }),
    ...(leak.closed.length > 0 ? [`  Closed: ${leak.closed.join('; ')}.`] : []),
  ].join('\n');
}

const leakJson = (topology: Topology, { ids, place, openings, closed }: Leak) => ({
  from: ids.map((id) => ({ id, name: senderName(topology, id) })),
  place,
  openings: openings.map(
    ({ to, names, beyond, gates, everyPort, sure, standing, statement, by, closing, source, trace }) => ({
      to,
      names: names ?? [],
      beyond,
      ports: gates.map(({ protocol, port }) => ({ protocol: protocol.toLowerCase(), port })),
      everyPort,
      sure,
      standing,
      statement,
      by: by.map(({ layer, text, element }) => ({
        layer,
        text,
        id: element?.id ?? element?.link ?? null,
        field: element?.field ?? null,
        row: element?.row ?? null,
      })),
      path: trace.path,
      closing,
      source,
    }),
  ),
  closed,
});

/** `exfiltration FILE [--json]`: what stays open to which outsiders can write; exit 0 whatever that is. */
export const exfiltrationCommand = ([file]: readonly string[], options: Options): Promise<Outcome> =>
  textOrJson(file, options, ({ network }) => {
    const topology = indexTopology(network);
    const leaks = exfiltration(topology);
    return {
      text: () =>
        leaks.map((leak) => leakText(topology, leak)).join('\n\n') ||
        'The design has no compute, AKS cluster, deployment or machine that could send data out.',
      json: () => ({ senders: leaks.map((leak) => leakJson(topology, leak)) }),
    };
  });
