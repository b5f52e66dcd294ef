// HashiCorp's own parser for tests, and the texts of string literals by the rules of the language.
import { parse } from '@cdktf/hcl2json';

/** The configuration as JSON; fails where the parser does not follow. */
export const parseHcl = async (text: string): Promise<unknown> => parse('main.tf', text);

const short: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

class Reader {
  readonly found: string[] = [];
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(pattern.source, 'suy');
    sticky.lastIndex = this.at;
    const match = sticky.exec(this.source);
    this.at += match?.[0].length ?? 0;
    return match;
  }

  /** Source up to the brace that closes a hole, or to the end. */
  code(inHole: boolean): string {
    const from = this.at;
    for (let open = 0; this.at < this.source.length; ) {
      if (this.take(/#[^\n]*/)) continue;
      if (this.take(/"/)) {
        const place = this.found.push('') - 1;
        this.found[place] = this.text();
        continue;
      }
      const character = this.take(/./)?.[0];
      if (character === '{') open += 1;
      if (character === '}' && --open < 0 && inHole) return this.source.slice(from, this.at - 1);
    }
    return this.source.slice(from);
  }

  /** The text up to the closing quote; a hole is shown as ${…} with its source. */
  private text(): string {
    let text = '';
    for (;;) {
      if (this.take(/"/)) return text;
      const doubled = this.take(/([$%])\1\{/);
      if (doubled) text += `${doubled[1]}{`;
      else if (this.take(/\$\{/)) text += `\${${this.code(true)}}`;
      else {
        const code = this.take(/\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|([nrt"\\]))/);
        const character = code ? undefined : this.take(/[^\\\n\r]/)?.[0];
        const hex = code?.[1] ?? code?.[2];
        const value = hex === undefined ? short[code?.[3] ?? ''] : String.fromCodePoint(Number.parseInt(hex, 16));
        const next = character ?? value;
        if (next === undefined || /^%\{/.test(this.source.slice(this.at - 1)))
          throw new Error(`not a string at ${this.source.slice(this.at, this.at + 20)}`);
        text += next;
      }
    }
  }
}

/** The texts of all string literals in order; those of holes follow the string that they stand in. */
export function stringsIn(source: string): readonly string[] {
  const reader = new Reader(source);
  reader.code(false);
  return reader.found;
}

const withoutStrings = (line: string): string => line.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/#.*$/, '');
const depthChange = (line: string): number =>
  [...withoutStrings(line)].reduce((sum, c) => sum + ('{[('.includes(c) ? 1 : '}])'.includes(c) ? -1 : 0), 0);

/**
 * The text with the blanks of `terraform fmt`: two per level, and in each run of arguments that fit on their lines the
 * equals signs below each other. Follows hclwrite's rule that a line which opens a bracket ends the run.
 */
export function formatted(text: string): string {
  let depth = 0;
  const indented = text.split('\n').map((line) => {
    const code = withoutStrings(line).trim();
    const level = depth - (/^[}\])]/.test(code) ? 1 : 0);
    depth += depthChange(line);
    return line.trim() === '' ? '' : '  '.repeat(level) + line.trim();
  });
  const argument = (line: string) =>
    depthChange(line) === 0 ? /^( *(?:\w+|"(?:[^"\\]|\\.)*")) += (.*)$/.exec(line) : null;
  return indented
    .map((line, index) => {
      const own = argument(line);
      if (!own) return line;
      let [from, to] = [index, index];
      while (argument(indented[from - 1] ?? '')) from -= 1;
      while (argument(indented[to + 1] ?? '')) to += 1;
      const keys = indented.slice(from, to + 1).map((each) => argument(each)?.[1] ?? '');
      return `${own[1]?.padEnd(Math.max(...keys.map((key) => key.length)))} = ${own[2]}`;
    })
    .join('\n');
}
