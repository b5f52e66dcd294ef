import { useEffect, useState } from 'react';
import type { ShownSection } from '../../store/outbound-plan.ts';

/** Milliseconds of work before the page may answer again. */
const slice = 16;

type Sections = readonly ShownSection[];

/** Works the rows of all sections out, a little at a time; the sections once that is done, till then null. */
export function useWorkedOut(sections: Sections): Sections | null {
  const [done, setDone] = useState<Sections | null>(null);
  useEffect(() => {
    let next = 0;
    let timer: ReturnType<typeof setTimeout>;
    const work = () => {
      const start = performance.now();
      while (next < sections.length && performance.now() - start < slice) {
        sections[next]?.rows();
        next += 1;
      }
      if (next < sections.length) timer = setTimeout(work);
      else setDone(sections);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [sections]);
  return done === sections ? done : null;
}
