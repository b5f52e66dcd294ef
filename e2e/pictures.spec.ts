// Pictures and reports: drawn in a real browser, downloaded, looked into, and opened again where they carry the design.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const nameOf = (page: Page) => page.getByRole('textbox', { name: 'Design name' });
const hub = 'Hub and spoke with Azure Firewall';

async function openExport(page: Page, preset: string): Promise<void> {
  await page.goto(`./#preset=${preset}`);
  await expect(nameOf(page)).not.toHaveValue('Untitled design');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
}

async function choose(page: Page, format: string): Promise<void> {
  await page.getByRole('radio', { name: format }).check();
  await expect(page.getByRole('img', { name: 'Preview of the picture' })).toBeVisible();
}

async function download(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The document on the canvas as its file. */
async function designFile(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Design file' }).check();
  const { bytes } = await download(page);
  await page.keyboard.press('Escape');
  return bytes.toString('utf8');
}

async function open(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Design file').setInputFiles({ name, mimeType, buffer });
}

for (const preset of ['hub-spoke-firewall', 'managed-approved-only']) {
  test(`${preset}: the SVG is drawn whole, and opens as the same design where it carries it`, async ({
    page,
    openContext,
  }) => {
    await openExport(page, preset);
    await choose(page, 'Picture (SVG)');
    const alone = await download(page);
    expect(alone.bytes.toString('utf8')).not.toContain('<metadata');
    await page.getByRole('checkbox', { name: 'Carry the design' }).check();
    const carrying = await download(page);
    expect(carrying.name).toMatch(/\.svg$/);
    await page.keyboard.press('Escape');
    const original = await designFile(page);

    const theirs = await (await openContext()).newPage();
    await theirs.goto('./');
    await expect(nameOf(theirs)).toHaveValue('Untitled design');
    await open(theirs, carrying.name, 'image/svg+xml', carrying.bytes);
    await expect(nameOf(theirs)).not.toHaveValue('Untitled design');
    expect(await designFile(theirs)).toBe(original);
  });
}

test('no text of the SVG leaves its shape in the font of this browser', async ({ page }) => {
  await openExport(page, 'hub-spoke-firewall');
  await choose(page, 'Picture (SVG)');
  const { bytes } = await download(page);
  const spilled = await page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    if (parsed.querySelector('parsererror')) return ['it does not parse'];
    const drawn = document.body.appendChild(document.importNode(parsed.documentElement, true));
    const boxes = [...drawn.querySelectorAll('g > title')].flatMap((title) => {
      const group = title.parentElement;
      const frame = group?.querySelector('rect')?.getBoundingClientRect();
      return frame && group ? [...group.querySelectorAll('text')].map((text) => ({ frame, text })) : [];
    });
    const found = boxes.flatMap(({ frame, text }) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const inside = left >= frame.left && right <= frame.right && top >= frame.top - 1 && bottom <= frame.bottom + 1;
      return inside ? [] : [text.textContent ?? ''];
    });
    drawn.remove();
    return boxes.length < 20 ? ['too few texts were found'] : found;
  }, bytes.toString('utf8'));
  expect(spilled).toEqual([]);
});

test('the PNG has the dots that are asked for, and opens as the same design', async ({ page, expectAccessible }) => {
  await openExport(page, 'hub-spoke-firewall');
  await choose(page, 'Picture (PNG)');
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Carry the design' }).check();
  const small = await download(page);
  await page.getByRole('radio', { name: /^4×/ }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const large = await download(page);
  const width = (png: Buffer) => png.readUInt32BE(16);
  expect(small.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(width(large.bytes)).toBe(2 * width(small.bytes));

  // It is a picture and no empty sheet.
  const colours = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 300;
    canvas.height = 200;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, 300, 200);
    const { data = [] } = context?.getImageData(0, 0, 300, 200) ?? {};
    return new Set(Array.from({ length: 60_000 }, (_, n) => data.slice(n * 4, n * 4 + 3).join())).size;
  }, small.bytes.toString('base64'));
  expect(colours).toBeGreaterThan(200);

  await page.keyboard.press('Escape');
  const original = await designFile(page);
  await page.goto('./#preset=managed-approved-only');
  await expect(nameOf(page)).not.toHaveValue(hub);
  await open(page, large.name, 'image/png', large.bytes);
  await expect(nameOf(page)).toHaveValue(hub);
  expect(await designFile(page)).toBe(original);
});

test('options show in the preview before anything is downloaded', async ({ page }) => {
  await openExport(page, 'hub-spoke-firewall');
  await choose(page, 'Picture (SVG)');
  const preview = page.getByRole('img', { name: 'Preview of the picture' });
  const shown = async () => decodeURIComponent((await preview.getAttribute('src')) ?? '');
  await expect.poll(shown).toContain('Private links');
  await page.getByRole('checkbox', { name: 'Legend' }).uncheck();
  await expect.poll(shown).not.toContain('Private links');
  await page.getByRole('checkbox', { name: 'Lines: DNS' }).check();
  await expect.poll(shown).toContain('stroke-dasharray="1 4"');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(shown).toContain('fill="#14171c"');
});

test('the report is one page without scripts that says what the design says', async ({
  page,
  openContext,
  expectAccessible,
}) => {
  await openExport(page, 'hub-spoke-firewall');
  await choose(page, 'Report');
  await expectAccessible(page);
  const { name, bytes } = await download(page);
  expect(name).toBe('Hub-and-spoke-with-Azure-Firewall-report.html');
  const html = bytes.toString('utf8');
  expect(html).not.toContain('<script');

  const report = await (await openContext({ javaScriptEnabled: false })).newPage();
  await report.setContent(html);
  await expect(report.getByRole('heading', { level: 1 })).toHaveText(hub);
  await expect(report.getByRole('img', { name: hub })).toBeVisible();
  for (const title of ['Findings', 'Resources', 'Address plan', 'Rules and routes', 'Required outbound']) {
    await expect(report.getByRole('heading', { level: 2, name: title })).toBeVisible();
  }
  await expect(report.getByRole('cell', { name: '10.0.0.0/26', exact: true })).toBeVisible();
});

test('a picture without a design says so and changes nothing', async ({ page }) => {
  await page.goto('./#preset=hub-spoke-firewall');
  await expect(nameOf(page)).toHaveValue(hub);
  await open(page, 'plain.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await expect(page.getByRole('alertdialog')).toContainText('The picture carries no design');
});
