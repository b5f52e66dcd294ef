import { defineConfig } from 'playwright/test';

// scripts/e2e.mjs finds the browser and a free port and says here which they are.
const port = Number(process.env.RINGFENCE_E2E_PORT ?? 4273);
const executablePath = process.env.RINGFENCE_E2E_BROWSER;
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: '.',
  outputDir: '.results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0, // a test that passes the second time has found something
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      // Not even a name of another host is looked up.
      args: ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
});
