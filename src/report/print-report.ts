// Design → a report that can be read and printed anywhere: one HTML file without scripts and without anything from
// elsewhere. The same text for the same design.
import { lower } from '../deployment/lower.ts';
import { element, type Markup, text, trusted } from '../lib/markup.ts';
import type { Design } from '../model/design.ts';
import type { Finding } from '../model/finding.ts';
import { type PictureOptions, printPicture } from '../picture/print-svg.ts';
import { regionTitle } from '../picture/surroundings.ts';
import { indexTopology } from '../topology/topology.ts';
import { addressesSection } from './addresses.ts';
import type { Context, RuleWords } from './context.ts';
import { endpointsSection } from './endpoints.ts';
import { findingsSection, findingsSummary } from './findings.ts';
import { definitions, paragraph, type Section } from './html.ts';
import { notExportedSection } from './not-exported.ts';
import { outboundSection } from './outbound.ts';
import { resourcesSection } from './resources.ts';
import { ruleTablesSection } from './rule-tables.ts';
import { style } from './style.ts';

/** What a report needs besides the design: the verdict of the rules, and how the picture looks. */
export type ReportInput = {
  readonly findings: readonly Finding[];
  readonly ruleOf: (id: string) => RuleWords | undefined;
  readonly picture: PictureOptions;
  /** A date to show, as it is to be read; null for none, and then the same design gives the same report for ever. */
  readonly date: string | null;
};

function pictureSection(design: Design, picture: PictureOptions): Section {
  // The report has the title itself, and its paper is white.
  const { svg } = printPicture(design, { ...picture, titleBlock: false, theme: 'light' });
  return { id: 'picture', title: 'Picture', content: [element('figure', {}, [trusted(svg)])] };
}

function opening({ design, findings }: Context, date: string | null, sections: readonly Section[]): Markup {
  const { network, name, description } = design;
  return element('header', {}, [
    element('h1', {}, [text(name)]),
    ...(description === '' ? [] : [paragraph(description, 'description')]),
    definitions([
      ['Region', text(regionTitle(network.settings.region))],
      ['Resources', text(String(network.resources.size))],
      ['Connections', text(String(network.links.size))],
      ['Findings', text(findingsSummary(findings))],
      ...(date === null ? [] : [['Date', text(date)] as const]),
    ]),
    element('nav', { 'aria-label': 'Contents' }, [
      element(
        'ol',
        {},
        sections.map(({ id, title }) => element('li', {}, [element('a', { href: `#${id}` }, [text(title)])])),
      ),
    ]),
  ]);
}

const sectionMarkup = ({ id, title, content }: Section): Markup =>
  element('section', { id, 'aria-labelledby': `${id}-title` }, [
    element('h2', { id: `${id}-title` }, [text(title)]),
    ...content,
  ]);

/** Nothing may be loaded, run or sent, whatever a reader's program would do otherwise. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report of a design as an HTML document. */
export function printReport(design: Design, { findings, ruleOf, picture, date }: ReportInput): string {
  const context: Context = {
    design,
    topology: indexTopology(design.network),
    deployment: lower(design),
    findings,
    ruleOf,
  };
  const sections = [
    pictureSection(design, picture),
    findingsSection(context),
    resourcesSection(context),
    addressesSection(context),
    ruleTablesSection(context),
    endpointsSection(context),
    outboundSection(context),
    notExportedSection(context),
  ];
  const page = element('html', { lang: 'en' }, [
    element('head', {}, [
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, [text(design.name)]),
      element('style', {}, [trusted(style)]),
    ]),
    element('body', {}, [
      opening(context, date, sections),
      element('main', {}, sections.map(sectionMarkup)),
      element('footer', {}, [
        text(
          'Made with Ringfence from the drawing. Nothing in it was read from Azure, and facts of Azure change: check before you rely on them.',
        ),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${page}\n`;
}
