// The matrix, the Outbound panel and the DNS panel: what they say, what they write, and that one undo takes it back.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 90_000 });

const shape = (id: string, kind: string, rest: object = {}) => ({ id, kind, name: id, ...rest });
const zone = 'privatelink.blob.core.windows.net';

/** A storage account behind an endpoint in a hub, a spoke that no zone is linked to, and a machine with a bad name. */
const small = JSON.stringify({
  format: 'ringfence',
  version: 1,
  name: 'Small',
  settings: { region: 'westeurope' },
  resources: [
    shape('hub', 'virtual-network', { properties: { addressSpace: ['10.0.0.0/16'] } }),
    shape('spoke', 'virtual-network', { properties: { addressSpace: ['10.1.0.0/16'] } }),
    shape('pe', 'subnet', { parent: 'hub', properties: { prefixes: ['10.0.0.0/24'] } }),
    shape('work', 'subnet', { parent: 'spoke', properties: { prefixes: ['10.1.0.0/24'] } }),
    shape('st', 'storage-account'),
    shape('zone', 'private-dns-zone', { name: zone }),
    shape('pe-blob', 'private-endpoint', {
      parent: 'pe',
      properties: { target: 'st', subResource: 'blob', privateDnsZones: ['zone'] },
    }),
    shape('vm', 'virtual-machine', { parent: 'work', name: "=cmd|' /C calc'!A0" }),
  ],
  links: [
    { id: 'peering', kind: 'peering', from: 'hub', to: 'spoke' },
    { id: 'link', kind: 'zone-link', from: 'zone', to: 'hub' },
  ],
});

async function openSmall(page: Page) {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name: 'small.json', mimeType: 'application/json', buffer: Buffer.from(small) });
  await expect(page.getByRole('textbox', { name: 'Design name' })).toHaveValue('Small');
}

async function openMatrix(page: Page) {
  await page.getByRole('tab', { name: 'Traffic' }).click();
  await page.getByRole('button', { name: 'Matrix', exact: true }).click();
}

const cells = (page: Page, name: RegExp) =>
  page.getByRole('table', { name: 'Who reaches what' }).getByRole('button', { name });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the matrix is worked out in a worker, narrowed, walked by keys, and opens a trace', async ({
      page,
      expectAccessible,
    }) => {
      await page.goto('./#preset=hub-spoke-firewall');
      const working = page.waitForEvent('worker');
      await openMatrix(page);
      expect((await working).url()).toMatch(/matrix-worker/);
      await expect(cells(page, /^Allowed: cpu-cluster to stml\/blob, TCP 443$/)).toBeVisible();
      await expect(cells(page, /^Denied: cpu-cluster to internet, TCP 443$/)).toBeVisible();
      await expectAccessible(page);

      await page.getByRole('combobox', { name: 'Verdict' }).selectOption('denied');
      await page.getByRole('searchbox', { name: 'Search sources' }).fill('cpu');
      await expect(page.getByText('1 source × 1 destination: 0 allowed, 1 denied, 0 unknown')).toBeVisible();
      await page.getByRole('searchbox', { name: 'Search sources' }).fill('nobody');
      await page.getByRole('button', { name: 'Clear the filter' }).click();

      await cells(page, /^Allowed: ci-researcher to stml\/blob/).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await expect(cells(page, /^Allowed: cpu-cluster to stml\/file, TCP 445$/)).toBeFocused();
      await expect(page.getByText('cpu-cluster to stml/file, TCP 445: allowed.')).toBeVisible();
      await page.keyboard.press('Control+End');
      await expect(cells(page, /^Allowed: trusted-service to AzureMonitor/)).toBeFocused();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('combobox', { name: 'From', exact: true })).toHaveValue('ci-researcher');
      await expect(page.getByRole('combobox', { name: 'To', exact: true })).toHaveValue('stml/blob');
      await expect(page.getByRole('status').filter({ hasText: /^Allowed\./ })).toBeVisible();
    });

    test('what does not get out is listed, written in one step and taken back', async ({ page, expectAccessible }) => {
      await page.goto('./#preset=hub-spoke-firewall');
      await page.getByRole('tab', { name: 'Outbound' }).click();
      const list = page.getByRole('region', { name: 'Required outbound' });
      await expect(list.getByText('Subnet snet-training of vnet-spoke')).toBeVisible();
      await list.getByText('Sign-in and workspace').first().click();
      await expect(list.getByText('afw-hub allows it by rule').first()).toBeVisible();
      await expectAccessible(page);

      await page.getByText('Add what else people need').click();
      await page.getByRole('button', { name: 'VS Code', exact: true }).click();
      await page.getByRole('button', { name: 'Hugging Face models', exact: true }).click();
      await expect(page.getByText('Also needed: VS Code, Hugging Face models')).toBeVisible();
      const missing = page.getByText(/^\d+ let through, \d+ missing/);
      await expect(missing).not.toHaveText(/ 0 missing/);
      await page.getByRole('button', { name: 'Write what is missing' }).click();
      const preview = page.getByRole('region', { name: 'Rules to write' });
      await expect(preview).toContainText('marketplace.visualstudio.com TCP 443');
      await expect(preview).toContainText('afw-hub');
      await expectAccessible(page);
      await preview.getByRole('button', { name: /^Write them into afw-hub/ }).click();
      await expect(preview).toBeHidden();
      await expect(page.getByText(/^\d+ let through, 0 missing$/)).toBeVisible();
      await expect(page.getByRole('button', { name: 'No rule is missing' })).toBeDisabled();

      await page.getByRole('button', { name: /^Undo: Write missing outbound rules/ }).click();
      await expect(missing).not.toHaveText(/ 0 missing/);
      await expect(page.getByRole('button', { name: 'Write what is missing' })).toBeEnabled();
    });

    test('a name that leads to the public address gets its link, and undo takes it back', async ({
      page,
      expectAccessible,
    }) => {
      await openSmall(page);
      await page.getByRole('tab', { name: 'DNS' }).click();
      const answers = page.getByRole('table', { name: 'Answers for st.blob.core.windows.net' });
      const spoke = answers.getByRole('row').filter({ hasText: 'spoke' });
      await expect(answers.getByRole('row').filter({ hasText: 'hub' }).first()).toContainText('Private');
      await expect(spoke).toContainText('Public');
      await expectAccessible(page);
      await spoke.getByRole('button', { name: 'Link the zone to spoke' }).click();
      await expect(spoke).toContainText('Private');
      await expect(page.getByRole('button', { name: /^Fix all/ })).toHaveCount(0);
      await page.getByRole('checkbox', { name: 'Only what is missing' }).check();
      await expect(page.getByText('No name matches the filter.')).toBeVisible();
      await page.getByRole('checkbox', { name: 'Only what is missing' }).uncheck();
      await page.getByRole('button', { name: 'Undo: Link the zone to spoke' }).click();
      await expect(spoke).toContainText('Public');
      await page.getByRole('button', { name: 'Fix all 1' }).click();
      await expect(spoke).toContainText('Private');
    });
  });
}

test('a matrix that takes long can be stopped and run again', async ({ page }) => {
  await page.goto('./#preset=hub-spoke-firewall');
  // A worker that never answers.
  await page.evaluate(() => {
    const { Worker: Real } = window;
    const silent = class extends EventTarget {
      postMessage() {}
      terminate() {
        window.Worker = Real;
      }
    };
    Object.assign(window, { Worker: silent });
  });
  await openMatrix(page);
  await expect(page.getByRole('progressbar', { name: 'Sources answered' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Stopped after 0 of \d+ sources/)).toBeVisible();
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(cells(page, /^Allowed: cpu-cluster to stml\/blob/)).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Sources answered' })).toBeHidden();
});

test('without workers the page answers by itself, and what is shown goes out as CSV without formulas', async ({
  page,
}) => {
  await page.addInitScript(() => Object.assign(window, { Worker: undefined }));
  await openSmall(page);
  await openMatrix(page);
  await page.getByRole('combobox', { name: 'Source kind' }).selectOption('virtual-machine');
  await page.getByRole('combobox', { name: 'Ports' }).selectOption('TCP');
  await page.getByRole('textbox', { name: 'Port', exact: true }).fill('8443');
  await expect(cells(page, /to st\/blob, TCP 8443$/)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search destinations' }).fill('blob');
  await expect(page.getByText(/^1 source × 1 destination/)).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('Small-matrix.csv');
  const rows = readFileSync(await file.path(), 'utf8').split('\r\n');
  expect(rows[0]).toMatch(/^\uFEFF"From","From kind"/);
  expect(rows[1]).toContain(`"'=cmd|' /C calc'!A0","virtual-machine","work","st/blob"`);
  expect(rows).toHaveLength(3);
});

test('a shared design offers no change; an empty one says what to do', async ({ page, openContext }) => {
  await page.goto('./');
  await page.getByRole('tab', { name: 'Outbound' }).click();
  await expect(page.getByText('Nothing asks for a way out')).toBeVisible();
  await page.getByRole('tab', { name: 'DNS' }).click();
  await expect(page.getByText('No private name yet')).toBeVisible();
  await openSmall(page);
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('dialog').getByRole('textbox', { name: /link/i }).inputValue();
  const guest = await (await openContext()).newPage();
  await guest.goto(link);
  await guest.getByRole('tab', { name: 'DNS' }).click();
  await expect(guest.getByText('st.blob.core.windows.net').first()).toBeVisible();
  await expect(guest.getByRole('button', { name: /^(Link|Fix|Forward|Put)/ })).toHaveCount(0);
  await guest.goto('./#preset=hub-spoke-firewall');
});

test('the tabs below the canvas fit into a window of 1024 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('./#preset=hub-spoke-firewall');
  await page.getByRole('tab', { name: 'Template' }).click();
  for (const name of [/^Problems/, 'IP plan', 'Traffic', 'Outbound', 'DNS', /^Template/])
    await expect(page.getByRole('tablist', { name: 'Bottom panel' }).getByRole('tab', { name })).toBeInViewport({
      ratio: 1,
    });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const [name, list] of [
    ['Outbound', '.rf-list'],
    ['DNS', '.rf-list'],
  ] as const) {
    test(`${name} fits into its width`, async ({ page, expectAccessible }) => {
      await page.goto('./#preset=hub-spoke-firewall');
      await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name }).tap();
      const shown = page.locator(list);
      await expect(shown).toBeVisible();
      await expectAccessible(page);
      const wide = await shown.evaluate((element) => element.scrollWidth > element.clientWidth);
      expect(wide, 'the panel is wider than the screen').toBe(false);
    });
  }

  test('the bar of panels has large buttons, and the matrix is asked from it', async ({ page, expectAccessible }) => {
    await page.goto('./#preset=hub-spoke-firewall');
    const buttons = page.getByRole('navigation', { name: 'Panels' }).getByRole('button');
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await buttons.filter({ hasText: 'Traffic' }).tap();
    await page.getByRole('button', { name: 'Matrix', exact: true }).tap();
    await expect(cells(page, /^Allowed: ci-researcher to stml\/blob/)).toBeVisible();
    await expectAccessible(page);
    await cells(page, /^Allowed: ci-researcher to stml\/blob/).tap();
    await expect(page.getByRole('combobox', { name: 'To', exact: true })).toHaveValue('stml/blob');
  });
});
