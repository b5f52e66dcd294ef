// Every kind of edit is one step: undone by one Ctrl+Z to the same drawing, done again by Ctrl+Shift+Z.
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const item = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const properties = (page: Page) => page.getByRole('complementary', { name: 'Properties' });
const canvas = (page: Page) => page.getByRole('application').first();

async function start(page: Page) {
  await page.goto('./#preset=hub-spoke-firewall');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect(item(page, /snet-training/)).toBeVisible();
  // The canvas brings the shortcuts, and it is loaded after the panels.
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
}

/** What the design is now, as its outline and the fields of a shape show it. */
const outline = (page: Page) => page.getByRole('tree').innerText();

async function undoneAndRedone(page: Page, look: () => Promise<string>, before: string) {
  await expect.poll(look).not.toBe(before);
  const after = await look();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(look).toBe(before);
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect.poll(look).toBe(after);
}

test('deleting a container with what stands in it', async ({ page }) => {
  await start(page);
  const before = await outline(page);
  await item(page, /vnet-spoke/).click();
  await page.keyboard.press('Delete');
  await expect(item(page, /snet-training/)).toBeHidden();
  await undoneAndRedone(page, () => outline(page), before);
});

test('renaming', async ({ page }) => {
  await start(page);
  const before = await outline(page);
  await item(page, /aks-scoring/).click();
  const name = properties(page).getByRole('textbox', { name: 'Name' });
  await name.fill('aks-models');
  await name.press('Enter');
  await undoneAndRedone(page, () => outline(page), before);
});

test('typing in a field is one step', async ({ page }) => {
  await start(page);
  await item(page, /cpu-cluster/).click();
  const nodes = properties(page).getByRole('textbox', { name: 'Maximum nodes' });
  await expect(nodes).toHaveValue('16');
  await nodes.fill('');
  await nodes.pressSequentially('120');
  await nodes.press('Tab');
  await expect(nodes).toHaveValue('120');
  await undoneAndRedone(page, () => nodes.inputValue(), '16');
});

test('moving into another container', async ({ page }) => {
  await start(page);
  const before = await outline(page);
  await item(page, /cpu-cluster/).click();
  await properties(page).getByLabel('Located in').selectOption({ label: 'snet-scoring (subnet)' });
  await undoneAndRedone(page, () => outline(page), before);
});

test('duplicating with what stands in it', async ({ page }) => {
  await start(page);
  const before = await outline(page);
  await item(page, /snet-scoring/).click();
  await page.keyboard.press('Control+d');
  await undoneAndRedone(page, () => outline(page), before);
});

test('cut and paste across the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  const before = await outline(page);
  await item(page, /kv-ml/).click();
  await canvas(page).focus();
  await page.keyboard.press('Control+x');
  await expect(item(page, /kv-ml/)).toBeHidden();
  await page.keyboard.press('Control+v');
  await expect(item(page, /kv-ml/)).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => outline(page)).toBe(before);
});

test('dragging on the canvas', async ({ page }) => {
  await start(page);
  const card = page.locator('.react-flow__node[data-id="internet"]');
  // Its place in the drawing; its place on the screen also changes when the camera moves.
  const place = () => card.evaluate((element) => element.style.transform);
  const before = await place();
  const box = await card.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 12, { steps: 6 });
  await page.mouse.up();
  await undoneAndRedone(page, place, before);
});

test('a fix', async ({ page }) => {
  await start(page);
  await item(page, /crml/).click();
  await properties(page).getByLabel('Tier', { exact: true }).selectOption({ label: 'Basic' });
  const problems = page.getByRole('tabpanel', { name: /Problems/ });
  await expect(problems.getByText(/crml/).first()).toBeVisible();
  const tier = properties(page).getByLabel('Tier', { exact: true });
  await problems.getByRole('button', { name: 'Use Premium', exact: true }).click();
  await expect(page.getByText('No problems found')).toBeVisible();
  await undoneAndRedone(page, () => tier.inputValue(), 'Basic');
});

test('placing a shape', async ({ page }) => {
  await start(page);
  const before = await outline(page);
  await page.getByRole('tab', { name: 'Palette' }).click();
  await page.getByRole('searchbox', { name: 'Search resources' }).fill('key vault');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await undoneAndRedone(page, () => outline(page), before);
});

test('nudging with the arrows', async ({ page }) => {
  await start(page);
  const card = page.locator('.react-flow__node[data-id="kv-ml"]');
  const place = () => card.evaluate((element) => element.style.transform);
  const before = await place();
  await card.click();
  await page.keyboard.press('Shift+ArrowRight');
  await undoneAndRedone(page, place, before);
});

test('changing a link, and deleting it', async ({ page }) => {
  await start(page);
  await item(page, /vnet-hub/).click();
  await properties(page).getByTitle('Properties of the link to vnet-spoke').click();
  const sides = properties(page).getByLabel('Sides', { exact: true });
  const before = await sides.inputValue();
  await sides.selectOption({ index: 1 });
  await undoneAndRedone(page, () => sides.inputValue(), before);
  const lines = page.locator('.react-flow__edge');
  const count = async () => String(await lines.count());
  const drawn = await count();
  await properties(page).getByRole('button', { name: 'Delete link' }).click();
  await undoneAndRedone(page, count, drawn);
});

test('linking two networks', async ({ page }) => {
  await page.goto('./#preset=managed-approved-only');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Palette' }).click();
  await page.getByRole('searchbox', { name: 'Search resources' }).fill('virtual network');
  await page.keyboard.press('Enter');
  const lines = page.locator('.react-flow__edge');
  const count = async () => String(await lines.count());
  await expect(properties(page).getByRole('textbox', { name: 'Name' })).toHaveValue('vnet');
  const before = await count();
  await properties(page)
    .getByRole('button', { name: /^Connect/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /vnet-clients/ })
    .click();
  await undoneAndRedone(page, count, before);
});

test('the name of the design', async ({ page }) => {
  await start(page);
  const name = page.getByRole('banner').getByRole('textbox');
  const before = await name.inputValue();
  await name.fill('Bank');
  await name.press('Enter');
  await undoneAndRedone(page, () => name.inputValue(), before);
});
