// The main job end to end: a preset, a change, a finding, its fix, a template, a link, a colleague.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

test('load a preset, break it, fix it, export it, share it', async ({
  page,
  context,
  openContext,
  expectAccessible,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('banner').getByRole('button', { name: 'Presets' }).click();
  const gallery = page.getByRole('dialog');
  await expect(gallery.getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page);
  await gallery
    .getByRole('listitem', { name: 'Hub and spoke with Azure Firewall' })
    .getByRole('button', { name: /Use this design/ })
    .click();
  await expect(page.getByText('No problems found')).toBeVisible();

  // Break it: the training subnet gets a prefix outside its network.
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('treeitem', { name: /snet-training/ }).click();
  const properties = page.getByRole('complementary', { name: 'Properties' });
  const prefixes = properties.getByRole('textbox', { name: 'Address prefixes: entry 1' });
  await prefixes.fill('10.9.0.0/24');
  await prefixes.press('Tab');
  const problems = page.getByRole('tabpanel', { name: /Problems/ });
  await expect(problems.getByText(/10\.9\.0\.0\/24/).first()).toBeVisible();

  // The fix puts it back inside.
  await problems.getByRole('button', { name: 'Change snet-training to 10.1.0.0/24' }).click();
  await expect(page.getByText('No problems found')).toBeVisible();

  // Export: the file that is downloaded is the template of this picture.
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Download/ })
    .first()
    .click();
  const template = JSON.parse(readFileSync((await (await download).path()) ?? '', 'utf8'));
  expect(template.resources.map((resource: { type: string }) => resource.type)).toContain(
    'Microsoft.Network/azureFirewalls',
  );
  await page.keyboard.press('Escape');

  // Share: a colleague sees the same design, without touching anything of theirs.
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('dialog').getByRole('textbox', { name: /link/i }).inputValue();
  expect(link.length).toBeLessThan(2_200);
  const colleague = await (await openContext()).newPage();
  await colleague.goto(link);
  await expect(colleague.getByText('You are looking at a shared design')).toBeVisible();
  await colleague.getByRole('tab', { name: 'Outline' }).click();
  await expect(colleague.getByRole('treeitem', { name: /snet-training/ })).toBeVisible();
  await expect(colleague.getByText('No problems found')).toBeVisible();
});
