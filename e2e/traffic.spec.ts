// Asking who reaches what: two ends, a verdict with its reasons, the change that admits the flow, and flows that are
// pinned so that the design keeps what it was meant to do.
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const shape = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const verdict = (page: Page) => page.getByRole('status').filter({ hasText: /^(Allowed|Denied|Unknown|No answer)\./ });
const intents = (page: Page) => page.getByRole('region', { name: 'Intents' });
const legend = (page: Page) => page.getByRole('region', { name: 'Path of the flow' });

async function open(page: Page, preset = 'hub-spoke-firewall') {
  await page.goto(`./#preset=${preset}`);
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Traffic' }).click();
}

async function type(page: Page, name: 'From' | 'To', text: string) {
  const field = page.getByRole('combobox', { name, exact: true });
  await field.fill(text);
  await field.press('Enter');
  await expect(field).toHaveValue(text);
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator, key = 'Tab') {
  for (let press = 0; press < 90; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, 'reached with Tab').toBeFocused();
}

test('a denial between two shapes that are clicked is explained, opened and closed again', async ({
  page,
  expectAccessible,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Pick on the canvas: From' }).click();
  await expect(page.getByText('Choose where the flow begins', { exact: true })).toBeVisible();
  await shape(page, 'cpu-cluster').click();
  await expect(page.getByRole('combobox', { name: 'From', exact: true })).toHaveValue('cpu-cluster');
  await page.getByRole('button', { name: 'Pick on the canvas: To' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Choose what the flow reaches', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Pick on the canvas: To' }).click();
  await shape(page, 'internet').click();

  await expect(verdict(page)).toHaveText(/^Denied\. afw-hub denies it/);
  await expect(legend(page)).toContainText('Denied: cpu-cluster to internet, TCP 443');
  await expect(legend(page)).toContainText('stops here');
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem');
  await expect(steps.last()).toContainText('Firewall');
  await expect(steps.first().getByRole('link', { name: /Microsoft Learn/ })).toHaveAttribute(
    'href',
    /learn\.microsoft/,
  );
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Apply: / }).click();
  await expect(verdict(page)).toHaveText(/^Allowed\./);
  await expect(legend(page)).toContainText('passes');
  await expect(page.getByRole('button', { name: /^Apply: / })).toBeHidden();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(verdict(page)).toHaveText(/^Denied\./);

  // What decides is one click away: the shape, its field and the row.
  await steps
    .first()
    .getByRole('button', { name: /nsg-training/ })
    .click();
  await expect(page.getByRole('complementary', { name: 'Properties' }).getByLabel('Name', { exact: true })).toHaveValue(
    'nsg-training',
  );
  await page.getByRole('tab', { name: 'Template' }).click();
  await expect(legend(page)).toBeHidden();
});

test('a pinned flow becomes a problem when it breaks, and the problem leads back to it', async ({
  page,
  expectAccessible,
}) => {
  await open(page);
  await type(page, 'From', 'cpu-cluster');
  await type(page, 'To', 'stml/blob');
  await expect(verdict(page)).toHaveText(/^Allowed\./);
  await page.getByRole('button', { name: 'Must be allowed' }).click();
  await expect(intents(page)).toContainText('Holds: cpu-cluster to stml/blob, TCP 443 must be allowed');

  await shape(page, 'pe-blob').click();
  await page.keyboard.press('Delete');
  await expect(intents(page)).toContainText('Broken');
  await expectAccessible(page);
  await page.getByRole('tab', { name: /^Problems/ }).click();
  const problem = page.getByRole('button', {
    name: /cpu-cluster to stml\/blob, TCP 443 must be allowed and is denied/,
  });
  await expect(problem).toBeVisible();
  await page.getByRole('tab', { name: 'Traffic' }).click();
  await type(page, 'To', 'example.org');
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await problem.click();
  await expect(page.getByRole('tab', { name: 'Traffic' })).toHaveAttribute('aria-selected', 'true');
  await expect(verdict(page)).toHaveText(/^Denied\./);
  await expect(intents(page).getByRole('button', { name: /^Broken: cpu-cluster to stml\/blob/ })).toBeFocused();

  // It is kept with the design.
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(intents(page)).toContainText('Holds');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: 'Traffic' }).click();
  await expect(intents(page)).toContainText('Holds: cpu-cluster to stml/blob, TCP 443 must be allowed');
});

test('by keyboard alone: an end from the outline, one that is picked, and a pin', async ({ page }) => {
  await page.goto('./#preset=hub-spoke-firewall');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await tabTo(page, page.getByRole('tab', { name: 'Palette' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'));
  await page.keyboard.type('ci-r');
  await expect(page.getByRole('treeitem', { name: /^ci-researcher/ })).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('menuitem', { name: 'Trace from here' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'From', exact: true })).toHaveValue('ci-researcher');
  const pick = page.getByRole('button', { name: 'Pick on the canvas: To' });
  await tabTo(page, pick);
  await page.keyboard.press('Enter');
  await tabTo(page, shape(page, 'stml'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(pick).toBeFocused();
  await expect(verdict(page)).toHaveText(/^Allowed\./);
  await tabTo(page, page.getByRole('button', { name: 'Must be denied' }));
  await page.keyboard.press('Space');
  await expect(intents(page)).toContainText('Broken: ci-researcher to stml, TCP 443 must be denied');
});

test('the menu of a shape begins and ends a trace', async ({ page }) => {
  await page.goto('./#preset=hub-spoke-firewall');
  await shape(page, 'aks-scoring').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Trace from here' }).click();
  await shape(page, 'kv-ml').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Trace to here' }).click();
  await expect(legend(page)).toContainText('aks-scoring to kv-ml, TCP 443');
  await legend(page).getByRole('button', { name: 'Hide the path' }).click();
  await expect(legend(page)).toBeHidden();
  await expect(verdict(page)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, colorScheme });

    test('the panel makes room for a shape to be picked', async ({ page, expectAccessible }) => {
      await page.goto('./#preset=managed-approved-only');
      await expect(page.locator('.react-flow__node').first()).toBeVisible();
      await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Traffic' }).click();
      await page.getByRole('button', { name: 'Pick on the canvas: From' }).click();
      await shape(page, 'ci-researcher').click();
      await expect(page.getByRole('combobox', { name: 'From', exact: true })).toHaveValue('ci-researcher');
      await type(page, 'To', 'example.org');
      await expect(verdict(page)).toHaveText(/^Denied\./);
      await page.getByRole('button', { name: 'Must be denied' }).click();
      await expect(intents(page)).toContainText('Holds');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Close' }).first().click();
      await expect(legend(page)).toContainText('Denied: ci-researcher to example.org');
      await expectAccessible(page);
    });
  });
}
