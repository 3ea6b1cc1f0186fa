import manifest from '../../../package.json';
import { bySeverity } from '../../core/check/by-severity';
import { cellName } from '../../core/report/cell-names';
import { reportTitle } from '../../core/report/report-title';
import { rollupFindingKey } from '../../core/rollup/finding';
import { isRefused } from '../../core/rollup/member-report';
import type { MemberLine } from '../../core/rollup/members';
import { faultOf } from '../../core/rollup/entry';
import { cellIndexOf } from '../../core/report/cells';
import type { RowCell } from '../../files/xlsx/appended-rows';
import type { WorkbookSheet } from '../../files/xlsx/write-xlsx';
import { writeWorkbook } from '../../files/xlsx/write-xlsx';
import { severityNames, statusNames } from '../../messages/zh-CN/findings';
import { rollupFindingText, rollupTexts, rollupWords } from '../../messages/zh-CN/rollup';
import { rollupWorkbookTexts as texts } from '../../messages/zh-CN/rollup-workbook';
import { findingSentence } from '../../messages/zh-CN/sentences';
import { editions } from '../../core/statute/editions';
import type { RolledUp } from './roll-up-files';
import { detailSheet } from './workbook/detail-sheet';
import { listSheet } from './workbook/list-sheet';
import { summarySheet } from './workbook/summary-sheet';

/** What the workbook shows besides the roll-up. */
export interface WorkbookFacts {
  /** Of the whole roll-up; null where it cannot be computed. */
  readonly fingerprint: string | null;
  /** Why a file has no report, as a sentence. */
  readonly reasonOf: (file: string) => string;
}

/**
 * 汇总底稿: the parent's tables, what they are added up from, and everything that was found. Every total is a formula over
 * 明细, so that anybody can check it in a spreadsheet program. The same roll-up gives the same bytes.
 */
export function rollupWorkbook(rolled: RolledUp, facts: WorkbookFacts): Promise<Uint8Array> {
  const { rollup } = rolled;
  const { parent, counted, due } = rollup;
  const remarks = counted < due ? [texts.incomplete(counted, due)] : [];
  return writeWorkbook({
    title: reportTitle(parent),
    sheets: [
      summarySheet(rollup, remarks),
      detailSheet(rollup, linesFor(rolled, 'detail')),
      differencesSheet(rolled),
      entriesSheet(rolled),
      missingSheet(rolled),
      errorsSheet(rolled),
      yearOnYearSheet(rolled),
      filesSheet(rolled, facts),
      aboutSheet(rolled, facts),
    ],
    mark: {
      edition: parent.edition,
      year: parent.year,
      agency: parent.agency,
      ...(parent.profile === undefined ? {} : { profile: parent.profile }),
      totals: 'formula',
      rollup: { counted, due },
    },
  });
}

/** The lines above a list: what it is, and that it is incomplete. */
function linesFor({ rollup, request }: RolledUp, sheet: keyof typeof texts.sheets): readonly string[] {
  const { counted, due, parent } = rollup;
  return [
    texts.title(parent.agency, request.year, texts.sheets[sheet]),
    ...(counted < due ? [texts.incomplete(counted, due)] : []),
  ];
}

function differencesSheet(rolled: RolledUp): WorkbookSheet {
  const { rollup, request } = rolled;
  const lines = linesFor(rolled, 'differences');
  const first = lines.length + 2;
  const nothing = request.given === undefined ? texts.differences.notGiven : texts.differences.none;
  return listSheet({
    name: texts.sheets.differences,
    lines,
    head: texts.differences.head,
    widths: [16, 40, 14, 14, 14, 10, 50],
    rows:
      rollup.differences.length === 0
        ? [[null, nothing]]
        : rollup.differences.map((row, index): readonly RowCell[] => [
            row.cell,
            cellName(rollup.edition, row.cell),
            row.given,
            row.calculated ?? texts.differences.unknown,
            row.difference === null
              ? null
              : { formula: `ROUND(C${first + index}-D${first + index},6)`, value: row.difference },
            row.isConsequence ? texts.differences.consequence : texts.differences.cause,
            texts.differences.explained(row.explainedBy.map(({ name }) => name)),
          ]),
  });
}

function entriesSheet(rolled: RolledUp): WorkbookSheet {
  const { rollup, request } = rolled;
  const { tree, used } = rollup.assigned;
  const form = cellIndexOf(rollup.edition);
  return listSheet({
    name: texts.sheets.entries,
    lines: linesFor(rolled, 'entries'),
    head: texts.entries.head,
    widths: [6, 8, 16, 36, 12, 40, 10, 12, 24, 20, 10],
    rows: (request.entries ?? []).map((entry, index): readonly RowCell[] => {
      const about = entry.about ?? [];
      const isCounted = faultOf(entry, rollup.edition, (id) => used.get(id)?.hash) === null;
      return [
        index + 1,
        texts.entries.kinds[entry.kind],
        entry.cell,
        form.has(entry.cell) ? cellName(rollup.edition, entry.cell) : entry.cell,
        entry.amount,
        entry.reason,
        entry.by ?? '',
        entry.on ?? '',
        about.map(({ agency }) => tree.get(agency)?.name ?? agency).join('、'),
        about.map(({ hash }) => hash).join('、'),
        isCounted ? texts.entries.counts : texts.entries.countsNot,
      ];
    }),
  });
}

/** Agencies whose reports are due and do not count. */
const absent: ReadonlySet<MemberLine['state']> = new Set(['missing', 'openVersion', 'doubled']);

function missingSheet(rolled: RolledUp): WorkbookSheet {
  const missing = rolled.lines.filter(({ state }) => absent.has(state));
  const lines = linesFor(rolled, 'missing');
  const first = lines.length + 3;
  return listSheet({
    name: texts.sheets.missing,
    lines,
    head: texts.missing.head,
    widths: [8, 36, 20, 14],
    top: [
      [
        texts.missing.count,
        { formula: `COUNT(A${first}:A${first + Math.max(missing.length, 1) - 1})`, value: missing.length },
        null,
        null,
      ],
    ],
    rows:
      missing.length === 0
        ? [[null, texts.missing.none]]
        : missing.map(({ agency, state }, index): readonly RowCell[] => [
            index + 1,
            agency.name,
            agency.telephone ?? '',
            rollupTexts.memberStates[state],
          ]),
  });
}

function* errorRows({
  rollup,
  request,
  memberFindings,
  parentFindings,
}: RolledUp): Iterable<readonly RowCell[]> {
  const { all } = texts.errors;
  for (const finding of rollup.findings)
    yield [
      finding.agencies
        .map((id) => rollup.assigned.tree.get(id)?.name ?? id)
        .slice(0, 3)
        .join('、') || all,
      '',
      severityNames[finding.severity],
      finding.ruleId,
      rollupFindingText(finding, rollup.edition),
      request.explanations?.get(rollupFindingKey(finding)) ?? '',
    ];
  for (const finding of [...parentFindings].sort(bySeverity))
    yield [
      all,
      '',
      finding.status === 'undecided' ? statusNames.undecided : severityNames[finding.severity],
      finding.ruleId,
      findingSentence(finding, rollup.edition),
      '',
    ];
  for (const { agency, report } of rollup.rows)
    for (const finding of [...(memberFindings.get(agency.id) ?? [])].sort(bySeverity))
      yield [
        agency.name,
        report.file,
        finding.status === 'undecided' ? statusNames.undecided : severityNames[finding.severity],
        finding.ruleId,
        findingSentence(finding, editions[report.edition]),
        '',
      ];
}

function errorsSheet(rolled: RolledUp): WorkbookSheet {
  const rows = [...errorRows(rolled)];
  return listSheet({
    name: texts.sheets.errors,
    lines: linesFor(rolled, 'errors'),
    head: texts.errors.head,
    widths: [28, 28, 10, 12, 90, 50],
    rows: rows.length === 0 ? [[texts.errors.all, '', '', '', texts.errors.none, '']] : rows,
  });
}

function yearOnYearSheet(rolled: RolledUp): WorkbookSheet {
  const lines = linesFor(rolled, 'yearOnYear');
  const members = rolled.lines.filter(({ report }) => report !== null);
  const first = lines.length + 3;
  const last = first + members.length - 1;
  const sum = (column: string, values: readonly (number | null)[]): RowCell => ({
    formula: `SUM(${column}${first}:${column}${last})`,
    value: values.reduce<number>((total, value) => total + (value ?? 0), 0),
  });
  const change = (row: number, now: number | null, before: number | null): readonly RowCell[] => {
    const both = `COUNT(B${row}:C${row})=2`;
    const difference = now === null || before === null ? null : now - before;
    return [
      { formula: `IF(${both},B${row}-C${row},"")`, value: difference },
      {
        formula: `IF(AND(${both},N(C${row})<>0),ROUND((B${row}-C${row})/C${row}*100,1),"")`,
        value:
          difference === null || before === null || before === 0
            ? null
            : Math.round((difference / before) * 1000) / 10,
      },
    ];
  };
  const [now, before] = [
    members.map(({ newRequests }) => newRequests),
    members.map(({ previousRequests }) => previousRequests),
  ];
  const total = (values: readonly (number | null)[]) =>
    values.reduce<number>((all, one) => all + (one ?? 0), 0);
  return listSheet({
    name: texts.sheets.yearOnYear,
    lines,
    head: texts.yearOnYear.head,
    widths: [36, 14, 14, 14, 14],
    top: [
      [
        texts.yearOnYear.all,
        sum('B', now),
        sum('C', before),
        ...change(first - 1, total(now), total(before)),
      ],
    ],
    rows: members.map((line, index): readonly RowCell[] => [
      line.agency.name,
      line.newRequests,
      line.previousRequests,
      ...change(first + index, line.newRequests, line.previousRequests),
    ]),
  });
}

function filesSheet(rolled: RolledUp, { reasonOf }: WorkbookFacts): WorkbookSheet {
  return listSheet({
    name: texts.sheets.files,
    lines: linesFor(rolled, 'files'),
    head: texts.files.head,
    widths: [44, 24, 30, 60, 20],
    rows: rolled.rollup.assigned.lines.map(({ file, state }): readonly RowCell[] => [
      file.file,
      rollupTexts.fileStates[state.kind],
      isRefused(file) ? '' : (file.agency ?? ''),
      isRefused(file) ? reasonOf(file.file) : '',
      file.hash ?? '',
    ]),
  });
}

function aboutSheet(rolled: RolledUp, { fingerprint }: WorkbookFacts): WorkbookSheet {
  const { rollup, request, counts } = rolled;
  const guessed = rollup.assigned.due.filter(({ isKindGuessed }) => isKindGuessed).map(({ name }) => name);
  return listSheet({
    name: texts.sheets.about,
    lines: linesFor(rolled, 'about'),
    head: texts.about.head,
    widths: [24, 110],
    rows: [
      [texts.about.scope, texts.about.scopeName(request.scope)],
      [texts.about.sentence, rollupWords.scopeSentence(rollup.parent.agency, request.scope, rollup.counted)],
      [texts.about.counts, rollupTexts.counts(counts)],
      ...(guessed.length === 0 ? [] : [[texts.about.guessed, guessed.join('、')]]),
      [texts.about.fingerprint, fingerprint ?? ''],
      [texts.about.program, `nianbao ${manifest.version}`],
      [texts.about.how, texts.about.howText],
    ],
  });
}
