// `npm run dev [-- --no-open]`: the web edition for developers. A change in a view appears in the open page, which keeps
// its state; any other change loads the page again.
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configurations from '../webpack.config.js';
import { openPage } from './open-page.mjs';
import { pageHeaders } from './serve.mjs';

const host = '127.0.0.1';

function options() {
  try {
    return parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } }).values;
  } catch (error) {
    console.error(`有无法识别的选项：${error.message}\nAn option is not known. Options: --no-open.`);
    return process.exit(1);
  }
}

/** The wanted port, or 0 for any other if another program uses it. */
const freePort = (wanted) =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(0))
      .listen(wanted, host, () => probe.close(() => resolve(wanted)));
  });

const { 'no-open': stayClosed } = options();
console.log('正在构建，首次约需半分钟… Building; the first time takes half a minute…');
const compiler = webpack(configurations({ dev: true })[0]);
// Not the port of `npm start`: its page may be stored by the browser.
const port = await freePort(Number(process.env.PORT ?? 5182));
const server = new WebpackDevServer(
  {
    host,
    port,
    static: false,
    headers: pageHeaders,
    client: { logging: 'warn' },
    devMiddleware: { stats: 'errors-only' },
  },
  compiler,
);
let url = '';
compiler.hooks.done.tap('report', (stats) => {
  if (stats.hasErrors()) return;
  const seconds = ((stats.endTime - stats.startTime) / 1000).toFixed(1);
  console.log(`已构建（${seconds} 秒）。 Built in ${seconds} s.  ${url}`);
});
await server.start();
url = `http://${host}:${server.server.address().port}/`;
console.log(`按 Ctrl+C 结束。 Ctrl+C ends it.\n\n  ${url}\n`);
if (!stayClosed) server.middleware.waitUntilValid(() => void openPage(url));
