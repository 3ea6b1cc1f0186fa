// `npm run icons`: draws the icon of the add-in and those of its commands. Each has two drawings, one for large and one
// for small sizes.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../tests/browser/launch-chromium';

/** Pixels, as named in the manifest. Up to 24 the details of the large drawing would blur. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
const largestSmall = 24;

/** The add-in itself, then what its buttons and its menu do. */
const drawings = ['icon', 'insert', 'check', 'export', 'why'] as const;

const folder = fileURLToPath(new URL('../assets/icons/', import.meta.url));

const browser = await launchChromium();
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  for (const name of drawings) {
    const drawing = readFileSync(`${folder}${name}${size <= largestSmall ? '-small' : ''}.svg`, 'utf8');
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    writeFileSync(`${folder}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
