// What a person sees who opens a link: the design, read-only, or a sentence that says why not and what to do next.
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const nameOf = (page: Page) => page.getByRole('textbox', { name: 'Design name' });
const problem = (page: Page) => page.getByRole('alertdialog');
const managed = 'Managed virtual network, approved outbound only';

/** The link to the managed preset, as the share dialog gives it. */
async function makeLink(page: Page): Promise<string> {
  await page.goto('./#preset=managed-approved-only');
  await expect(nameOf(page)).toHaveValue(managed);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  return page.getByRole('textbox', { name: 'Link to this design' }).inputValue();
}

test('a link opens the same design elsewhere, and changes nothing there until it is kept', async ({
  page,
  openContext,
  expectAccessible,
}) => {
  const link = await makeLink(page);
  expect(link.length).toBeLessThanOrEqual(2_000);
  await expectAccessible(page);

  const theirs = await (await openContext()).newPage();
  await theirs.goto(link);
  const banner = theirs.getByRole('region', { name: 'Shared design' });
  await expect(banner).toContainText('Nothing of yours was changed.');
  await expect(nameOf(theirs)).toHaveValue(managed);
  await expect(nameOf(theirs)).not.toBeEditable();
  await expectAccessible(theirs);

  await banner.getByRole('button', { name: 'Save a copy' }).click();
  await expect(banner).toBeHidden();
  await expect(theirs).toHaveURL(/\/$/);
  await expect(nameOf(theirs)).toBeEditable();
  await theirs.getByText('Saved', { exact: true }).waitFor();
  await theirs.reload();
  await expect(nameOf(theirs)).toHaveValue(managed);
});

test('closing a shared design leads back to one’s own', async ({ page }) => {
  const link = await makeLink(page);
  await page.keyboard.press('Escape');
  await nameOf(page).fill('Mine');
  await nameOf(page).press('Enter');
  await page.goto(link);
  await expect(nameOf(page)).toHaveValue(managed);
  await page.getByRole('region', { name: 'Shared design' }).getByRole('button', { name: 'Close' }).click();
  await expect(nameOf(page)).toHaveValue('Mine');
  await expect(page).toHaveURL(/\/$/);
});

const flip = (letter: string | undefined): string => (letter === 'A' ? 'B' : 'A');
const broken: readonly (readonly [what: string, spoil: (fragment: string) => string, title: string])[] = [
  ['cut off', (fragment) => fragment.slice(0, -60), 'The link is cut off'],
  ['cut to its beginning', () => '#d=1', 'The link is cut off'],
  ['damaged', (fragment) => fragment.slice(0, 200) + flip(fragment[200]) + fragment.slice(201), 'The link is damaged'],
  ['of a newer version', (fragment) => fragment.replace('d=1.', 'd=7.'), 'The link was made by a newer version'],
  ['foreign', () => '#pako=eNoLycgsVgCi', 'There is no design in this link'],
  ['far too long', () => `#d=1.${'A'.repeat(300_000)}`, 'The link is too long'],
  [
    'plain JSON of something else',
    () => `#json=${encodeURIComponent('{"a":1}')}`,
    'The design in the link cannot be opened',
  ],
  ['for an unknown preset', () => '#preset=no-such-preset', 'The preset was not opened'],
];

for (const [what, spoil, title] of broken) {
  test(`a link that is ${what} says so, and the page can be used`, async ({ page, openContext, expectAccessible }) => {
    const link = await makeLink(page);
    const fragment = link.slice(link.indexOf('#'));
    const theirs = await (await openContext()).newPage();
    await theirs.goto(`./${spoil(fragment)}`);
    await expect(problem(theirs)).toContainText(title);
    await expectAccessible(theirs);
    await problem(theirs).getByRole('button', { name: 'Close' }).click();
    await expect(problem(theirs)).toBeHidden();
    await expect(theirs).toHaveURL(/\/$/);
    await nameOf(theirs).fill('Still works');
    await nameOf(theirs).press('Enter');
    await theirs.getByText('Saved', { exact: true }).waitFor();
  });
}

test('a broken link leaves one’s own design on the canvas', async ({ page }) => {
  await makeLink(page);
  await page.keyboard.press('Escape');
  await page.goto('./#d=1.AAAA');
  await expect(problem(page)).toBeVisible();
  await problem(page).getByRole('button', { name: 'Close' }).click();
  await expect(nameOf(page)).toHaveValue(managed);
});

test('a link made by hand opens a design', async ({ page }) => {
  const document = { format: 'ringfence', version: 1, name: 'By hand "><img src=x>' };
  await page.goto(`./#json=${encodeURIComponent(JSON.stringify(document))}`);
  await expect(nameOf(page)).toHaveValue(document.name);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});
