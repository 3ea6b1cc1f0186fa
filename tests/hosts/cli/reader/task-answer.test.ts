import { describe, expect, it } from 'vitest';
import { TemplateError } from '../../../../src/files/template/template-error';
import { UnusableFile } from '../../../../src/files/unusable-file';
import { SystemRefusal, TooHeavy } from '../../../../src/hosts/cli/reader/refusals';
import { answerOfError, resultOf } from '../../../../src/hosts/cli/reader/task-answer';

/** What arrives of an error in another process. */
function arrived(error: unknown): unknown {
  try {
    return resultOf(structuredClone(answerOfError(error)));
  } catch (thrown) {
    return thrown;
  }
}

describe('an error of a task', () => {
  it.each([
    new UnusableFile({ code: 'tooManyPages', pages: 900, limit: 500 }),
    new TemplateError({ code: 'unknownTag', tags: ['单位名称'] }),
    new SystemRefusal('ENOENT'),
    new Error('an error of the program'),
  ])('arrives with its kind and its details: %s', (error) => {
    expect(arrived(error)).toStrictEqual(error);
  });

  it('is the fault of a file that has more than a list, a text or the stack can hold', () => {
    const endless = (): unknown => [endless()];
    for (const tooMuch of [endless, () => 'a'.repeat(2 ** 31), () => new Array<string>(2 ** 32)]) {
      let error: unknown;
      try {
        tooMuch();
      } catch (thrown) {
        error = thrown;
      }
      expect(arrived(error)).toStrictEqual(new UnusableFile({ code: 'tooComplex' }));
    }
  });

  it('is unexpected if a process refuses what only a thread may', () => {
    expect(arrived(new TooHeavy())).toStrictEqual(new Error('The process refused a task'));
  });
});
