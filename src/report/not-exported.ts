// What of the picture no template has, and why.
import { originName } from '../deployment/origin-name.ts';
import { text } from '../lib/markup.ts';
import type { Context } from './context.ts';
import { paragraph, type Section, table } from './html.ts';

export function notExportedSection({ design, deployment }: Context): Section {
  const rows = deployment.omitted.map(({ origin, reason }) => ({
    cells: [text(originName(design.network, origin)), text(reason)],
  }));
  return {
    id: 'not-exported',
    title: 'Not exported',
    content: [
      ...deployment.problems.map((problem) => paragraph(problem, 'problem')),
      rows.length === 0
        ? paragraph('Everything in the picture is in the templates.')
        : table(['Shape or connection', 'Why it is not in the templates'], rows),
    ],
  };
}
