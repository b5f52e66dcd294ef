// A design as a folder of one language: template, values of the parameters, settings, and a page that says what to do.
import type { LoweredDesign } from '../../deployment/deployment.ts';
import { present } from '../../lib/invariant.ts';
import type { Design } from '../../model/design.ts';
import { exportFormat, type FormatId } from '../formats.ts';
import { arm } from './arm.ts';
import { bicep } from './bicep.ts';
import type { FolderFile, Language } from './language.ts';
import { readme } from './readme.ts';
import { terraform } from './terraform.ts';

const languages: Readonly<Record<FormatId, Language>> = { arm, bicep, terraform };

/** The files, README.md first; the same design gives the same bytes. Paths are ours and safe on every system. */
export function exportFolder(lowered: LoweredDesign, design: Design, id: FormatId): readonly FolderFile[] {
  const language = languages[id];
  const source = { lowered, design };
  const { fileName } = present(exportFormat(id), 'every language is a format');
  const { text, files: more = [] } = language.print(lowered);
  const files = [
    { path: fileName, text, about: 'The template.' },
    ...more.map((file) => ({ path: file.path, text: file.text, about: 'A part of the template, which it deploys.' })),
    ...language.files(source),
  ];
  return [{ path: 'README.md', text: readme(source, language, files), about: 'What to do with the others.' }, ...files];
}
