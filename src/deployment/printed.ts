// Text in lines with a map back to the design: which lines stand for which shape or link.
import type { Origin } from './origin.ts';

/** Lines of a text that stand for a shape or link; counted from 1, both ends included. */
export type TextRange = { readonly origin: Origin; readonly from: number; readonly to: number };

/** A printed template, and the files beside it that it refers to. */
export type Printed = {
  readonly text: string;
  readonly ranges: readonly TextRange[];
  readonly files?: readonly PrintedFile[];
};

/** A file beside a template; `path` leads to it from there. */
export type PrintedFile = { readonly path: string; readonly text: string; readonly ranges: readonly TextRange[] };

/** A value laid out over lines, in any language that writes objects with braces and lists with brackets. */
export type Doc =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly Doc[]; readonly origin?: Origin }
  | { readonly is: 'map'; readonly entries: readonly (readonly [key: string, value: Doc])[]; readonly origin?: Origin };

const indents: readonly string[] = Array.from({ length: 32 }, (_, depth) => '  '.repeat(depth));

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
    this.lines.push(depth === 0 || text === '' ? text : (indents[depth] ?? '  '.repeat(depth)) + text);
  }

  /** Adds a value over as many lines as it needs: `head` before its first character, `tail` after its last. */
  doc(doc: Doc, head = '', tail = '', depth = 0): void {
    const from = this.lines.length + 1;
    if (doc.is === 'text') {
      this.line(`${head}${doc.text}${tail}`, depth);
      return;
    }
    const isList = doc.is === 'list';
    const count = isList ? doc.items.length : doc.entries.length;
    if (count === 0) this.line(`${head}${isList ? '[]' : '{}'}${tail}`, depth);
    else {
      this.line(`${head}${isList ? '[' : '{'}`, depth);
      let left = count;
      if (isList) for (const item of doc.items) this.doc(item, '', --left > 0 ? this.separator : '', depth + 1);
      else
        for (const [key, value] of doc.entries)
          this.doc(value, `${key}: `, --left > 0 ? this.separator : '', depth + 1);
      this.line(`${isList ? ']' : '}'}${tail}`, depth);
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
