// What a scenario has to reach becomes rules with one switch, and goes again with it.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const properties = (page: Page) => page.getByRole('complementary', { name: 'Properties' });
const summary = (page: Page) => properties(page).getByText(/^Required outbound: \d+ of \d+ let through$/);

async function openForm(page: Page, preset: string, name: RegExp) {
  await page.goto(`./#preset=${preset}`);
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('treeitem', { name }).first().click();
  await summary(page).click();
}

/** The text of the ARM template, as it is downloaded. */
async function template(page: Page): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Download', exact: true }).click();
  const text = readFileSync(await (await coming).path(), 'utf8');
  await page.keyboard.press('Escape');
  return text;
}

test('a scenario is let out of the firewall, and closed again', async ({ page, expectAccessible }) => {
  await openForm(page, 'hub-spoke-firewall', /afw-hub/);
  const editor = properties(page).getByRole('switch', { name: 'VS Code' });
  await expect(editor).not.toBeChecked();
  await expect(properties(page).getByText('1 of 3 let through')).toBeVisible();
  expect(await template(page)).not.toContain('marketplace.visualstudio.com');

  await editor.click();
  await expect(editor).toBeChecked();
  await properties(page).getByRole('button', { name: 'About VS Code' }).click();
  await expect(properties(page).getByText('marketplace.visualstudio.com', { exact: true })).toBeVisible();
  await expectAccessible(page);
  const collection = properties(page).getByRole('button', { name: /^azure-machine-learning-hosts/ });
  await collection.click();
  await expect(properties(page).getByRole('button', { name: /^vscode/ })).toBeVisible();
  expect(await template(page)).toContain('marketplace.visualstudio.com');

  await page.getByRole('button', { name: 'Undo: Allow VS Code' }).click();
  await expect(editor).not.toBeChecked();
  await expect(properties(page).getByRole('button', { name: /^vscode/ })).toBeHidden();

  await editor.click();
  await expect(editor).toBeChecked();
  await editor.click();
  await expect(editor).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Undo: Stop allowing VS Code' })).toBeVisible();
  expect(await template(page)).not.toContain('marketplace.visualstudio.com');
});

test('a managed network and a security group say what they cannot switch', async ({ page, expectAccessible }) => {
  await openForm(page, 'managed-approved-only', /mlw-secure/);
  await expect(properties(page).getByRole('switch', { name: 'Notebooks' })).toBeChecked();
  await expect(properties(page).getByRole('switch', { name: 'Notebooks' })).toBeDisabled();
  await expect(properties(page).getByText('Added by Azure', { exact: true }).first()).toBeVisible();
  const models = properties(page).getByRole('switch', { name: 'Hugging Face models' });
  await models.click();
  await expect(models).toBeChecked();
  expect(await template(page)).toContain('cdn-lfs.huggingface.co');
  await expectAccessible(page);

  await openForm(page, 'hub-spoke-firewall', /nsg-training/);
  await expect(properties(page).getByRole('switch', { name: 'VS Code' })).toBeDisabled();
  await expect(properties(page).getByRole('switch', { name: 'Notebooks' })).toBeChecked();
  const rstudio = properties(page).getByRole('switch', { name: 'RStudio' });
  await expect(rstudio).not.toBeChecked();
  await rstudio.click();
  await expect(rstudio).toBeChecked();
  await expectAccessible(page);
});
