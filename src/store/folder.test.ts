import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { templateFormats } from './exporting.ts';
import { archiveName, loadFolderPrinter, zipFolder } from './folder.ts';

function design(name: string) {
  const on = build(name);
  on.add('virtual-network', 'vnet-hub');
  return on.design();
}

test.each(templateFormats.map(({ id }) => id))(
  '%s: the archive holds the folder, the same bytes each time',
  async (id) => {
    const made = design('Hub');
    const print = await loadFolderPrinter();
    const files = print(made, id);
    expect(print(made, id)).toBe(files);
    const bytes = await zipFolder('hub', files);
    expect(await zipFolder('hub', print(design('Hub'), id))).toEqual(bytes);
    const held = Object.entries(unzipSync(bytes)).map(([path, text]) => [path, strFromU8(text)]);
    expect(held).toEqual(files.map(({ path, text }) => [`hub/${path}`, text]));
    // Time and date of the first entry: 1980-01-01 00:00, whatever the time zone.
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  },
);

test.each([
  ['Hub and spoke', 'Hub-and-spoke-terraform.zip'],
  ['../../etc', 'etc-terraform.zip'],
  ['CON', 'CON-terraform.zip'],
  ['', 'terraform.zip'],
])('%j is downloaded as %s', (name, file) => {
  expect(archiveName(design(name), 'terraform')).toBe(file);
});
