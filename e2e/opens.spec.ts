import { expect, test } from './fixtures.ts';

test('the page opens', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Ringfence/);
  await expect(page.locator('#root')).not.toBeEmpty();
  await expectAccessible(page);
});

test('the page forbids foreign scripts by itself, whatever the host sends', async ({ page }) => {
  await page.goto('./');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /default-src 'none'; script-src 'self'; /);
  await expect(policy).not.toHaveAttribute('content', /frame-ancestors/);
});
