// The frame of the window stays where it is: panels scroll, the window and the sheets of a phone do not.
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

/** Brings the last heading of the form to the top as far as anything lets it, as a jump to a field does. */
async function jumpToTheEnd(page: Page) {
  await page.getByRole('heading', { name: 'Connections' }).evaluate((last) => last.scrollIntoView({ block: 'start' }));
  await expect(page.getByRole('heading', { name: 'Connections' })).toBeInViewport();
}

test('a jump within a long form leaves the window where it is', async ({ page }) => {
  await page.goto('./#preset=managed-approved-only');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('treeitem', { name: /mlw-secure/ }).click();
  await jumpToTheEnd(page);
  expect(await page.evaluate(() => [scrollY, document.querySelector('.rf-app')?.scrollTop])).toEqual([0, 0]);
  expect((await page.getByRole('banner').boundingBox())?.y).toBe(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a jump within a long form leaves the head of the sheet where it is', async ({ page }) => {
    await page.goto('./#preset=managed-approved-only');
    const panels = page.getByRole('navigation', { name: 'Panels' });
    await panels.getByRole('button', { name: 'Outline' }).tap();
    await page.getByRole('treeitem', { name: /mlw-secure/ }).tap();
    await page.getByRole('button', { name: 'Close' }).tap();
    await panels.getByRole('button', { name: 'Properties' }).tap();
    const close = page.getByRole('button', { name: 'Close' });
    // The sheet slides in.
    await expect.poll(async () => (await close.boundingBox())?.y).toBeLessThan(300);
    await jumpToTheEnd(page);
    await expect(close).toBeInViewport();
  });

  test('the problems of a phone fit into its width', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Add' }).tap();
    await page.getByRole('button', { name: /^Azure Machine Learning workspace/ }).tap();
    await page.getByRole('main', { name: 'Canvas' }).tap({ position: { x: 180, y: 260 } });
    await page
      .getByRole('navigation', { name: 'Panels' })
      .getByRole('button', { name: /^Problems/ })
      .tap();
    const list = page.getByRole('region', { name: 'Problems', exact: true });
    await expect(list.getByRole('heading').first()).toBeVisible();
    const wider = await list.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(wider).toBe(0);
  });
});
