import { useCallback, useRef } from 'react';

/** Letters typed within this many milliseconds of each other are one word. */
const pause = 700;

/** Gathers letters into the beginning of a name. */
export function useTyping(): (letter: string) => string {
  const typed = useRef({ text: '', at: 0 });
  return useCallback((letter) => {
    const now = performance.now();
    const text = now - typed.current.at < pause ? typed.current.text + letter : letter;
    typed.current = { text, at: now };
    return text;
  }, []);
}
