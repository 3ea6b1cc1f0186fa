import { checkListTexts as texts } from '../../messages/zh-CN/check-list';
import { undecidedRules } from '../../messages/sentence-parts';
import { undecidedTogether } from '../../messages/zh-CN/findings';
import { findingSentence } from '../../messages/zh-CN/sentences';
import { appendixErrors } from '../../core/report/appendix';
import { tableName } from '../../core/report/cell-names';
import { reportTitle } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import type { PagePart, PrintedPage } from '../../files/printed-page';
import { groupFindings } from '../session/group-findings';
import { approvalParts } from '../sign-off/approval-parts';
import { printed } from '../sign-off/printed-fingerprint';
import { shownTime } from '../sign-off/local-time';
import type { CheckList } from './check-list';

/** The check list as text, ready to print. */
export const checkListPage = (list: CheckList): PrintedPage => ({
  title: texts.title,
  parts: [
    { kind: 'paragraph', text: reportTitle(list.report) },
    { kind: 'heading', text: texts.basis },
    basisTable(list),
    { kind: 'heading', text: texts.summary },
    { kind: 'paragraph', text: texts.verdicts[verdictOf(list)] },
    summaryTable(list),
    { kind: 'paragraph', text: texts.relations(list.relations) },
    { kind: 'heading', text: texts.findings },
    ...findingParts(list),
    ...appendixParts(list),
    { kind: 'heading', text: texts.approvals },
    ...approvalParts(list.signOff, editions[list.report.edition]),
    { kind: 'paragraph', text: texts.disclaimer },
  ],
});

function verdictOf({ report, tables }: CheckList): keyof typeof texts.verdicts {
  const sum = (of: (table: CheckList['tables'][number]) => number) =>
    tables.reduce((all, table) => all + of(table), 0);
  if (sum(({ summary }) => summary.error + summary.undecided) + appendixErrors(report) > 0) return 'failed';
  const warnings = sum(({ summary }) => summary.warning);
  if (warnings === 0) return 'passed';
  return warnings > sum(({ explained }) => explained) ? 'unexplained' : 'explained';
}

function basisTable({ report, program, rules, checkedAt, previous, fingerprints }: CheckList): PagePart {
  const { agency, year, edition } = report;
  const { labels } = texts;
  return {
    kind: 'table',
    label: texts.basis,
    widths: [1, 5],
    head: null,
    rows: [
      [labels.agency, agency ?? texts.unknown],
      [labels.year, year === null ? texts.unknown : texts.year(year)],
      [labels.edition, texts.edition(edition, editions[edition].notice)],
      [labels.program, texts.program(program)],
      [
        labels.rules,
        texts.rules(rules.count, rules.fingerprint === null ? null : printed(rules.fingerprint)),
      ],
      [labels.checkedAt, `${shownTime(checkedAt)} ${checkedAt.slice(19)}`],
      [
        labels.previous,
        previous === null ? texts.noPrevious : texts.previous(previous.agency, previous.year),
      ],
      [labels.figures, fingerprints === null ? texts.noFingerprint : printed(fingerprints.figures)],
      [labels.words, fingerprints === null ? texts.noFingerprint : printed(fingerprints.words)],
    ],
  };
}

function summaryTable({ report, tables }: CheckList): PagePart {
  const edition = editions[report.edition];
  const rows = tables.map(({ cells, numbers, blanks, unreadable, summary, explained }) => [
    cells,
    numbers,
    blanks,
    unreadable,
    summary.error,
    summary.warning,
    explained,
    summary.info,
    summary.undecided,
  ]);
  const sums = rows.reduce((all, row) => all.map((sum, column) => sum + (row[column] ?? 0)));
  const named = (name: string, row: readonly number[]) => [name, ...row.map(String)];
  return {
    kind: 'table',
    label: texts.summary,
    widths: [1.3, 1, 1, 1, 1.2, 1, 1, 1.2, 1, 1.5],
    head: texts.summaryHead,
    rows: [
      ...tables.map(({ about }, index) =>
        named(
          about === 'file' || about === 'text' ? texts.others[about] : tableName(edition, about),
          rows[index] ?? [],
        ),
      ),
      named(texts.all, sums),
    ],
  };
}

/** Which other tables belong to the report, and which of their sums do not hold. */
function appendixParts({ report: { appendices = [] } }: CheckList): readonly PagePart[] {
  if (appendices.length === 0) return [];
  return [
    { kind: 'heading', text: texts.appendices },
    {
      kind: 'table',
      label: texts.appendices,
      widths: [3, 1.5, 1.5, 6],
      head: texts.appendicesHead,
      rows: appendices.map(({ name, checked, broken }) => [
        name,
        String(checked),
        String(broken.length),
        broken.map(texts.brokenSum).join('\n'),
      ]),
    },
  ];
}

function findingParts({ report, findings }: CheckList): readonly PagePart[] {
  if (findings.length === 0) return [{ kind: 'paragraph', text: texts.noFindings }];
  const edition = editions[report.edition];
  const explanations = new Map(findings.map(({ finding, explanation }) => [finding, explanation]));
  const lines = groupFindings(findings.map(({ finding }) => finding)).flatMap(({ broken, undecided }) => [
    ...broken.map((finding) => [
      texts.severities[finding.severity],
      finding.ruleId,
      findingSentence(finding, edition),
      explanations.get(finding) ?? (finding.severity === 'warning' ? texts.notExplained : ''),
    ]),
    ...(undecided.length === 0
      ? []
      : [[texts.severities.undecided, undecidedRules(undecided), undecidedTogether(undecided, edition), '']]),
  ]);
  return [
    {
      kind: 'table',
      label: texts.findings,
      widths: [0.8, 1.3, 1.8, 6, 4],
      head: texts.findingsHead,
      rows: lines.map((line, index) => [String(index + 1), ...line]),
    },
  ];
}
