// Templates of the design on the canvas. The exporters are loaded when somebody looks at one.
import type { Origin } from '../deployment/origin.ts';
import { originName } from '../deployment/origin-name.ts';
import type { Printed } from '../deployment/printed.ts';
import { exportFormats } from '../export/formats.ts';
import { memoByIdentity } from '../lib/memo.ts';
import { listed } from '../lib/sentence.ts';
import type { Design, Network } from '../model/design.ts';
import { findingsOf } from './derived.ts';
import type { DocumentState } from './document-store.ts';

export type TemplateFormat = (typeof exportFormats)[number];
export type TemplateFormatId = TemplateFormat['id'];

/** What the text of a template is coloured as. */
export type CodeLanguage = TemplateFormat['language'];

/** The languages a template is written in, in the order in which they are offered. */
export const templateFormats: readonly TemplateFormat[] = exportFormats;

/** Lines of a template that were made of one shape or link; counted from 0, `to` is not included. */
export type LineRange = { readonly origin: Origin; readonly from: number; readonly to: number };

/** Something that a person should know of a shape or link: why it is not in the template, or what it brings along. */
export type TemplateNote = {
  readonly key: string;
  readonly origin: Origin;
  readonly name: string;
  readonly words: string;
};

/** One file of a template; the path of a module begins with its folder. */
export type TemplateFile = {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly ranges: readonly LineRange[];
};

/** The main file, and what goes with it. */
export type Template = TemplateFile & {
  /** All files, the main one first. */
  readonly files: readonly TemplateFile[];
  readonly notExported: readonly TemplateNote[];
  /** What shapes bring along without being drawn. */
  readonly implied: readonly TemplateNote[];
  /** Why Azure would refuse the template as a whole. */
  readonly problems: readonly string[];
};

/** The template of a design; the same object for the same network, so moving shapes prints nothing. */
export type PrintTemplate = (design: Design) => Template;

const printers = new Map<TemplateFormatId, Promise<PrintTemplate>>();

/** The printer of a format; the same promise each time, so that a component may wait for it. */
export function loadPrinter(id: TemplateFormatId): Promise<PrintTemplate> {
  const known = printers.get(id) ?? load(id);
  printers.set(id, known);
  // What did not load (a lost connection) is asked for again the next time.
  known.catch(() => printers.delete(id));
  return known;
}

const note = (network: Network, origin: Origin, words: string, index: number): TemplateNote => ({
  key: `${origin.type} ${origin.id} ${index}`,
  origin,
  name: originName(network, origin),
  words,
});

const fileOf = (path: string, { text, ranges }: Pick<Printed, 'text' | 'ranges'>): TemplateFile => ({
  path,
  text,
  lines: text.replace(/\n$/, '').split('\n'),
  ranges: ranges.map(({ origin, from, to }) => ({ origin, from: from - 1, to })),
});

async function load(id: TemplateFormatId): Promise<PrintTemplate> {
  const format = exportFormats.find((each) => each.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const [{ lower }, print] = await Promise.all([import('../deployment/lower.ts'), format.load()]);
  const templates = memoByIdentity((network: Network) => {
    // What is lowered is the network; name and layout of the design are in no template.
    const lowered = lower({ name: '', description: '', network, layout: new Map() });
    const printed = print(lowered);
    const main = fileOf(format.fileName, printed);
    return {
      ...main,
      files: [main, ...(printed.files ?? []).map((file) => fileOf(file.path, file))],
      notExported: lowered.omitted.map(({ origin, reason }, index) => note(network, origin, reason, index)),
      implied: lowered.implied.map(({ origin, resources }, index) => note(network, origin, listed(resources), index)),
      problems: lowered.problems,
    };
  });
  return (design) => templates(design.network);
}

/** Size of a text as a file, for people. */
export function sizeOf(text: string): string {
  const bytes = new TextEncoder().encode(text).length;
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 102.4) / 10} KiB`;
}

/** How many error findings the design has. */
export const errorCountOf = (state: DocumentState): number =>
  findingsOf(state).filter((finding) => finding.severity === 'error').length;
