import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Gives a test the bytes of a report template as webpack gives them to the program. */
const inlineTemplates = {
  name: 'inline-templates',
  enforce: 'pre',
  load: (id: string) =>
    id.endsWith('.docx')
      ? `export default 'data:application/octet-stream;base64,${readFileSync(id, 'base64')}';`
      : null,
} as const;

export default defineConfig({
  plugins: [inlineTemplates],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
