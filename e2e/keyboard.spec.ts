// A small design by keyboard alone: placed, connected, renamed, moved, taken back and deleted, without a pointer.
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const item = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const entry = (page: Page, name: RegExp) =>
  page.getByRole('toolbar', { name: 'Resources' }).getByRole('button', { name });

/** Presses Tab until the focus is there, as a person would who looks where it is. */
async function tabTo(page: Page, target: Locator, key = 'Tab') {
  for (let press = 0; press < 60; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, 'reached with Tab').toBeFocused();
}

async function place(page: Page, search: string, name: RegExp) {
  await tabTo(page, page.getByRole('searchbox', { name: 'Search resources' }), 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(search);
  await page.keyboard.press('ArrowDown');
  await expect(entry(page, name)).toBeFocused();
  await page.keyboard.press('Enter');
}

test('a design is drawn by keyboard alone', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await expect(page.getByText('Start a design')).toBeVisible();
  await expectAccessible(page);

  // Each new shape goes into the one before, or to the canvas when that may not hold it.
  await tabTo(page, entry(page, /^Virtual network Private/));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(entry(page, /^Subnet/)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(entry(page, /^Private endpoint/)).toBeFocused();
  await page.keyboard.press('Enter');
  await place(page, 'storage', /^Storage account/);

  await tabTo(page, page.getByRole('tab', { name: 'Palette' }), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const levels = await page
    .getByRole('treeitem')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-level')));
  expect(levels).toEqual(['1', '2', '3', '1']);

  // The private endpoint is connected to the account from the menu of its row.
  await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('menuitem', { name: 'Connect to…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Connect / });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, dialog.getByRole('button', { name: /^st/ }).first());
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.react-flow__edge')).toHaveCount(1);

  // Renamed in the outline.
  await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'));
  await page.keyboard.press('End');
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('stdata');
  await page.keyboard.press('Enter');
  await expect(item(page, /^stdata/)).toBeFocused();
  await page.keyboard.press('Enter');

  // Moved with the arrows on the canvas, and back again.
  const card = page.locator('.react-flow__node', { hasText: 'stdata' });
  await tabTo(page, card);
  const before = await card.boundingBox();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  const zoom = await page.getByRole('button', { name: /^Zoom \d+ %/ }).textContent();
  const unit = Number.parseInt(zoom ?? '', 10) / 100;
  const moved = await card.boundingBox();
  expect((moved?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(8 * unit, 0);
  expect((moved?.y ?? 0) - (before?.y ?? 0)).toBeCloseTo(40 * unit, 0);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await card.boundingBox()).toEqual(before);
  await expectAccessible(page);

  await page.keyboard.press('Delete');
  await expect(item(page, /^stdata/)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(item(page, /^stdata/)).toBeVisible();
  await expect(page.locator('.react-flow__edge')).toHaveCount(1);
});

test('a shape is moved into another container without a drag, and lands in it', async ({ page }) => {
  await page.goto('./#preset=hub-spoke-firewall');
  await tabTo(page, page.getByRole('tab', { name: 'Palette' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'));
  await page.keyboard.type('cpu');
  await expect(item(page, /^cpu-cluster/)).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: /snet-scoring/ }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const inner = await page.locator('[data-id="cpu-cluster"].react-flow__node').boundingBox();
  const outer = await page.locator('[data-id="snet-scoring"].react-flow__node').boundingBox();
  if (!inner || !outer) throw new Error('both are drawn');
  expect(inner.x).toBeGreaterThan(outer.x);
  expect(inner.y).toBeGreaterThan(outer.y);
  expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
  expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height);
});
