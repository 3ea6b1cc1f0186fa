import type { Report } from '../../report/report';
import type { TextPart } from '../../report/text-part';
import type { Rule, Severity } from '../../statute/types';
import type { TextFinding } from '../finding';
import { claimsAgainstTables } from './rules/claims-against-tables';
import { decisions } from './rules/decisions';
import { collectedFees, feeNotices, feeStatement } from './rules/fees';
import { assessment, basis, fiveAspects, partsOfReport, sectionLength } from './rules/form';
import { generic } from './rules/generic';
import { leftovers } from './rules/leftovers';
import { lists } from './rules/lists';
import { negations } from './rules/negations';
import { percentages } from './rules/percentages';
import { approximations, sameQuantity } from './rules/same-quantity';
import { textBalance } from './rules/text-balance';
import { years } from './rules/years';
import type { TextCheckContext, TextContext } from './text-context';
import { textContext } from './text-context';

export type { TextCheckContext } from './text-context';

const rules: readonly ((context: TextContext) => readonly TextFinding[])[] = [
  negations,
  leftovers,
  claimsAgainstTables,
  textBalance,
  decisions,
  collectedFees,
  feeNotices,
  lists,
  sameQuantity,
  percentages,
  approximations,
  feeStatement,
  years,
  basis,
  partsOfReport,
  fiveAspects,
  assessment,
  sectionLength,
  generic,
];

/**
 * Checks the text of a report against its tables and against itself. Findings are in the order of the catalogue, and
 * within a rule in the order of the text. A report without text has none; nothing is judged that depends on a blank or
 * unreadable cell.
 *
 * @param part the text part of the report's edition
 */
export function checkTexts(
  report: Report,
  part: TextPart,
  context: TextCheckContext = {},
): readonly TextFinding[] {
  const { narrative } = report;
  const hasText =
    narrative !== undefined &&
    [narrative.preamble ?? [], ...narrative.sections.map(({ paragraphs }) => paragraphs)].some((paragraphs) =>
      paragraphs.some((paragraph) => paragraph.trim() !== ''),
    );
  if (!hasText) return [];
  const prepared = textContext(report, narrative, part, context);
  const found = rules.flatMap((rule) => rule(prepared));
  return part.text.rules.flatMap((rule) => distinct(found.flatMap((finding) => ofRule(finding, rule))));
}

const mildest: readonly Severity[] = ['info', 'warning', 'error'];

/** A finding of this rule, at most as severe as the rule in the edition. */
function ofRule(finding: TextFinding, { id, severity }: Rule): readonly TextFinding[] {
  if (finding.ruleId !== id) return [];
  return [
    { ...finding, severity: mildest.find((one) => one === severity || one === finding.severity) ?? severity },
  ];
}

/** The same words about the same cells in one section make one finding, with all their ranges. */
function distinct(findings: readonly TextFinding[]): TextFinding[] {
  const byKey = new Map<string, TextFinding>();
  for (const finding of findings) {
    const key = JSON.stringify([
      finding.ruleId,
      finding.severity,
      finding.cells,
      finding.words[0]?.section,
      finding.left,
      finding.right,
      finding.params,
    ]);
    const same = byKey.get(key);
    byKey.set(key, same === undefined ? finding : { ...same, words: [...same.words, ...finding.words] });
  }
  return [...byKey.values()];
}
