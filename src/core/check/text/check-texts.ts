import type { Report } from '../../report/report';
import type { TextPart } from '../../report/text-part';
import type { Condition, Rule, Severity } from '../../statute/types';
import { conditionHolds } from '../condition-holds';
import type { TextFinding } from '../finding';
import type { TextRuleId } from '../finding-params';
import { remembered } from './remembered';
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

type TextRule = (context: TextContext) => readonly TextFinding[];

/** Some functions check several rules together. */
const rules: Readonly<Record<TextRuleId, TextRule>> = {
  'X-NEG': negations,
  'X-PLACE': leftovers,
  'X-APPL': claimsAgainstTables,
  'X-TXTBAL': textBalance,
  'T2-TXT': claimsAgainstTables,
  'T2-PUB': decisions,
  'T2-FEE': collectedFees,
  'T3-FEE': feeNotices,
  'T4-TXT': claimsAgainstTables,
  'X-BREAK': lists,
  'X-NEST': lists,
  'X-SAME': sameQuantity,
  'X-PCT': percentages,
  'X-APPROX': approximations,
  'X-FEE': feeStatement,
  'X-YEAR': years,
  'X-BASIS': basis,
  'X-PARTS': partsOfReport,
  'X-FIVE': fiveAspects,
  'X-ASSESS': assessment,
  'X-LEN': sectionLength,
  'X-GENERIC': generic,
};

/**
 * Checks the text of a report against its tables and against itself. Findings are in the order of the catalogue, and
 * within a rule in the order of the text. A report without text has none; nothing is judged that depends on a blank or
 * unreadable cell, and no rule applies whose conditions do not hold.
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
  const findingsOf = remembered((rule: TextRule) => rule(prepared));
  return part.text.rules
    .filter((rule) =>
      conditionsOf(rule).every((condition) => conditionHolds(condition, part.edition, report)),
    )
    .flatMap(({ id, severity }) =>
      distinct(
        findingsOf(rules[id as TextRuleId])
          .filter(({ ruleId }) => ruleId === id)
          .map((finding) => atMost(severity, finding)),
      ),
    );
}

const conditionsOf = ({ test }: Rule): readonly Condition[] =>
  [test].flat().flatMap((one) => (one.kind === 'text' ? (one.when ?? []) : []));

const mildest: readonly Severity[] = ['info', 'warning', 'error'];

/** A finding at most as severe as its rule in the edition. */
const atMost = (severity: Severity, finding: TextFinding): TextFinding => ({
  ...finding,
  severity: mildest[Math.min(mildest.indexOf(severity), mildest.indexOf(finding.severity))] as Severity,
});

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
