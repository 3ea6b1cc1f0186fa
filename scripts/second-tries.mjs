/**
 * A reporter of vitest that names each test that failed and then passed when it was tried again, with what failed: on a
 * busy machine that is the only trace of a fault that comes and goes.
 */
export default class SecondTries {
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky !== true) return;
    const errors = test.result().errors ?? [];
    const lines = errors.map(({ message, stacks }) => {
      const at = stacks?.[0];
      return `  ${message}${at === undefined ? '' : `\n  at ${at.file}:${at.line}`}`;
    });
    console.log(['', `second try: ${test.module.relativeModuleId} > ${test.fullName}`, ...lines].join('\n'));
  }
}
