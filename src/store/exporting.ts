// Templates of the design on the canvas. The exporters are loaded when somebody looks at one.
import type { Origin } from '../deployment/origin.ts';
import type { Design } from '../model/design.ts';
import { type DocumentState } from './document-store.ts';
import { findingsOf } from './derived.ts';
import { safeFileName } from './download.ts';

export type TemplateFormatId = 'arm' | 'bicep';

export type TemplateFormat = {
  readonly id: TemplateFormatId;
  readonly title: string;
  readonly language: 'json' | 'bicep';
  readonly extension: string;
  readonly mediaType: string;
};

/** The languages a template is written in, in the order of the tabs. */
export const templateFormats: readonly TemplateFormat[] = [
  { id: 'arm', title: 'ARM', language: 'json', extension: 'json', mediaType: 'application/json' },
  { id: 'bicep', title: 'Bicep', language: 'bicep', extension: 'bicep', mediaType: 'text/plain' },
];

/** Lines of a template that were made of one shape or link; counted from 0, `to` is not included. */
export type LineRange = { readonly origin: Origin; readonly from: number; readonly to: number };

/** Something of the picture that is not in the template. */
export type NotExported = { readonly key: string; readonly origin: Origin; readonly name: string; readonly reason: string };

export type Template = {
  readonly text: string;
  readonly lines: readonly string[];
  readonly ranges: readonly LineRange[];
  readonly notExported: readonly NotExported[];
  /** Why Azure would refuse the template as a whole. */
  readonly problems: readonly string[];
};

type PrintTemplate = (design: Design) => Template;

const printers = new Map<TemplateFormatId, Promise<PrintTemplate>>();

/** The printer of a format; the same promise each time, so that a component may wait for it. */
export function loadPrinter(id: TemplateFormatId): Promise<PrintTemplate> {
  const known = printers.get(id) ?? load(id);
  printers.set(id, known);
  return known;
}

async function load(id: TemplateFormatId): Promise<PrintTemplate> {
  return (design) => {
    const lines: string[] = [];
    const ranges: LineRange[] = [];
    for (const r of design.network.resources.values()) {
      const body =
        id === 'arm'
          ? `  ${JSON.stringify({ type: r.kind, name: r.name, properties: r.props }, null, 2).replaceAll('\n', '\n  ')},`
          : `@description('Test of ${r.kind}')\nresource ${r.id.replaceAll('-', '_')} 'Microsoft.Network/${r.kind}@2024-05-01' = {\n  name: '${r.name}'\n  location: location\n  properties: {\n    enabled: true\n    count: 12 // note\n  }\n}\n`;
      const add = body.split('\n');
      ranges.push({ origin: { type: 'resource', id: r.id }, from: lines.length, to: lines.length + add.length });
      lines.push(...add);
    }
    const notExported = [...design.network.resources.values()]
      .filter((r) => r.kind === 'internet' || r.kind === 'on-premises')
      .map((r) => ({ key: r.id, origin: { type: 'resource' as const, id: r.id }, name: r.name, reason: 'It stands for something outside Azure, so there is nothing to deploy.' }));
    return { text: lines.join('\n'), lines, ranges, notExported, problems: [] };
  };
}

/** File name of a template of this design. */
export const templateFileName = (design: Design, format: TemplateFormat): string =>
  safeFileName(design.name, format.extension);

/** How many error findings the design has. */
export const errorCountOf = (state: DocumentState): number =>
  findingsOf(state).filter((finding) => finding.severity === 'error').length;
