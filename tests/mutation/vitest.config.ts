import { defineConfig } from 'vitest/config';

/** The tests that can kill a mutant of `core/check` and `core/report`, without those that take long and kill no more. */
export default defineConfig({
  test: {
    include: ['tests/core/{check,report}/**/*.test.ts', 'tests/core/statute/later-edition.test.ts'],
    exclude: ['tests/core/check/text/{published-claims,long-texts}.test.ts'],
    setupFiles: ['tests/mutation/setup.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
