// `npm run kills`: kills a browser twenty times while numbers are typed into the built page, each time at a random
// moment, and prints how many of them were lost. Fails if any was typed more than a second before. `-- 5 SEED` kills five
// times, at the moments of a seed.
import { fileURLToPath } from 'node:url';
import type { Kill } from '../tests/browser/killed-browser';
import { killWhileTyping } from '../tests/browser/killed-browser';
import { buildIfStale } from './build-if-stale.mjs';
import { serveFolder } from './serve.mjs';

const [kills = '20', given = String(Date.now() % 1_000_000)] = process.argv.slice(2);
buildIfStale('web');
const { url, close } = await serveFolder(fileURLToPath(new URL('../dist/web', import.meta.url)));
const found: Kill[] = [];
console.log(`${kills} kills, seed ${given}`);
try {
  await killWhileTyping(url, { kills: Number(kills), seed: Number(given) }, (kill) => {
    found.push(kill);
    const { typed, lost, span, lateness } = kill;
    console.log(
      `${found.length}: typed ${typed}, lost ${lost}, of the last ${span} ms; timers at most ${lateness} ms late`,
    );
  });
} finally {
  await close();
}
const cells = Math.max(...found.map(({ lost }) => lost));
const span = Math.max(...found.map(({ span: one }) => one));
console.log(`at most ${cells} cells lost, typed at most ${span} ms before the kill; goal: 1000 ms`);
process.exitCode = span > 1000 ? 1 : 0;
