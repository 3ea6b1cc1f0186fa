import { UnusableFile } from '../unusable-file';
import { tokensIn } from './duplicate-keys';

/** Objects and lists within one another; a report has six. */
const mostDepth = 100;

const brackets = /["{}[\]]/gu;

/**
 * Refuses a text that is nested deeper than any report, before it is parsed: that takes fifty times its size in memory,
 * too fast for anybody who watches.
 *
 * @throws {UnusableFile} tooComplex
 */
export function refuseDepth(text: string): void {
  let depth = 0;
  for (const { mark } of tokensIn(text, brackets)) {
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    if (depth > mostDepth) throw new UnusableFile({ code: 'tooComplex' });
  }
}
