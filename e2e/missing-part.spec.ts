// A page that outlives its files, as after a release.
import { expect, test } from './fixtures.ts';

test('a part that cannot be loaded offers to reload, and the design is kept', async ({ page, faults }) => {
  await page.goto('./#preset=hub-spoke-firewall');
  await expect(page.getByText('No problems found')).toBeVisible();
  await page.route(/ExportDialog-/, (route) => route.abort());
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const question = page.getByRole('dialog', { name: 'A part of the page could not be loaded' });
  await expect(question).toBeVisible();
  expect(faults.splice(0).every((fault) => /ERR_FAILED|Failed to (load|fetch)/i.test(fault))).toBe(true);
  await page.unroute(/ExportDialog-/);
  await question.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByText('No problems found')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
});
