// A small reader of ARM expressions, for tests: literals, calls, members, indexes. Throws on anything else.

type Call = { readonly fn: string; readonly args: readonly Node[] };
type Node = string | number | Call | { readonly of: Node; readonly member: string | Node };

/** Whether the platform would evaluate the text. */
export const isExpression = (text: string): boolean =>
  text.startsWith('[') && !text.startsWith('[[') && text.endsWith(']');

/** What the platform makes of a text without expression. */
const plainText = (text: string): string => (text.startsWith('[[') && text.endsWith(']') ? text.slice(1) : text);

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  private fail(): never {
    throw new Error(`not an expression at ${this.at}: ${this.text}`);
  }

  private take(pattern: RegExp): string | undefined {
    const match = new RegExp(pattern.source, 'sy');
    match.lastIndex = this.at;
    const found = match.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private primary(): Node {
    const text = this.take(/'(?:[^']|'')*'/);
    if (text !== undefined) return text.slice(1, -1).replaceAll("''", "'");
    const number = this.take(/-?[0-9]+/);
    if (number !== undefined) return Number(number);
    const fn = this.take(/[A-Za-z]+(?=\()/) ?? this.fail();
    this.take(/\(/);
    const args: Node[] = [];
    while (this.take(/\)/) === undefined) {
      if (args.length > 0 && this.take(/, /) === undefined) this.fail();
      args.push(this.node());
    }
    return { fn, args };
  }

  private node(): Node {
    let node = this.primary();
    for (;;) {
      const member = this.take(/\.[A-Za-z_][A-Za-z0-9_]*/);
      if (member !== undefined) node = { of: node, member: member.slice(1) };
      else if (this.take(/\[/) !== undefined) {
        node = { of: node, member: this.node() };
        if (this.take(/\]/) === undefined) this.fail();
      } else return node;
    }
  }

  whole(): Node {
    const node = this.node();
    return this.at === this.text.length ? node : this.fail();
  }
}

/** Parses an expression with its outer brackets. */
export const parseExpression = (text: string): Node => new Reader(text.slice(1, -1)).whole();

type Template = {
  readonly parameters?: { readonly [name: string]: { readonly defaultValue?: unknown } };
  readonly resources: readonly { readonly [key: string]: unknown }[];
};

const unique = 'abcdefghijklm';

function callFunction(template: Template, { fn, args }: Call): string {
  const values = args.map((arg) => evaluateNode(template, arg));
  const [first = '', second = ''] = values;
  switch (fn) {
    case 'concat':
      return values.join('');
    case 'take': // not cut, so that what goes in can be compared with what comes out
      return first;
    case 'replace':
      return first.replaceAll(second, values[2] ?? '');
    case 'uniqueString':
      return unique;
    case 'parameters': {
      const value = template.parameters?.[first]?.defaultValue;
      return typeof value === 'string' ? evaluateText(template, value) : JSON.stringify(value);
    }
    case 'resourceId': {
      // Subscription and group come first, which have no slash.
      const type = values.findIndex((each) => each.includes('/'));
      return `id:${values[type]}|${values.slice(type + 1).join('|')}`;
    }
    default:
      return `${fn}(${values.join(', ')})`;
  }
}

function evaluateNode(template: Template, node: Node): string {
  if (typeof node !== 'object') return String(node);
  if ('fn' in node) return callFunction(template, node);
  const of = evaluateNode(template, node.of);
  return `${of}.${typeof node.member === 'string' ? node.member : evaluateNode(template, node.member)}`;
}

/** The text that the platform would see: a literal without its escape, or the value of the expression. */
export const evaluateText = (template: Template, text: string): string =>
  isExpression(text) ? evaluateNode(template, parseExpression(text)) : plainText(text);

/** Every text of a JSON value, keys included. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)]);
}
