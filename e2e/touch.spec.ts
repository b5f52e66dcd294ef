// A phone: everything by tapping, nothing by dragging.
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('a shape is placed, edited and checked by tapping', async ({ page, expectAccessible }) => {
  await page.goto('./');
  const panels = page.getByRole('navigation', { name: 'Panels' });
  await expect(page.getByText('Start a design')).toBeVisible();
  await expectAccessible(page);

  await panels.getByRole('button', { name: 'Add' }).tap();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Azure Machine Learning workspace/ }).tap();
  await expect(page.getByText('Choose where to put the Azure Machine Learning workspace')).toBeVisible();
  await page.getByRole('main', { name: 'Canvas' }).tap({ position: { x: 180, y: 260 } });
  const card = page.locator('.react-flow__node');
  await expect(card).toHaveCount(1);
  const box = await card.boundingBox();
  const canvas = await page.getByRole('main', { name: 'Canvas' }).boundingBox();
  if (!box || !canvas) throw new Error('both are drawn');
  expect(Math.abs(box.x + box.width / 2 - 180)).toBeLessThan(16);
  expect(Math.abs(box.y + box.height / 2 - canvas.y - 260)).toBeLessThan(16);
  await expectAccessible(page);

  // The properties of what was placed are one tap away.
  await panels.getByRole('button', { name: 'Properties' }).tap();
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('mlw-phone');
  await name.press('Enter');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(card).toContainText('mlw-phone');

  await panels.getByRole('button', { name: /^Problems/ }).tap();
  await expect(page.getByRole('button', { name: /mlw-phone/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close' }).tap();

  await page.getByRole('button', { name: /^Undo/ }).tap();
  await page.getByRole('button', { name: /^Undo/ }).tap();
  await expect(card).toHaveCount(0);
});

test('a message leaves the toolbars of a phone free', async ({ page, expectAccessible }) => {
  await page.goto('./#preset=hub-spoke-firewall');
  const message = page.getByRole('alert').filter({ hasText: 'as a new design' });
  await expect(message).toBeVisible();
  await expectAccessible(page);
  const said = await message.boundingBox();
  if (!said) throw new Error('the message is drawn');
  for (const bar of [page.getByRole('banner'), page.getByRole('toolbar', { name: 'View' })]) {
    const box = await bar.boundingBox();
    if (!box) throw new Error('the bar is drawn');
    expect(said.y >= box.y + box.height || said.y + said.height <= box.y).toBe(true);
  }
});
