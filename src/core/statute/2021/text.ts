import type { EditionText } from '../edition-text';
import { textRules } from '../rules/text';
import { aspects } from './aspects';
import { form2021 } from './form';
import { figures } from './text-figures';
import { applicants, assessments, decisions, documentActs, parts, quantities, topics } from './text-words';
import { writing } from './writing';

/** The text around the tables. */
export const text: EditionText = {
  rules: textRules(form2021),
  sections: { overview: '一', disputes: '四', remarks: '六' },
  figures,
  applicants,
  topics,
  quantities,
  decisions,
  documentActs,
  parts,
  assessments,
  aspects,
  writing,
};
