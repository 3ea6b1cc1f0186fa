import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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

/** `npx vitest` alone runs what belongs to the change, and again after each; other calls run what they name. */
const isWatching = !process.argv.some((argument) => /^(?:run|list|related|bench|--run)$/u.test(argument));
const isNamed = process.argv.some((argument) => argument.startsWith('--project'));
const isChange = isWatching && !isNamed;

/** Tests of what was built, which does not follow a change by itself. */
const ofBuild = 'tests/**/*.built.test.ts';
const ofBrowser = ['tests/browser/**/*.test.ts', 'tests/workbook/embedded/web-workbook.test.ts'];
const ofPages = 'tests/hosts/{web,addin,browser}/**/*.test.ts';

/** A kind of tests. Every test file belongs to exactly one (`tests/projects.test.ts`). */
const project = (name: string, include: string[], exclude: string[] = [], setupFiles: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude, setupFiles },
});

/** The files of a worker share a browser and its page, too. On a busy machine a page takes its time. */
const browser = {
  extends: true as const,
  test: {
    name: 'browser',
    include: ofBrowser,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // `npm test` names each test that needed it, with its first error: such a test is a defect that is not found yet.
    retry: 1,
    expect: { poll: { timeout: 90_000 } },
  },
};

export default defineConfig({
  plugins: [inlineTemplates],
  test: {
    environment: 'node',
    // Only a hang takes so long, even on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: availableParallelism(),
    // The files of a worker share what they load; `own-modules` separates those that replace modules.
    isolate: false,
    setupFiles: ['tests/own-modules.ts'],
    // Known to the command line only by its type.
    ...({ changed: isChange } as object),
    projects: [
      project('core', ['tests/{core,messages}/**/*.test.ts', 'tests/*.test.ts']),
      project('files', ['tests/{files,workbook,app,excel-host}/**/*.test.ts'], ofBrowser, [
        'tests/excel-host/load-jsdom.ts',
      ]),
      project('pane', ['tests/pane/**/*.test.{ts,tsx}', ofPages], [], ['tests/pane/few-styles.ts']),
      project('command', ['tests/hosts/**/*.test.ts'], [ofPages, ...(isChange ? [ofBuild] : [])]),
      ...(isChange ? [] : [browser]),
    ],
  },
});
