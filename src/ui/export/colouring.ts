// Colours a text little by little, so that ten thousand lines never hold up the page. The text is shown at once and
// gains its colours from the top.
import type { CodeLanguage } from '../../store/exporting.ts';
import type { Token, Tokenize } from './tokenizer.ts';

/** Lines that are coloured before the page gets its turn. */
const slice = 250;

let tokenizer: Promise<Tokenize> | null = null;
const loadTokenizer = (): Promise<Tokenize> => {
  tokenizer ??= import('./tokenizer.ts').then((module) => module.createTokenizer());
  return tokenizer;
};

/** The colours of one text, for useSyncExternalStore: the version grows as lines gain theirs. */
export type Colouring = {
  readonly subscribe: (notify: () => void) => () => void;
  readonly version: () => number;
  /** Runs of the line, or undefined while it has no colours yet. */
  readonly line: (index: number) => readonly Token[] | undefined;
};

/** Starts with the first subscriber and stops with the last. */
export function colouringOf(
  lines: readonly string[],
  language: CodeLanguage,
  load: () => Promise<Tokenize> = loadTokenizer,
): Colouring {
  const coloured: (readonly Token[])[] = [];
  const waiting = new Set<() => void>();
  let running = false;

  const run = async () => {
    const tokenize = await load();
    let state: Parameters<Tokenize>[2];
    while (coloured.length < lines.length && waiting.size > 0) {
      const text = lines.slice(coloured.length, coloured.length + slice).join('\n');
      const done = tokenize(language, text, state);
      coloured.push(...done.lines);
      state = done.state;
      for (const notify of waiting) notify();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    // Colours begun again after a stop start over: the state in the middle is gone.
    if (coloured.length < lines.length) coloured.length = 0;
    running = false;
    if (waiting.size > 0 && coloured.length < lines.length) start();
  };

  const start = () => {
    if (running || coloured.length >= lines.length) return;
    running = true;
    // Without the chunk of the grammars the text stays plain, which is readable.
    run().catch(() => {
      coloured.length = 0;
    });
  };

  return {
    subscribe(notify) {
      waiting.add(notify);
      start();
      return () => waiting.delete(notify);
    },
    version: () => coloured.length,
    line: (index) => coloured[index],
  };
}
