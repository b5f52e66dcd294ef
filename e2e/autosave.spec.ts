// The design is there again after a reload, and two tabs never overwrite each other without a word.
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const nameOf = (page: Page) => page.getByRole('textbox', { name: 'Design name' });

async function rename(page: Page, name: string): Promise<void> {
  await nameOf(page).fill(name);
  await nameOf(page).press('Enter');
}
const saved = (page: Page) => page.getByText('Saved', { exact: true });

test('an edit is there after a reload, even one of the last moment', async ({ page }) => {
  await page.goto('./');
  await rename(page, 'Kept');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(nameOf(page)).toHaveValue('Kept');
  await rename(page, 'Of the last moment');
  await page.reload();
  await expect(nameOf(page)).toHaveValue('Of the last moment');
  await expect(saved(page)).toBeVisible();
});

test('each preset opens as a design of its own, and the earlier ones are kept', async ({ page }) => {
  await page.goto('./#preset=managed-approved-only');
  await expect(nameOf(page)).toHaveValue(/Managed/);
  await rename(page, 'First');
  await page.goto('./#preset=hub-spoke-firewall');
  await expect(nameOf(page)).toHaveValue(/Hub and spoke/);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const kept = page.getByRole('list', { name: 'Designs kept in this browser' });
  await expect(kept.getByRole('listitem')).toHaveCount(2);
  await kept.getByRole('button', { name: 'Open First' }).click();
  await expect(nameOf(page)).toHaveValue('First');
});

test('a kept design is deleted after a second click', async ({ page, expectAccessible }) => {
  await page.goto('./#preset=managed-approved-only');
  await expect(nameOf(page)).toHaveValue(/Managed/);
  await rename(page, 'First');
  await page.goto('./#preset=hub-spoke-firewall');
  await expect(nameOf(page)).toHaveValue(/Hub and spoke/);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Delete First', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete First', exact: true }).click();
  await page.getByRole('button', { name: 'Delete First for good' }).click();
  await expect(page.getByRole('button', { name: 'Open First' })).toBeHidden();
});

test('two tabs: the second to save is asked', async ({ page, context, expectAccessible }) => {
  await page.goto('./');
  await rename(page, 'Ours');
  await expect(saved(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto('./');
  await expect(nameOf(other)).toHaveValue('Ours');
  await rename(other, 'Theirs');
  await expect(saved(other)).toBeVisible();

  await rename(page, 'Mine');
  const banner = page.getByRole('region', { name: 'Changed in another tab' });
  await expect(banner).toBeVisible();
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Load the other' }).click();
  await expect(nameOf(page)).toHaveValue('Theirs');
  await expect(banner).toBeHidden();

  await rename(other, 'Theirs again');
  await expect(saved(other)).toBeVisible();
  await rename(page, 'Mine again');
  await banner.getByRole('button', { name: 'Keep mine' }).click();
  await expect(saved(page)).toBeVisible();
  await other.close();
  await page.reload();
  await expect(nameOf(page)).toHaveValue('Mine again');
});

test('a browser that stores nothing says so, and work goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'InvalidStateError');
    };
  });
  await page.goto('./');
  await expect(page.getByText('Not kept')).toBeVisible();
  await rename(page, 'In memory');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download now' }).click();
  expect((await download).suggestedFilename()).toBe('In-memory.json');
});

test('a damaged save leads to the one before it, with a notice', async ({ page }) => {
  await page.goto('./');
  await rename(page, 'One');
  await expect(saved(page)).toBeVisible();
  await rename(page, 'Two');
  await expect(saved(page)).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ringfence');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('designs', 'readwrite');
          const cursor = transaction.objectStore('designs').openCursor(IDBKeyRange.bound('design:', 'design:\uffff'));
          cursor.onsuccess = () => {
            const record = cursor.result?.value;
            record.newest.text = record.newest.text.slice(0, 40);
            cursor.result?.update(record);
          };
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(transaction.error);
        };
      }),
  );
  await page.reload();
  await expect(nameOf(page)).toHaveValue('One');
  await expect(page.getByRole('region', { name: 'Put right while opening' })).toContainText(
    'The last save was damaged',
  );
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('A damaged save')).toBeVisible();
});
