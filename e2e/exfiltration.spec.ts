// Where data could leave: preset 3 side by side with the preset that prevents it, what closes an opening, and the
// scenarios that have to go on working.
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const report = (page: Page) => page.getByRole('region', { name: 'Exfiltration' });
const summary = (page: Page) => page.getByRole('status').filter({ hasText: /open|accepted/i });

async function open(page: Page, preset: string, view: 'Exfiltration' | 'Scenarios') {
  await page.goto(`./#preset=${preset}`);
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Traffic' }).click();
  await page.getByRole('button', { name: view, exact: true }).click();
}

test('hub and spoke lists what is open, the guarded one what is accepted', async ({
  page,
  openContext,
  expectAccessible,
}) => {
  await open(page, 'hub-spoke-firewall', 'Exfiltration');
  const other = await (await openContext()).newPage();
  await open(other, 'exfiltration-prevention', 'Exfiltration');

  await expect(summary(page)).toHaveText(/3 open/);
  await expect(report(page).getByRole('list', { name: 'Open: ci-researcher and cpu-cluster' })).toContainText(
    'Storage accounts of anyone in westeurope',
  );
  await expect(
    report(page)
      .getByRole('list', { name: /^Not classified: / })
      .first(),
  ).toContainText('AzureMonitor');

  await expect(summary(other)).toHaveText(/^Nothing is open that outsiders can write to\./);
  await expect(report(other).getByRole('list', { name: /^Accepted: / })).toHaveCount(2);
  await expect(report(other).getByRole('list', { name: /^(Open|Not classified): / })).toHaveCount(0);
  await expect(report(other)).toContainText('Storage that Microsoft manages for Azure Machine Learning');

  await expectAccessible(page);
  await expectAccessible(other);
});

test('an opening tells its way and is closed with a button that undo takes back', async ({
  page,
  expectAccessible,
}) => {
  await open(page, 'hub-spoke-firewall', 'Exfiltration');
  const line = report(page).getByRole('button', { name: /Storage accounts of anyone in westeurope/ });
  await line.first().click();
  await expect(line.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(report(page)).toContainText('Way: ci-researcher → afw-hub → internet');
  await expect(report(page)).toContainText('Planning article, S23');
  await expect(report(page).getByRole('list', { name: 'Steps' })).toContainText('storage-westeurope-tcp');
  await expectAccessible(page);

  await report(page).getByRole('button', { name: 'Apply: Give snet-training a service endpoint policy' }).click();
  await expect(summary(page)).toHaveText(/2 open/);
  await expect(report(page).getByRole('list', { name: 'Accepted: ci-researcher and cpu-cluster' })).toContainText(
    'Storage that Microsoft manages for Azure Machine Learning',
  );
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(summary(page)).toHaveText(/3 open/);
});

test('scenarios tell which flows hold, by keyboard', async ({ page, expectAccessible }) => {
  await open(page, 'service-endpoints', 'Scenarios');
  const list = page.getByRole('region', { name: 'Scenarios' });
  // Its own words: nobody reaches the data from on-premises.
  const studio = list.getByRole('button', { name: /Workspace from the studio/ });
  await expect(studio).toHaveAttribute('aria-expanded', 'true');
  await expect(list).toContainText('on-premises → stml/blob, TCP 443');
  await studio.focus();
  await page.keyboard.press('Enter');
  await expect(studio).toHaveAttribute('aria-expanded', 'false');
  const computes = list.getByRole('button', { name: /Compute instances and clusters/ });
  await computes.focus();
  await page.keyboard.press('Enter');
  const flows = list.getByRole('list', { name: 'Flows: Compute instances and clusters' });
  await expect(flows).toContainText('Sign in with Microsoft Entra ID');
  await expectAccessible(page);
});

test('a phone shows both views', async ({ openContext, expectAccessible }) => {
  const page = await (await openContext({ viewport: { width: 390, height: 844 }, hasTouch: true })).newPage();
  await page.goto('./#preset=hub-spoke-firewall');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.getByRole('button', { name: 'Traffic' }).click();
  await page.getByRole('button', { name: 'Exfiltration', exact: true }).click();
  await report(page)
    .getByRole('button', { name: /Storage accounts of anyone/ })
    .first()
    .click();
  await expect(report(page)).toContainText('Planning article, S23');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Scenarios', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Scenarios' })).toContainText('Compute instances and clusters');
  await expectAccessible(page);
});
