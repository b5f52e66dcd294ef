// The size gate of the build is true only if it counts what a browser really loads.
import { firstScreenFiles } from '../scripts/bundle-size.mjs';
import { expect, test } from './fixtures.ts';

test('the first screen loads the scripts that the size gate counts, and the icon table', async ({ page }) => {
  const loaded: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) loaded.push(pathname.slice(1));
  });
  await page.goto('/');
  await expect(page.getByRole('searchbox', { name: 'Search resources' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open a preset' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const counted = new Set(firstScreenFiles());
  expect(loaded.filter((file) => !counted.has(file) && !/azure-icons/.test(file))).toEqual([]);
  expect(loaded.length).toBeGreaterThan(5);
});
