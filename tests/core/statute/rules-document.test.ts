import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesDocument } from '../../../scripts/rules-document';

it('docs/rules.md matches the statute data; run `npm run docs:rules` after a change', async () => {
  const path = new URL('../../../docs/rules.md', import.meta.url);
  expect(readFileSync(path, 'utf8')).toBe(await rulesDocument());
});
