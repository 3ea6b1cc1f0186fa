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
    environment: 'node',
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // The files of a worker share a browser, its page and all modules.
          isolate: false,
          maxWorkers: 2,
          // Only a hang ends a test: on a busy machine a page takes its time.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 90_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
