import type { Finding } from '../../core/check/finding';
import type { Repair } from '../../core/locate/report/repair';
import type { Note } from '../../core/report/note';
import type { EditionId } from '../../core/statute/editions';
import { editions } from '../../core/statute/editions';
import type { Refusal } from '../../files/unusable-file';
import type { Language } from '../../messages/language';
import { noteText as englishNote, unusableText as englishRefusal } from '../../messages/en-US/documents';
import { repairTexts as englishRepairs } from '../../messages/en-US/repair';
import { findingSentence as englishFinding } from '../../messages/en-US/sentences';
import { noteText, unusableText } from '../../messages/zh-CN/documents';
import { repairTexts } from '../../messages/zh-CN/repair';
import { findingSentence } from '../../messages/zh-CN/sentences';

const languages = {
  'zh-CN': {
    finding: findingSentence,
    note: noteText,
    refusal: unusableText,
    repair: repairTexts.repairText,
  },
  'en-US': {
    finding: englishFinding,
    note: englishNote,
    refusal: englishRefusal,
    repair: englishRepairs.repairText,
  },
} as const;

/**
 * Why a file was refused and what to do about it, in complete sentences.
 *
 * @param about of a result of `readReport`
 */
export function message(about: Refusal, language: Language): string;
/**
 * A finding, a note on what was read, or a proposed repair, in complete sentences. Official labels stay Chinese.
 *
 * @param about of a report in this edition
 * @param edition that of the report: it has the labels
 */
export function message(about: Finding | Note | Repair, language: Language, edition: EditionId): string;
export function message(
  about: Refusal | Finding | Note | Repair,
  language: Language,
  edition?: EditionId,
): string {
  const sentences = languages[language];
  const ofReport = 'params' in about || 'changes' in about;
  if (!ofReport) return sentences.refusal(about);
  if (edition === undefined) throw new TypeError('message() needs the edition of the report');
  const form = editions[edition];
  if ('changes' in about) return sentences.repair(about, form);
  return 'ruleId' in about ? sentences.finding(about, form) : sentences.note(about, form);
}
