import type { Finding } from '../../core/check/finding';
import { isTextFinding } from '../../core/check/finding';
import type { Edition } from '../../core/statute/types';
import { findingText } from './findings';
import { textFindingText } from './text-findings';

/** Any finding as a sentence, whether it is about figures or about the text. */
export const findingSentence = (finding: Finding, edition: Edition): string =>
  isTextFinding(finding) ? textFindingText(finding, edition) : findingText(finding, edition);
