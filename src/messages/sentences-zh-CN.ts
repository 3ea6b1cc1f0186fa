import type { Finding } from '../check/finding';
import type { Edition } from '../statute/types';
import { findingText } from './findings-zh-CN';
import { textFindingText } from './text-findings-zh-CN';

/** Any finding as a sentence, whether it is about figures or about the text. */
export const findingSentence = (finding: Finding, edition: Edition): string =>
  textFindingText(finding, edition) ?? findingText(finding, edition);
