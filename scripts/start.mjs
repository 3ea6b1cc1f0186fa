// `npm start [-- --sample]`: the web edition on a port of this machine; it can open with a sample report of real figures.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build-if-stale.mjs';
import { openPage } from './open-page.mjs';
import { serveFolder } from './serve.mjs';

function options() {
  try {
    return parseArgs({ options: { sample: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    console.error(`有无法识别的选项：${error.message}\nAn option is not known. Options: --sample.`);
    return process.exit(1);
  }
}

const { sample } = options();
buildIfStale('web');
const folder = fileURLToPath(new URL('../dist/web', import.meta.url));
const wanted = Number(process.env.PORT ?? 5180);
// Another program may use the port: then any free one.
const { url } = await serveFolder(folder, wanted).catch(() => serveFolder(folder));
const address = sample ? `${url}?sample` : url;
console.log(
  `网页版已就绪，请在浏览器中打开（按 Ctrl+C 结束）：\nThe web edition is ready; open this address (Ctrl+C ends it):\n\n  ${address}\n`,
);
await openPage(address);
