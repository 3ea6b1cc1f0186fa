// `npm run web`: the web edition on a port of this machine, with a sample report of real figures.
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { serveFolder } from './serve.mjs';

buildIfStale('web', 'dist/web/index.html');
const folder = fileURLToPath(new URL('../dist/web', import.meta.url));
const wanted = Number(process.env.PORT ?? 5180);
// Another program may have the port: then any that is free.
const { url } = await serveFolder(folder, wanted).catch(() => serveFolder(folder));
console.log(`网页版已就绪，请在浏览器中打开（按 Ctrl+C 结束）：\n\n  ${url}\n`);
