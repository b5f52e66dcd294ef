// Every screen and dialog, light and dark, on a desk and on a phone, held against WCAG 2.2 AA with no rule left out.
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

// The rules look at every element of a page, several times in each test.
test.describe.configure({ timeout: 120_000 });

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;
const dialogs = ['Presets', 'Open', 'Export', 'Share', 'Keyboard shortcuts'] as const;

async function openFromBar(page: Page, name: string) {
  const more = page.getByRole('button', { name: 'More', exact: true });
  if (await more.isVisible()) {
    await more.click();
    await page.getByRole('menuitem', { name }).click();
  } else await page.getByRole('banner').getByRole('button', { name }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('dialogs', async ({ page, expectAccessible }) => {
        await page.goto('./#preset=hub-spoke-firewall');
        await expect(page.locator('.react-flow__node').first()).toBeVisible();
        await expectAccessible(page);
        for (const name of dialogs) {
          await openFromBar(page, name);
          await expectAccessible(page);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toBeHidden();
        }
        await page.getByRole('button', { name: 'Lines shown' }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectAccessible(page);
      });

      test('the look at a shared design, and a broken link', async ({ page, openContext, expectAccessible }) => {
        await page.goto('./#preset=managed-approved-only');
        await openFromBar(page, 'Share');
        const link = await page.getByRole('dialog').getByRole('textbox', { name: /link/i }).inputValue();
        const guest = await (await openContext({ viewport, colorScheme })).newPage();
        await guest.goto(link);
        await expect(guest.getByText('You are looking at a shared design')).toBeVisible();
        if (size === 'narrow') await guest.getByRole('button', { name: 'Add' }).click();
        await expectAccessible(guest);
        await guest.goto('about:blank');
        await guest.goto(link.slice(0, -40));
        await expect(guest.getByRole('dialog').or(guest.getByRole('alertdialog'))).toBeVisible();
        await expectAccessible(guest);
      });
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`panels, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('forms of every kind of shape and link, and the template', async ({ page, expectAccessible }) => {
      await page.goto('./#preset=hub-spoke-firewall');
      await page.getByRole('tab', { name: 'Outline' }).click();
      for (const name of [/vnet-hub/, /snet-training/, /afw-hub/, /nsg-training/, /mlw-prod/, /stml/]) {
        await page.getByRole('treeitem', { name }).click();
        await expectAccessible(page);
      }
      await page.getByRole('tab', { name: 'Template' }).click();
      await expectAccessible(page);
      await page.getByRole('tab', { name: 'Bicep' }).click();
      await expectAccessible(page);
      await page.locator('.react-flow__edge:has(.rf-line-peering)').first().focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('heading', { name: /peering/i })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('a shared design offers nothing that would change it', async ({ page, openContext }) => {
  await page.goto('./#preset=hub-spoke-firewall');
  await openFromBar(page, 'Share');
  const link = await page.getByRole('dialog').getByRole('textbox', { name: /link/i }).inputValue();
  const guest = await (await openContext()).newPage();
  await guest.goto(link);
  const card = guest.locator('.react-flow__node[data-id="kv-ml"]');
  await card.click();
  await expect(guest.getByRole('heading', { name: 'Key vault' })).toBeVisible();
  await expect(card.getByRole('button', { name: /^Connect/ })).toHaveCount(0);
  await card.click({ button: 'right' });
  for (const name of [/^Rename/, /^Cut/, /^Paste/, /^Delete/]) {
    await expect(guest.getByRole('menuitem', { name })).toBeDisabled();
  }
  await expect(guest.getByRole('menuitem', { name: /^Copy/ })).toBeEnabled();
});
