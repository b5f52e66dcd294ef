// What belongs to what: drops that are refused and taken, chips, resizing, moving many, copying with references.
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

type Place = { x: number; y: number; width: number; height: number };
const item = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const shape = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const locatedIn = (page: Page) => page.getByRole('combobox', { name: 'Located in' });

async function start(page: Page) {
  await page.goto('./#preset=hub-spoke-firewall');
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect(item(page, /snet-training/)).toBeVisible();
  await expect(page.getByText('No problems found')).toBeVisible();
}

async function placeOf(locator: Locator): Promise<Place> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('the shape is drawn');
  return box;
}

/** Takes hold of a shape near its left end and moves to a point, without letting go. */
async function dragTo(page: Page, from: Locator, to: { x: number; y: number }) {
  const box = await placeOf(from);
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.down();
  // As a hand does: a drag begins with a few pixels, which React Flow does not count.
  await page.mouse.move(box.x + 12, box.y + box.height / 2 + 3, { steps: 3 });
  await page.mouse.move(to.x - 20, to.y - 10, { steps: 8 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

const foot = ({ x, y, width, height }: Place) => ({ x: x + width / 2, y: y + height - 12 });

test('a key vault over a subnet is refused with the reason, and stays where it was', async ({ page }) => {
  await start(page);
  const vault = shape(page, 'kv-ml');
  const before = await placeOf(vault);
  await dragTo(page, vault, foot(await placeOf(shape(page, 'snet-scoring'))));
  await expect(
    page
      .getByText(/key vault/i)
      .filter({ hasText: /subnet|virtual network/i })
      .first(),
  ).toBeVisible();
  await expect(page.locator('.rf-note-refused')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.rf-note-refused')).toBeHidden();
  expect(await placeOf(vault)).toEqual(before);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('a compute instance moves to another subnet and stays where it was dropped', async ({ page }) => {
  await start(page);
  const instance = shape(page, 'ci-researcher');
  const grip = await placeOf(instance);
  const to = foot(await placeOf(shape(page, 'snet-scoring')));
  await dragTo(page, instance, to);
  await expect(page.locator('.rf-note')).toHaveText('Move to snet-scoring');
  await page.mouse.up();
  const { x, y, height } = await placeOf(instance);
  // To the grid of 8 units.
  expect(Math.abs(x - (to.x - 8))).toBeLessThan(8);
  expect(Math.abs(y - (to.y - height / 2))).toBeLessThan(8);
  await expect(locatedIn(page)).toHaveValue('snet-scoring');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await placeOf(instance)).toEqual(grip);
  await expect(locatedIn(page)).toHaveValue('snet-training');
});

test('an NSG from the palette becomes a chip of the subnet', async ({ page }) => {
  await start(page);
  const subnet = shape(page, 'snet-pe');
  await page.getByRole('tab', { name: 'Palette' }).click();
  const { width, height } = await placeOf(subnet);
  await page
    .getByRole('toolbar', { name: 'Resources' })
    .getByRole('button', { name: /^Network security group/ })
    .dragTo(subnet, { targetPosition: { x: width / 2, y: height - 6 } });
  await expect(subnet.getByRole('button', { name: /^Network security group/ })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(subnet.getByRole('button', { name: /^Network security group/ })).toBeHidden();
});

test('pulling the left edge of a network leaves its content where it is', async ({ page }) => {
  await start(page);
  const network = shape(page, 'vnet-spoke');
  await item(page, /vnet-spoke/).click();
  const before = await placeOf(network);
  const inner = await Promise.all(['snet-training', 'snet-pe', 'aks-scoring'].map((id) => placeOf(shape(page, id))));
  await page.mouse.move(before.x, before.y + before.height - 40);
  await page.mouse.down();
  await page.mouse.move(before.x - 30, before.y + before.height - 40, { steps: 6 });
  await page.mouse.up();
  const after = await placeOf(network);
  expect(after.x).toBeLessThan(before.x - 20);
  expect(after.x + after.width).toBeCloseTo(before.x + before.width, 0);
  const now = await Promise.all(['snet-training', 'snet-pe', 'aks-scoring'].map((id) => placeOf(shape(page, id))));
  for (const [i, box] of now.entries()) {
    expect(box.x).toBeCloseTo(inner[i]?.x ?? 0, 1);
    expect(box.y).toBeCloseTo(inner[i]?.y ?? 0, 1);
  }
});

test('two selected cards move together as one step', async ({ page }) => {
  await start(page);
  const [one, two] = [shape(page, 'kv-ml'), shape(page, 'crml')];
  await one.click();
  await two.click({ modifiers: ['Shift'] });
  const before = [await placeOf(one), await placeOf(two)];
  const hold = await placeOf(two);
  await dragTo(page, two, { x: hold.x + 8, y: hold.y + hold.height / 2 - 48 });
  await page.mouse.up();
  const after = [await placeOf(one), await placeOf(two)];
  for (const [i, box] of after.entries()) expect((before[i]?.y ?? 0) - box.y).toBeGreaterThan(32);
  await page.getByRole('button', { name: /^Undo/ }).click();
  expect([await placeOf(one), await placeOf(two)]).toEqual(before);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('a copied subnet brings its content, and refers to the same NSG and route table', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  const rows = await page.getByRole('treeitem').count();
  await shape(page, 'snet-scoring').click({ position: { x: 40, y: 8 } });
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  // The subnet and the cluster in it; what it refers to outside is not copied.
  await expect(page.getByRole('treeitem')).toHaveCount(rows + 2);
  const copy = page.locator('.react-flow__node.selected');
  await expect(copy).toHaveCount(1);
  await expect(copy.getByRole('button', { name: 'Network security group nsg-scoring' })).toBeVisible();
  await expect(copy.getByRole('button', { name: 'Route table rt-spoke' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('treeitem')).toHaveCount(rows);
});

test('what grows pushes its neighbours aside', async ({ page }) => {
  await start(page);
  await item(page, /snet-training/).click();
  await page.getByRole('tab', { name: 'Palette' }).click();
  await page.getByRole('button', { name: /^Compute cluster/ }).focus();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Enter');
  const [training, scoring] = [await placeOf(shape(page, 'snet-training')), await placeOf(shape(page, 'snet-scoring'))];
  const apart = training.y + training.height <= scoring.y || training.x + training.width <= scoring.x;
  expect(apart).toBe(true);
});
