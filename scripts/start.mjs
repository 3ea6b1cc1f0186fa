// `npm start`: the web edition on a port of this machine, with a sample report of real figures.
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { openPage } from './open-page.mjs';
import { serveFolder } from './serve.mjs';

buildIfStale('web');
const folder = fileURLToPath(new URL('../dist/web', import.meta.url));
const wanted = Number(process.env.PORT ?? 5180);
// Another program may use the port: then any free one.
const { url } = await serveFolder(folder, wanted).catch(() => serveFolder(folder));
console.log(
  `网页版已就绪，请在浏览器中打开（按 Ctrl+C 结束）：\nThe web edition is ready; open this address (Ctrl+C ends it):\n\n  ${url}\n`,
);
await openPage(url);
