import { expect, test } from 'vitest';
import { build } from '../edits/builder.ts';
import { severalGroups } from '../edits/several-groups.ts';
import { loadPrinter, sizeOf, templateFormats } from './exporting.ts';

function design() {
  const on = build('Test');
  const network = on.add('virtual-network', 'vnet-hub', { addressSpace: ['10.0.0.0/16'] });
  on.add('subnet', 'snet-one', { prefixes: ['10.0.0.0/24'] }, { in: network });
  on.add('internet', 'internet');
  return on.design();
}

test.each(templateFormats.map((format) => format.id))(
  '%s: every range holds its shape, omissions have names',
  async (id) => {
    const print = await loadPrinter(id);
    const { lines, ranges, notExported } = print(design());
    expect(ranges.length).toBeGreaterThan(1);
    for (const { from, to } of ranges) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(lines.length);
    }
    const subnet = ranges.filter(({ origin }) => origin.id === 'snet-one');
    expect(subnet.some(({ from, to }) => lines.slice(from, to).join('\n').includes('snet-one'))).toBe(true);
    expect(notExported).toMatchObject([{ name: 'internet', words: expect.any(String) }]);
  },
);

test('a template has all of its files, the main one first', async () => {
  const bicep = (await loadPrinter('bicep'))(severalGroups());
  expect(bicep.files.map(({ path }) => path)).toEqual([
    'main.bicep',
    'modules/secretsResources.bicep',
    'modules/hubResources.bicep',
    'modules/hubResources2.bicep',
  ]);
  expect(bicep.files[0]?.text).toBe(bicep.text);
  const arm = (await loadPrinter('arm'))(severalGroups());
  expect(arm.files.map(({ path }) => path)).toEqual(['azuredeploy.json']);
});

test('moving shapes prints nothing anew', async () => {
  const print = await loadPrinter('arm');
  const before = design();
  expect(print({ ...before, layout: new Map() })).toBe(print(before));
  expect(await loadPrinter('arm')).toBe(print);
});

test.each([
  ['', '0 bytes'],
  ['é', '2 bytes'],
  ['x'.repeat(1_536), '1.5 KiB'],
])('size of a text', (text, size) => {
  expect(sizeOf(text)).toBe(size);
});
