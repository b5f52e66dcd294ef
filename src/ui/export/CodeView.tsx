import Box from '@mui/material/Box';
import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ResourceId } from '../../model/ids.ts';
import type { CodeLanguage, LineRange, TemplateFile } from '../../store/exporting.ts';
import { useView } from '../../store/hooks.ts';
import { viewStore } from '../../store/view-store.ts';
import { CodeLine } from './CodeLine.tsx';
import { codeStyle } from './code-style.ts';
import { colouringOf } from './colouring.ts';
import { lineHeight, rangeAt, rangesOf, windowAt } from './line-ranges.ts';
import { revealOrigin } from './reveal-origin.ts';

const keySteps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -15,
  PageDown: 15,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

type Props = { readonly template: TemplateFile; readonly language: CodeLanguage; readonly label: string };

const longer = (a: LineRange, b: LineRange | undefined): boolean => b === undefined || a.to - a.from > b.to - b.from;

/** The text of a template. Its lines and the shapes of the canvas select each other. */
export function CodeView({ template, language, label }: Props) {
  const { lines, ranges } = template;
  const id = useId();
  const view = useRef<HTMLDivElement>(null);
  const own = useRef<ReadonlySet<ResourceId> | null>(null);
  const [drawn, setDrawn] = useState(() => windowAt(0, lines.length));
  const [caret, setCaret] = useState(0);
  const selected = useView((state) => state.selected);
  const selectedLink = useView((state) => state.selectedLink);
  const colouring = useMemo(() => colouringOf(lines, language), [lines, language]);
  useSyncExternalStore(colouring.subscribe, colouring.version);
  const marked = useMemo(() => rangesOf(ranges, selected, selectedLink), [ranges, selected, selectedLink]);
  const width = useMemo(() => lines.reduce((most, line) => Math.max(most, line.length), 0), [lines]);
  // The longest range is the one that defines the shape; the others refer to it.
  const firstMarked = marked.reduce<LineRange | undefined>(
    (best, range) => (longer(range, best) ? range : best),
    undefined,
  )?.from;

  // Scrolls, which is the DOM's state: to the lines of a shape that was selected elsewhere.
  useEffect(() => {
    if (own.current === selected || firstMarked === undefined) return;
    view.current?.scrollTo({ top: (firstMarked - 2) * lineHeight });
  }, [firstMarked, selected]);

  const last = Math.max(lines.length - 1, 0);
  const from = Math.min(drawn.from, last);
  const to = Math.min(Math.max(drawn.to, windowAt(from * lineHeight, lines.length).to), lines.length);
  const at = Math.min(caret, last);

  const choose = (line: number) => {
    const origin = rangeAt(ranges, line)?.origin;
    if (!origin) return;
    revealOrigin(origin);
    // A selection made here must not scroll the text away under the pointer.
    own.current = viewStore.getState().selected;
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (window.getSelection()?.isCollapsed === false) return;
    const line = Math.floor((event.clientY - event.currentTarget.getBoundingClientRect().top) / lineHeight);
    setCaret(Math.min(Math.max(line, 0), last));
    choose(line);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = keySteps[event.key];
    if (by !== undefined) {
      const next = Math.min(Math.max(at + by, 0), last);
      setCaret(next);
      const box = view.current;
      const top = next * lineHeight;
      if (box && top < box.scrollTop) box.scrollTop = top;
      else if (box && top + lineHeight > box.scrollTop + box.clientHeight)
        box.scrollTop = top + lineHeight - box.clientHeight;
    } else if (event.key === 'Enter' || event.key === ' ') choose(at);
    else return;
    event.preventDefault();
  };

  return (
    <Box
      ref={view}
      role="listbox"
      aria-label={`${label}, by line`}
      aria-activedescendant={at >= from && at < to ? `${id}${at}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        const next = windowAt(event.currentTarget.scrollTop, lines.length);
        if (next.from !== drawn.from || next.to !== drawn.to) setDrawn(next);
      }}
      sx={codeStyle}
    >
      <Box
        role="presentation"
        onClick={onClick}
        style={{ height: lines.length * lineHeight, minWidth: `${width + 12}ch`, paddingTop: from * lineHeight }}
      >
        {lines.slice(from, to).map((text, offset) => {
          const index = from + offset;
          return (
            <CodeLine
              key={index}
              id={`${id}${index}`}
              index={index}
              count={lines.length}
              text={text}
              tokens={colouring.line(index)}
              marked={marked.some((range) => index >= range.from && index < range.to)}
              caret={index === at}
            />
          );
        })}
      </Box>
    </Box>
  );
}
