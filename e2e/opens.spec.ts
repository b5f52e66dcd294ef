import { expect, test } from './fixtures.ts';

test('the page opens', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Ringfence/);
  await expect(page.locator('#root')).not.toBeEmpty();
  await expectAccessible(page);
});
