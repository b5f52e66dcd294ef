// The IP plan: numbers of the drawing, numbers that are only tried, and what its buttons do to the drawing.
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 90_000 });

const plan = (page: Page) => page.getByRole('region', { name: 'IP plan', exact: true });
const networkNamed = (page: Page, name: string) => plan(page).getByRole('region', { name, exact: true });
const row = (page: Page, network: string, subnet: string) =>
  networkNamed(page, network)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: subnet, exact: true }) });

async function openPlan(page: Page, address: string) {
  await page.goto(address);
  await page.getByRole('tab', { name: 'IP plan' }).click();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('shows the numbers of a preset, tries others, keeps and takes them back', async ({
      page,
      expectAccessible,
    }) => {
      await openPlan(page, './#preset=hub-spoke-firewall');
      const training = row(page, 'vnet-spoke', 'snet-training');
      await expect(training.getByRole('cell')).toContainText(['256', '5', '17', '234', 'Fine']);
      await expect(row(page, 'vnet-hub', 'AzureFirewallSubnet')).toContainText('Kept for Azure Firewall');
      await training.getByRole('button', { name: 'snet-training', exact: true }).click();
      await expect(page.getByRole('complementary', { name: 'Properties' }).getByLabel('Name')).toHaveValue(
        'snet-training',
      );

      await training.getByRole('button', { name: 'Details of snet-training' }).click();
      const slider = plan(page).getByRole('slider', { name: 'Nodes of cpu-cluster' });
      await slider.fill('300');
      await expect(training).toContainText('Full, 50 missing');
      await expect(plan(page)).toContainText('It cannot be made large enough');
      await expect(networkNamed(page, 'vnet-spoke').getByText('that is peered with nothing')).toBeVisible();
      await expectAccessible(page);
      // Only tried: the drawing has what it had.
      await expect(page.locator('.react-flow__node[data-id="cpu-cluster"]')).toContainText('16 nodes');
      await plan(page)
        .getByRole('button', { name: /^Details/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Back to the design' }).click();
      await expect(training).toContainText('Fine');

      await slider.fill('200');
      await plan(page).getByRole('button', { name: 'Set cpu-cluster to 200 nodes' }).click();
      await expect(page.locator('.react-flow__node[data-id="cpu-cluster"]')).toContainText('200 nodes');
      await expect(training).toContainText('201');
      await expect(page.getByRole('button', { name: 'Back to the design' })).toBeHidden();
      await page.getByRole('button', { name: 'Undo: Set cpu-cluster to 200 nodes' }).click();
      await expect(page.locator('.react-flow__node[data-id="cpu-cluster"]')).toContainText('16 nodes');
      await expect(training).toContainText('234');
    });
  });
}

test('a subnet grows for what is tried, and a new one takes the lowest free prefix', async ({ page }) => {
  await openPlan(page, './#preset=private-address-shortage');
  const work = row(page, 'vnet-a', 'snet-ml');
  await work.getByRole('button', { name: 'Details of snet-ml' }).click();
  const typed = plan(page).getByRole('textbox', { name: /^What if cpu-cluster/ });
  await typed.fill('5000');
  await expect(work).toContainText('Full, 974 missing');
  await plan(page).getByRole('button', { name: 'Make the subnet big enough: 10.0.32.0/19' }).click();
  await expect(work).toContainText('10.0.32.0/19');
  await expect(work).toContainText('Fine');
  await page.getByRole('button', { name: /^Undo: Change snet-ml/ }).click();
  await expect(work).toContainText('10.0.0.0/20');

  const network = networkNamed(page, 'vnet-a');
  await network.getByRole('combobox', { name: 'New subnet' }).selectOption('26');
  await network.getByRole('button', { name: 'Add 10.0.16.64/26' }).click();
  await expect(network.getByRole('row').filter({ hasText: '10.0.16.64/26' })).toContainText('Empty');
  await expect(page.locator('.react-flow__node').filter({ hasText: '10.0.16.64/26' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo: Add snet/ }).click();
  await expect(network.getByRole('row').filter({ hasText: '10.0.16.64/26' })).toHaveCount(0);
});

test('a shared design offers no change, an empty one says what to do', async ({ page, openContext }) => {
  await openPlan(page, './');
  await expect(page.getByText('Draw a virtual network to see its plan.')).toBeVisible();
  await openPlan(page, './#preset=hub-spoke-firewall');
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('dialog').getByRole('textbox', { name: /link/i }).inputValue();
  const guest = await (await openContext()).newPage();
  await openPlan(guest, link);
  await guest.getByRole('button', { name: 'Details of snet-training' }).click();
  await plan(guest).getByRole('slider').first().fill('100');
  await expect(row(guest, 'vnet-spoke', 'snet-training')).toContainText('101');
  await expect(plan(guest).getByRole('button', { name: /^(Set|Add|Make)/ })).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a tap selects the subnet and shows the canvas', async ({ page, expectAccessible }) => {
    await page.goto('./#preset=hub-spoke-firewall');
    await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'IP plan' }).click();
    await page.getByRole('button', { name: 'Details of snet-scoring' }).click();
    await expect(plan(page)).toContainText('Pod range');
    await expectAccessible(page);
    const wide = await page.locator('.rf-list').evaluate((list) => list.scrollWidth > list.clientWidth);
    expect(wide, 'the plan is wider than the screen').toBe(false);
    await row(page, 'vnet-spoke', 'snet-pe').getByRole('button', { name: 'snet-pe', exact: true }).click();
    await expect(plan(page)).toBeHidden();
    await expect(page.locator('.react-flow__node[data-id="snet-pe"]')).toHaveClass(/selected/);
  });
});
