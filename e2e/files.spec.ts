// Designs and templates as files: out and in again, and what happens with files that are none.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const nameOf = (page: Page) => page.getByRole('textbox', { name: 'Design name' });
const hub = 'Hub and spoke with Azure Firewall';

async function openPreset(page: Page): Promise<void> {
  await page.goto('./#preset=hub-spoke-firewall');
  await expect(nameOf(page)).toHaveValue(hub);
}

type File = { readonly name: string; readonly text: string; readonly bytes: Uint8Array };

/** Clicks and gives the name and content of the file that comes. */
async function download(page: Page, button: string): Promise<File> {
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  const file = await coming;
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), text: bytes.toString('utf8'), bytes };
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a design goes out as a file and comes in again unchanged', async ({ page, openContext, expectAccessible }) => {
  await openPreset(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const file = await download(page, 'Download JSON');
  expect(file.name).toBe('Hub-and-spoke-with-Azure-Firewall.json');

  const theirs = await (await openContext()).newPage();
  await theirs.goto('./');
  await choose(theirs, file.name, file.text);
  await expect(nameOf(theirs)).toHaveValue(hub);
  await theirs.getByRole('button', { name: 'Export', exact: true }).click();
  await theirs.getByRole('radio', { name: 'Design file' }).check();
  await expectAccessible(theirs);
  expect((await download(theirs, 'Download')).text).toBe(file.text);
});

test('a file dropped on the window is opened', async ({ page }) => {
  await page.goto('./');
  await expect(nameOf(page)).toHaveValue('Untitled design');
  const text = JSON.stringify({ format: 'ringfence', version: 1, name: 'Dropped' });
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop the file to open it')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(nameOf(page)).toHaveValue('Dropped');
});

test('a large file is read in a worker and opens', async ({ page }) => {
  await openPreset(page);
  const working = page.waitForEvent('worker');
  const text = JSON.stringify({ format: 'ringfence', version: 1, name: 'Large', description: '' });
  await choose(page, 'large.json', text + ' '.repeat(2 * 1024 * 1024));
  await expect(nameOf(page)).toHaveValue('Large');
  expect((await working).url()).toMatch(/decode-worker/);
});

const bad: readonly (readonly [what: string, text: string, title: string])[] = [
  ['no JSON', 'resource vnet', 'This is not a design'],
  ['of a newer version', '{"format":"ringfence","version":99}', 'The design was made by a newer version'],
  [
    'broken',
    '{"format":"ringfence","version":1,"resources":[{"id":"a","kind":"moon"}]}',
    'The design cannot be opened',
  ],
  ['larger than a design can be', ' '.repeat(6 * 1024 * 1024), 'The file was not opened'],
  ['nested without end', '['.repeat(100_000), 'This is not a design'],
  ['large and broken', `{"format":"ringfence","version":1,"links":7}${' '.repeat(2e6)}`, 'The design cannot be opened'],
];

for (const [what, text, title] of bad) {
  test(`a file that is ${what} is refused, and the design stays`, async ({ page }) => {
    await openPreset(page);
    await choose(page, 'bad.json', text);
    const problem = page.getByRole('alertdialog');
    await expect(problem).toContainText(title);
    await problem.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('Escape');
    await expect(nameOf(page)).toHaveValue(hub);
  });
}

test('a template is exported, with what is not in it', async ({ page, expectAccessible }) => {
  await openPreset(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Not exported' })).toContainText('internet');
  await expectAccessible(page);
  const arm = await download(page, 'Download');
  expect(arm.name).toBe('azuredeploy.json');
  expect(JSON.parse(arm.text)).toHaveProperty('contentVersion', '1.0.0.0');
  await page.getByRole('radio', { name: 'Bicep' }).check();
  await expect(page.getByText('main.bicep', { exact: true }).first()).toBeVisible();
  const bicep = await download(page, 'Download');
  expect(bicep.text).toContain("resource hubVirtualNetwork 'Microsoft.Network/virtualNetworks@");
});

test('a configuration for Terraform is exported, alone and as a folder', async ({ page, expectAccessible }) => {
  await openPreset(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Terraform (azapi)' }).check();
  const listed = page.getByRole('list', { name: 'Files in the folder' });
  await expect(listed.getByRole('listitem')).toHaveCount(3);
  await expect(listed).toContainText('terraform.tfvars.example');
  await expectAccessible(page);
  const single = await download(page, 'Download');
  expect(single.name).toBe('main.tf');
  expect(single.text).toContain('resource "azapi_resource" "hub_virtual_network" {');

  const archive = await download(page, 'Download ZIP');
  expect(archive.name).toBe('Hub-and-spoke-with-Azure-Firewall-terraform.zip');
  const files = unzipSync(archive.bytes);
  const folder = 'Hub-and-spoke-with-Azure-Firewall-terraform';
  expect(Object.keys(files)).toEqual(
    ['README.md', 'main.tf', 'terraform.tfvars.example'].map((name) => `${folder}/${name}`),
  );
  expect(strFromU8(files[`${folder}/main.tf`] ?? new Uint8Array())).toBe(single.text);
  expect(strFromU8(files[`${folder}/README.md`] ?? new Uint8Array())).toContain('terraform apply main.tfplan');
  expect((await download(page, 'Download ZIP')).bytes).toEqual(archive.bytes);
});

test('template and picture select each other', async ({ page }) => {
  await openPreset(page);
  await page.getByRole('tab', { name: 'Template' }).click();
  await page.getByRole('tab', { name: 'Bicep' }).click();
  const code = page.getByRole('listbox', { name: 'Bicep, by line' });
  await expect(code.getByRole('option').first()).toBeVisible();

  // From the keyboard: to the last line, which belongs to some shape, and to that shape.
  await code.focus();
  await code.press('End');
  for (let up = 0; up < 40; up += 1) {
    await code.press('Enter');
    if ((await code.getByRole('option', { selected: true }).count()) > 0) break;
    await code.press('ArrowUp');
  }
  await expect(code.getByRole('option', { selected: true }).first()).toBeVisible();

  // And back: the shape that is chosen in the outline is marked in the text.
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page
    .getByRole('treeitem', { name: /vnet-hub/ })
    .first()
    .click();
  await expect(code.getByRole('option', { selected: true }).filter({ hasText: 'virtualNetworks@' })).toBeInViewport();
});

test('the template can be read with assistive technology', async ({ page, expectAccessible }) => {
  await page.goto('./#preset=managed-approved-only');
  await page.getByRole('tab', { name: 'Template' }).click();
  const code = page.getByRole('listbox', { name: 'ARM template, by line' });
  await expect(code.getByRole('option', { name: '"contentVersion"' })).toBeVisible();
  await page.getByRole('button', { name: /not exported/ }).click();
  await expect(page.getByRole('list', { name: 'Not exported' })).toBeVisible();
  await expectAccessible(page);
});
