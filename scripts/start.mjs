// `npm start`: the production build, served here, opened in a browser where there is one.
import { build, preview } from 'vite';
import { root } from './node-build.mjs';

const port = 4173;

/** A browser can be opened on a desktop only; without one, the address that is printed must do. */
const hasDesktop =
  !process.env.CI &&
  process.env.BROWSER !== 'none' &&
  (process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port, open: hasDesktop } });
const address = server.httpServer.address();
const actual = address && typeof address === 'object' ? address.port : port;
console.log(`Ringfence runs at http://localhost:${actual} (stop it with Ctrl+C).`);
