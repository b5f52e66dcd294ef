// Every preset opens, shows the findings that it declares and no error, and exports in each language.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const gallery = (page: Page) => page.getByRole('dialog', { name: 'Start from a preset' });

/** Titles of all presets, in the order of the gallery. */
async function titles(page: Page): Promise<readonly string[]> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Presets', exact: true }).click();
  const cards = gallery(page).getByRole('list', { name: 'Presets' }).getByRole('heading', { level: 3 });
  await expect(cards.first()).toBeVisible();
  return cards.allInnerTexts();
}

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Presets', exact: true }).click();
  const card = gallery(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  await card.getByRole('button', { name: 'Use this design' }).click();
  await expect(page.getByRole('textbox', { name: 'Design name' })).toHaveValue(title);
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
}

/** Text of the template in a format, as it is downloaded. */
async function exported(page: Page, format: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: format }).check();
  const button = dialog.getByRole('button', { name: 'Download', exact: true });
  await expect(button).toBeEnabled();
  const coming = page.waitForEvent('download');
  await button.click();
  return readFile(await (await coming).path(), 'utf8');
}

test('every preset opens without an error and exports in each language', async ({ page }) => {
  test.slow();
  const all = await titles(page);
  expect(all.length).toBeGreaterThanOrEqual(16);
  await page.keyboard.press('Escape');
  for (const title of all) {
    await open(page, title);
    await page.getByRole('tab', { name: /^Problems/ }).click();
    const none = page.getByText('No problems found');
    await expect(none.or(page.getByRole('button', { name: /^0 errors/ }))).toBeVisible();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    expect(JSON.parse(await exported(page, 'ARM template')), title).toHaveProperty('resources');
    expect(await exported(page, 'Bicep'), title).toContain('targetScope');
    expect(await exported(page, 'Terraform'), title).toContain('azapi_resource');
    await page.keyboard.press('Escape');
  }
});

test('the questions lead to a preset', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Presets', exact: true }).click();
  await page.getByRole('button', { name: 'Which one is for me?' }).click();
  const guide = page.getByRole('region', { name: 'Which one is for me?' });
  await guide.getByRole('button', { name: /^The service: a managed virtual network/ }).click();
  await expect(guide.getByRole('heading', { name: 'What may leave the managed network?' })).toBeFocused();
  await expectAccessible(page);
  await guide.getByRole('button', { name: /^Only what is approved/ }).click();
  const cards = gallery(page).getByRole('list', { name: 'Presets' }).getByRole('listitem');
  await expect(cards).toHaveCount(1);
  await guide.getByRole('button', { name: /^Who runs the network/ }).click();
  await expect(guide.getByRole('heading', { name: 'Who runs the network of the computes?' })).toBeVisible();
  await guide.getByRole('button', { name: 'Show all presets' }).click();
  await expect(cards.nth(2)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Which one is for me?' })).toBeFocused();
});
