/** Mutation tests of the rules: `npm run mutate`, or `npm run mutate -- --mutate 'src/core/report/**'` for a part. */
export default {
  mutate: ['src/core/{check,report}/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Half of the machine may be busy with something else.
  timeoutMS: 20_000,
  ignorePatterns: [
    '/assets',
    '/coverage',
    '/dist',
    '/docs',
    '/src/{pane,hosts,workbook}',
    '/tests/{browser,files,hosts,pane}',
  ],
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'coverage/mutation/mutation.html' },
  jsonReporter: { fileName: 'coverage/mutation/mutation.json' },
  // A second run tries only what changed.
  incremental: true,
  incrementalFile: 'coverage/mutation/incremental.json',
  tempDirName: 'coverage/mutation/sandbox',
  thresholds: { high: 95, low: 90, break: 90 },
};
