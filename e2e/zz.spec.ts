import { test } from './fixtures.ts';
test('console', async ({ page }) => { await page.goto('./'); await page.evaluate(() => console.warn('hm')); });
test('throws', async ({ page }) => { await page.goto('./'); await page.evaluate(() => { setTimeout(() => { throw new Error('boom'); }); }); await page.waitForTimeout(300); });
test('csp', async ({ page }) => { await page.goto('./'); await page.evaluate(() => { const s = document.createElement('script'); s.textContent = '1'; document.body.append(s); }); await page.waitForTimeout(300); });
test('origin', async ({ openContext }) => { const page = await (await openContext()).newPage(); await page.goto('./'); await page.evaluate(() => { location.href = 'https://example.org/x'; }).catch(() => {}); await page.waitForTimeout(500); });
test('fetch', async ({ page }) => { await page.goto('./'); await page.evaluate(() => fetch('https://example.org/').catch(() => 1)); });
test('a11y', async ({ page, expectAccessible }) => { await page.goto('./'); await page.evaluate(() => { document.body.append(document.createElement('button')); }); await expectAccessible(page); });
