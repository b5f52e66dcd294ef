// Exports everything that there is to export, for checks from outside: each preset, a design with every kind and those
// with every option, in every language. A folder for each design, in it the document and a folder for each language.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lower } from '../deployment/lower.ts';
import { printDocument } from '../document/encode.ts';
import { everyKind } from '../edits/every-kind.ts';
import { optionDesigns } from '../edits/every-option.ts';
import { exportFolder } from '../export/folder/folder.ts';
import { exportFormats } from '../export/formats.ts';
import { presets } from '../presets/registry.ts';

const [, , out] = process.argv;
if (out === undefined) throw new Error('Usage: export-all OUTDIR');

const designs = [{ slug: 'every-kind', design: everyKind }, ...optionDesigns];
for (const { slug, load } of presets) designs.push({ slug, design: (await load()).design });

for (const { slug, design: make } of designs) {
  const design = make();
  const lowered = lower(design);
  mkdirSync(join(out, slug), { recursive: true });
  writeFileSync(join(out, slug, 'design.ringfence'), printDocument(design));
  for (const { id } of exportFormats) {
    const folder = join(out, slug, id);
    for (const { path, text } of exportFolder(lowered, design, id)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
}
process.stdout.write(`Exported ${designs.length} designs in ${exportFormats.length} languages.\n`);
