// Text in lines with a map back to the design: which lines stand for which shape or link.
import type { Origin } from './origin.ts';

/** Lines of a text that stand for a shape or link; counted from 1, both ends included. */
export type TextRange = { readonly origin: Origin; readonly from: number; readonly to: number };

/** A printed template. */
export type Printed = { readonly text: string; readonly ranges: readonly TextRange[] };

/** A value laid out over lines, in any language that writes objects with braces and lists with brackets. */
export type Doc =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly Doc[]; readonly origin?: Origin }
  | { readonly is: 'map'; readonly entries: readonly (readonly [key: string, value: Doc])[]; readonly origin?: Origin };

/** Lines that grow, two blanks per level. `separator` follows every item but the last. */
export class Lines {
  private readonly lines: string[] = [];
  private readonly ranges: TextRange[] = [];
  private readonly separator: string;

  constructor(separator: string) {
    this.separator = separator;
  }

  /** Adds one line. */
  line(text: string, depth = 0): void {
    this.lines.push(text === '' ? '' : '  '.repeat(depth) + text);
  }

  /** Adds a value over as many lines as it needs: `head` before its first character, `tail` after its last. */
  doc(doc: Doc, head = '', tail = '', depth = 0): void {
    const from = this.lines.length + 1;
    if (doc.is === 'text') {
      this.line(`${head}${doc.text}${tail}`, depth);
      return;
    }
    const [open, close] = doc.is === 'list' ? ['[', ']'] : ['{', '}'];
    const items = doc.is === 'list' ? doc.items.map((item) => ['', item] as const) : doc.entries;
    if (items.length === 0) this.line(`${head}${open}${close}${tail}`, depth);
    else {
      this.line(`${head}${open}`, depth);
      items.forEach(([key, value], index) => {
        const comma = index < items.length - 1 ? this.separator : '';
        this.doc(value, key === '' ? '' : `${key}: `, comma, depth + 1);
      });
      this.line(`${close}${tail}`, depth);
    }
    if (doc.origin) this.mark(doc.origin, from);
  }

  /** Notes that the lines from `from` to the last one stand for the origin. */
  mark(origin: Origin, from: number): void {
    this.ranges.push({ origin, from, to: this.lines.length });
  }

  /** Number that the next line will have. */
  get next(): number {
    return this.lines.length + 1;
  }

  /** The text, which ends with one line break. */
  printed(): Printed {
    while (this.lines.at(-1) === '') this.lines.pop();
    const ranges = [...this.ranges].sort((a, b) => a.from - b.from || b.to - a.to);
    return { text: `${this.lines.join('\n')}\n`, ranges };
  }
}
