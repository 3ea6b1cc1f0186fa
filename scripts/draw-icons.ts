// `npm run icons`: draws the icons of the add-in from their two drawings, one for large and one for small sizes.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../tests/browser/launch-chromium';

/** Pixels, as named in the manifest. Up to 24 the details of the large drawing would blur. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
const largestSmall = 24;

const folder = fileURLToPath(new URL('../assets/icons/', import.meta.url));

const browser = await launchChromium();
const page = await browser.newPage();
for (const size of sizes) {
  const drawing = readFileSync(`${folder}${size <= largestSmall ? 'icon-small.svg' : 'icon.svg'}`, 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  writeFileSync(`${folder}icon-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
