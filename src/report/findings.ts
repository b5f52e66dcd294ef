// What the rules found, the worst first: what is wrong, what follows from it, and what to do.
import { element, type Markup, text } from '../lib/markup.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { type Context, counted, kindTitle, nameOf } from './context.ts';
import { heading, learnLink, mark, paragraph, type Section } from './html.ts';

const severities: readonly (readonly [Severity, title: string, noun: string])[] = [
  ['error', 'Errors', 'error'],
  ['warning', 'Warnings', 'warning'],
  ['info', 'Notes', 'note'],
];

/** "2 errors, 1 warning", or that nothing was found. */
export function findingsSummary(findings: readonly Finding[]): string {
  const parts = severities.flatMap(([severity, , noun]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, noun)];
  });
  return parts.length === 0 ? 'None' : parts.join(', ');
}

function placeOf(context: Context, { resource, link }: Finding): string {
  if (resource !== null) {
    const kind = context.topology.get(resource)?.kind;
    return kind === undefined ? nameOf(context, resource) : `${kindTitle(kind)} ${nameOf(context, resource)}`;
  }
  const joint = link === null ? undefined : context.design.network.links.get(link);
  return joint ? `${nameOf(context, joint.from)} and ${nameOf(context, joint.to)}` : 'The whole design';
}

const findingItem = (context: Context, finding: Finding): Markup =>
  element('li', {}, [
    element('strong', {}, [text(placeOf(context, finding))]),
    text(` ${finding.message}`),
    ...(finding.fix ? [element('div', { class: 'fix' }, [text(`Ringfence can do it: ${finding.fix.label}.`)])] : []),
  ]);

function groupOf(context: Context, rule: string, found: readonly Finding[], severity: Severity, title: string): Markup {
  const words = context.ruleOf(rule);
  return element('div', { class: 'finding' }, [
    element('h4', {}, [mark(title, severity), text(` ${words?.title ?? rule}`)]),
    element(
      'ul',
      {},
      found.map((finding) => findingItem(context, finding)),
    ),
    element(
      'p',
      { class: 'sources' },
      (words?.sources ?? []).flatMap((source, index) => [...(index > 0 ? [text(' · ')] : []), learnLink(source)]),
    ),
  ]);
}

export function findingsSection(context: Context): Section {
  const content = severities.flatMap(([severity, title, noun]) => {
    const found = context.findings.filter((finding) => finding.severity === severity);
    const rules = [...new Set(found.map(({ rule }) => rule))];
    const word = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
    return found.length === 0
      ? []
      : [
          heading(`${title} (${found.length})`),
          ...rules.map((rule) =>
            groupOf(
              context,
              rule,
              found.filter((finding) => finding.rule === rule),
              severity,
              word,
            ),
          ),
        ];
  });
  const note = 'The rules look at the drawing, not at what runs in Azure.';
  return {
    id: 'findings',
    title: 'Findings',
    content: content.length === 0 ? [paragraph(`The rules found nothing. ${note}`)] : [paragraph(note), ...content],
  };
}
