// The test of every journey: its pages fail it when anything goes wrong out of sight, or leaves this machine.
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, test as base, expect, type Page } from 'playwright/test';

type Fixtures = {
  /** Faults of all pages so far. A test that provokes one on purpose removes it with `splice`. */
  readonly faults: string[];
  /** Opens a second browser context, as another person would; it is watched and closed. */
  readonly openContext: (options?: Parameters<Browser['newContext']>[0]) => Promise<BrowserContext>;
  /** Holds the accessibility rules of WCAG 2.2 A and AA against the page as it stands. */
  readonly expectAccessible: (page: Page) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  faults: async ({ baseURL: _ }, provide) => {
    const faults: string[] = [];
    await provide(faults);
    expect(faults, 'console, script, policy and network faults').toEqual([]);
  },

  context: async ({ context, faults, baseURL }, provide) => {
    await watch(context, faults, baseURL);
    await provide(context);
  },

  openContext: async ({ browser, faults, baseURL }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (options) => {
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options });
      opened.push(context);
      await watch(context, faults, baseURL);
      return context;
    });
    for (const context of opened) await context.close();
  },

  expectAccessible: async ({ baseURL: _ }, provide) => {
    await provide(async (page) => {
      await settled(page);
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      const said = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        at: nodes.map((node) => node.target.join(' ')),
      }));
      expect(said, 'accessibility violations').toEqual([]);
    });
  },
});

/** Waits until parts that load late are there and nothing fades any more: half-faded colours are nobody's colours. */
async function settled(page: Page) {
  // A tooltip under the pointer could come while the page is looked at.
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  );
}

/** Notes every console error or warning, uncaught error, policy violation and request to another origin. */
async function watch(context: BrowserContext, faults: string[], baseURL: string | undefined) {
  const origin = new URL(baseURL ?? 'http://127.0.0.1').origin;
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} forbids ${event.blockedURI}`);
    });
  });
  context.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.protocol === 'blob:' || url.origin === origin;
    if (!local) faults.push(`request to another origin: ${request.method()} ${url.origin}`);
  });
}

export { expect };
