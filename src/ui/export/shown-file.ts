import { useState } from 'react';
import { present } from '../../lib/invariant.ts';
import type { Template, TemplateFile } from '../../store/exporting.ts';
import { useView } from '../../store/hooks.ts';
import { fileWith } from './line-ranges.ts';

/** The file of a template that is shown: the one that was chosen, until a selection leads to another one. */
export function useShownFile({ files }: Template): readonly [shown: TemplateFile, show: (path: string) => void] {
  const selected = useView((state) => state.selected);
  const selectedLink = useView((state) => state.selectedLink);
  const [chosen, setChosen] = useState({ path: '', selected, selectedLink });
  const byPath = files.find(({ path }) => path === chosen.path);
  const same = chosen.selected === selected && chosen.selectedLink === selectedLink;
  const led = same && byPath ? byPath : fileWith(files, selected, selectedLink);
  const shown = present(led ?? byPath ?? files[0], 'a template has a main file');
  // Whatever was shown last stays when nothing is selected any more.
  if (!same || chosen.path !== shown.path) setChosen({ path: shown.path, selected, selectedLink });
  return [shown, (path) => setChosen({ path, selected, selectedLink })];
}
