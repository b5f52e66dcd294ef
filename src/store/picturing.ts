// Pictures and reports of the design on the canvas, as files. What draws them is loaded when somebody asks for one.
import type { Design } from '../model/design.ts';
import type { PictureOptions, PrintedPicture } from '../picture/print-svg.ts';
import { rulesAtHand } from './checking.ts';
import { downloadBytes, downloadText, safeFileName } from './download.ts';

export type DocumentFormatId = 'svg' | 'png' | 'report';

/** The documents that a design is exported as, in the order in which they are offered. */
export const documentFormats: readonly {
  readonly id: DocumentFormatId;
  readonly title: string;
  readonly extension: 'svg' | 'png' | 'html';
}[] = [
  { id: 'svg', title: 'Picture (SVG)', extension: 'svg' },
  { id: 'png', title: 'Picture (PNG)', extension: 'png' },
  { id: 'report', title: 'Report', extension: 'html' },
];

/** Whether a format of the list above is meant. */
export const isDocumentFormat = (id: string): id is DocumentFormatId => documentFormats.some((each) => each.id === id);

/** How many dots a PNG has for each unit of the picture. */
export const scales = [2, 4] as const;
export type Scale = (typeof scales)[number];

/** What is asked for; `carry` puts the design into the file, and `date` the day of today into a report. */
export type DocumentChoices = Omit<PictureOptions, 'carry'> & {
  readonly carry: boolean;
  readonly scale: Scale;
  readonly date: boolean;
};

/** Draws a design without carrying it: for the preview, its size and its words. */
export type DrawPicture = (design: Design, options: Omit<PictureOptions, 'carry'>) => PrintedPicture;

let drawing: Promise<DrawPicture> | null = null;

/** What draws pictures; the same promise each time, so that a component may wait for it. */
export function loadDrawing(): Promise<DrawPicture> {
  const known =
    drawing ??
    import('../picture/print-svg.ts').then(
      ({ printPicture }): DrawPicture =>
        (design, options) =>
          printPicture(design, { ...options, carry: null }),
    );
  drawing = known;
  // What did not load (a lost connection) is asked for again the next time.
  known.catch(() => {
    drawing = null;
  });
  return known;
}

/** Dots that every browser draws: on a side, and in all. */
const mostOnSide = 16_384;
const mostDots = 2 ** 26;

type Size = { readonly width: number; readonly height: number };

/** The scale at which a picture is drawn: the wanted one, or as much of it as browsers draw. */
export function boundedScale({ width, height }: Size, wanted: number): number {
  return Math.min(wanted, mostOnSide / Math.max(width, height), Math.sqrt(mostDots / (width * height)));
}

/** Dots of a picture at a scale. */
export const dotsOf = ({ width, height }: Size, scale: number): Size => ({
  width: Math.max(1, Math.floor(width * scale)),
  height: Math.max(1, Math.floor(height * scale)),
});

/** The picture as PNG. Throws where the browser does not draw it. */
async function renderPng({ svg, ...size }: PrintedPicture, scale: number): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    const { width, height } = dotsOf(size, scale);
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the browser made no picture of the canvas');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The fragment that carries a design; null for none. Throws where the design is too large for any link. */
async function fragmentFor(design: Design, wanted: boolean): Promise<string | null> {
  if (!wanted) return null;
  const { maxLinkLength, packLink } = await import('../share/link.ts');
  const fragment = await packLink(design);
  if (fragment.length > maxLinkLength) throw new Error('the design is too large to be carried');
  return fragment;
}

async function reportOf(design: Design, picture: PictureOptions, dated: boolean): Promise<string> {
  const [{ printReport }, rules] = await Promise.all([import('../report/print-report.ts'), rulesAtHand()]);
  if (!rules) throw new Error('the rules did not load');
  const date = dated ? new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }) : null;
  const findings = rules.checkNetwork(design.network);
  return printReport(design, { findings, ruleOf: (id) => rules.ruleById.get(id), picture, date });
}

/** The name under which a document is downloaded. */
export const documentFileName = (design: Design, id: DocumentFormatId): string =>
  safeFileName(
    id === 'report' ? `${design.name} report` : design.name,
    documentFormats.find((format) => format.id === id)?.extension ?? 'svg',
  );

/** Makes a document and downloads it. Null when that worked, else a sentence for the person. */
export async function downloadDocument(
  design: Design,
  id: DocumentFormatId,
  { carry, scale, date, ...options }: DocumentChoices,
): Promise<string | null> {
  const fileName = documentFileName(design, id);
  try {
    const fragment = await fragmentFor(design, carry);
    if (id === 'report') {
      downloadText(fileName, await reportOf(design, { ...options, carry: fragment }, date));
      return null;
    }
    const { printPicture } = await import('../picture/print-svg.ts');
    const picture = printPicture(design, { ...options, carry: id === 'svg' ? fragment : null });
    if (id === 'svg') downloadText(fileName, picture.svg);
    else {
      const { finishedPng } = await import('../picture/carried.ts');
      const bounded = boundedScale(picture, scale);
      downloadBytes(fileName, finishedPng(await renderPng(picture, bounded), bounded, fragment));
    }
    return null;
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message})` : '';
    return `${fileName} could not be made${reason}. Try again, choose a smaller size, or leave the design out of it.`;
  }
}
