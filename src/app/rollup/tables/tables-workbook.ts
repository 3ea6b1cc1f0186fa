import manifest from '../../../../package.json';
import { addressOf, columnName } from '../../../core/grid/addresses';
import { decimalsIn } from '../../../core/rollup/tables/amount';
import { cellIn } from '../../../core/rollup/tables/compute-totals';
import type { RolledTable } from '../../../core/rollup/tables/roll-up-table';
import type { RowCell } from '../../../files/xlsx/appended-rows';
import type { WorkbookSheet } from '../../../files/xlsx/write-xlsx';
import { writeWorkbook } from '../../../files/xlsx/write-xlsx';
import { severityNames } from '../../../messages/zh-CN/findings';
import { rollupTablesTexts as texts } from '../../../messages/zh-CN/rollup-tables';
import { dataLook, headingLook, labelFormats, remarkLook } from '../../../workbook/plan/cell-formats';
import type { PlannedCell } from '../../../workbook/plan/plan-worksheet';
import { heightsFor } from '../../../workbook/plan/plan-worksheet';
import { rectanglesOf, referenceTo } from '../../../workbook/plan/rectangles';
import { tableDefinitionsText } from '../../tables/table-definitions';
import { listSheet } from '../workbook/list-sheet';
import { contentOf, labelCells, linesAbove, positionIn } from './result-cells';
import type { RolledTables } from './roll-up-tables';
import { findingSentence } from './finding-sentence';

/** More decimals are not rounded by spreadsheet programs. */
const mostDecimals = 15;
/** Longer formulas are not accepted by all of them. */
const mostReferences = 200;

/** Rows and columns of 明细 before the figures of members. */
const detail = { firstRow: 3, total: 3, firstMember: 4 } as const;

interface NamedTable {
  readonly rolled: RolledTable;
  readonly summary: string;
  readonly detail: string;
}

/**
 * The workbook of a roll-up of tables: each result in the layout of its members, what it is added up from, and everything
 * that was found. Inputs are formulas over 明细, totals over the sheet. The same files give the same bytes.
 */
export function tablesWorkbook(result: RolledTables): Promise<Uint8Array> {
  const tables = namedTables(result);
  return writeWorkbook({
    title: texts.title(result.request.definitions.map(({ name }) => name)),
    sheets: [
      ...tables.map((table) => summarySheet(table, result)),
      ...tables.map((table) => detailSheet(table, result)),
      findingsSheet(result),
      filesSheet(result),
      aboutSheet(result, tables),
    ],
    settings: {
      tables: tableDefinitionsText(
        tables.map(({ rolled: { definition }, summary }) => ({ ...definition, sheet: summary })),
      ),
    },
  });
}

function namedTables({ tables }: RolledTables): readonly NamedTable[] {
  const found = tables.filter((table) => table !== null);
  return found.map((rolled, at) => {
    const number = found.length === 1 ? '' : String(at + 1);
    return {
      rolled,
      summary: `${texts.sheets.summary}${number}`,
      detail: `${texts.sheets.detail}${number}`,
    };
  });
}

/** Cells that members' figures are added up in, in reading order. */
const inputsOf = ({ kinds }: RolledTable): readonly (readonly [row: number, column: number])[] =>
  kinds.flatMap((line, row) =>
    line.flatMap((kind, column) => (kind === 'input' ? [[row, column] as const] : [])),
  );

function summarySheet({ rolled, summary, detail: source }: NamedTable, result: RolledTables): WorkbookSheet {
  const { kinds, figures, layout } = rolled;
  const rowOf = new Map(
    inputsOf(rolled).map(([row, column], at) => [`${row},${column}`, detail.firstRow + 1 + at]),
  );
  const labels = labelCells(rolled).map((cell): PlannedCell => ({
    ...cell,
    look: labelFormats.rowHeader,
    locked: true,
  }));
  const data = kinds.flatMap((line, row) =>
    line.flatMap((kind, column): readonly PlannedCell[] => {
      if (kind === 'none') return [];
      const value = contentOf(figures[row]?.[column] ?? null);
      const total = `'${source}'!$D$${rowOf.get(`${row},${column}`) ?? 0}`;
      const formula = kind === 'input' ? `IF(${total}="","",${total})` : totalFormula(rolled, row, column);
      return [
        {
          ...positionIn(rolled, row, column),
          rowSpan: 1,
          columnSpan: 1,
          content: value,
          ...(formula === null ? {} : { formula }),
          look: dataLook('amount', kind === 'total'),
          locked: true,
        },
      ];
    }),
  );
  const width = (layout.columns.at(-1)?.at ?? layout.left) - layout.left + 1;
  const above = linesAbove(rolled, remarkOf(result)).map((content, row): PlannedCell => ({
    row,
    column: 0,
    rowSpan: 1,
    columnSpan: Math.min(width, 10),
    content,
    look: row === 0 ? headingLook : remarkLook,
    locked: true,
  }));
  const firstColumn = (layout.columns[0]?.at ?? layout.left) - layout.left;
  const widths = Array.from({ length: width }, (_, at) => (at < firstColumn ? 24 : 14));
  const cells = [...above, ...labels, ...data].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    plan: {
      name: summary,
      tables: [],
      cells,
      columnWidths: widths,
      rowHeights: heightsFor(cells, widths),
      validations: [],
      conditionalFormats: [],
    },
  };
}

/** The parts of a total on the same sheet; null where there are too many for a formula. */
function totalFormula(rolled: RolledTable, row: number, column: number): string | null {
  const sum = rolled.sumOf.get(row * rolled.layout.columns.length + column);
  // A formula must not refer to itself.
  const isCircular = rolled.circular.length > 0 && rolled.figures[row]?.[column] === 'open';
  if (sum === undefined || isCircular) return null;
  const lane = sum.axis === 'rows' ? column : row;
  const cells = sum.parts.map((part) => cellIn(sum, part, lane));
  const refer = (sign: 1 | -1 | null) =>
    rectanglesOf(
      cells
        .filter((_, i) => sign === null || sum.signs[i] === sign)
        .map(([r, c]) => positionIn(rolled, r, c)),
    ).map((rectangle) => referenceTo(rectangle));
  const [all, plus, minus] = [refer(null), refer(1), refer(-1)];
  if (all.length > mostReferences) return null;
  const open = all.map((part) => `COUNTIF(${part},"${texts.open}")`).join('+');
  const added = [
    ...(plus.length === 0 ? [] : [`SUM(${plus.join(',')})`]),
    ...(minus.length === 0 ? [] : [`-SUM(${minus.join(',')})`]),
  ].join('');
  const decimals = decimalsOf(
    cells.map(([r, c]) => rolled.figures[r]?.[c] ?? null).filter((figure) => typeof figure === 'bigint'),
  );
  return `IF(${open}>0,"${texts.open}",IF(COUNT(${all.join(',')})=0,"",${rounded(added, decimals)}))`;
}

const decimalsOf = (amounts: readonly bigint[]): number =>
  amounts.reduce((most, amount) => Math.max(most, decimalsIn(amount)), 0);

/** Binary fractions do not hit decimals exactly. */
const rounded = (formula: string, decimals: number): string =>
  decimals === 0 || decimals > mostDecimals ? formula : `ROUND(${formula},${decimals})`;

function detailSheet({ rolled, summary, detail: name }: NamedTable, result: RolledTables): WorkbookSheet {
  const { layout, rows, figures } = rolled;
  const inputs = inputsOf(rolled);
  const last = columnName(detail.firstMember + Math.max(rows.length, 1) - 1);
  return listSheet({
    name,
    lines: linesAbove(rolled, remarkOf(result)),
    head: [...texts.detail.head(summary), ...rows.map(({ member }) => result.members[member]?.name ?? '')],
    widths: [30, 24, 8, 14, ...rows.map(() => 14)],
    frozenColumns: detail.firstMember,
    rows: inputs.map(([row, column], at): readonly RowCell[] => {
      const cells = rows.map((one) => one.cells[row]?.[column] ?? null);
      const amounts = cells.flatMap((cell) => (cell?.kind === 'figure' ? [cell.amount] : []));
      const number = detail.firstRow + 1 + at;
      const range = `${columnName(detail.firstMember)}${number}:${last}${number}`;
      const position = positionIn(rolled, row, column);
      return [
        layout.rows[row]?.label ?? '',
        layout.columns[column]?.label ?? '',
        addressOf(position.row, position.column),
        {
          formula: `IF(COUNTA(${range})>COUNT(${range}),"${texts.open}",IF(COUNT(${range})=0,"",${rounded(`SUM(${range})`, decimalsOf(amounts))}))`,
          value: contentOf(figures[row]?.[column] ?? null),
        },
        ...cells.map((cell): RowCell =>
          cell === null ? null : cell.kind === 'figure' ? contentOf(cell.amount) : cell.text,
        ),
      ];
    }),
  });
}

/** That members are missing; empty if none is. */
const remarkOf = ({ counted, due }: RolledTables): string =>
  counted < due ? texts.incomplete(counted, due) : '';

function findingsSheet(result: RolledTables): WorkbookSheet {
  const rows = result.findings.map((finding): readonly RowCell[] => {
    const member = result.members[finding.member ?? -1];
    return [
      member?.name ?? texts.all,
      member?.file.file ?? '',
      result.request.definitions[finding.table ?? -1]?.name ?? '',
      severityNames[finding.severity],
      findingSentence(result, finding),
    ];
  });
  return listSheet({
    name: texts.sheets.findings,
    lines: [texts.sheets.findings, remarkOf(result)],
    head: texts.findings.head,
    widths: [28, 28, 24, 10, 90],
    rows: rows.length === 0 ? [[texts.all, '', '', '', texts.findings.none]] : rows,
  });
}

function filesSheet(result: RolledTables): WorkbookSheet {
  return listSheet({
    name: texts.sheets.files,
    lines: [texts.sheets.files, remarkOf(result)],
    head: texts.files.head,
    widths: [44, 30, 24, 70],
    rows: result.members.map(({ file, name, state }): readonly RowCell[] => [
      file.file,
      name,
      texts.states[state],
      file.hash ?? '',
    ]),
  });
}

function aboutSheet(result: RolledTables, tables: readonly NamedTable[]): WorkbookSheet {
  return listSheet({
    name: texts.sheets.about,
    lines: [texts.sheets.about, remarkOf(result)],
    head: texts.about.head,
    widths: [24, 110],
    rows: [
      [texts.about.counts, texts.counts(result)],
      ...tables.map(({ rolled, summary, detail: own }): readonly RowCell[] => [
        summary,
        texts.about.table(rolled.definition.name, own),
      ]),
      [texts.about.how, texts.about.howText],
      [texts.about.program, `nianbao ${manifest.version}`],
    ],
  });
}
