import { fold } from '../../../core/grid/fold-label';
import { addressOf } from '../../../core/grid/addresses';
import { amountOfUnits } from '../../../core/rollup/tables/amount';
import type { TableProblem } from '../../../core/rollup/tables/finding';
import type { MemberTable } from '../../../core/rollup/tables/member-table';
import { isFilledIn, memberTable } from '../../../core/rollup/tables/member-table';
import type { TableDefinition } from '../../../core/tables/definition';
import type { FittedTable } from '../../../core/tables/fit-definition';
import { printedFigure } from '../../../core/tables/printed-figure';
import { SheetTexts } from '../../../core/tables/sheet-texts';
import { SheetSums } from '../../../core/tables/sums';
import { UnusableFile } from '../../../files/unusable-file';
import type { CheckedTable } from '../../tables/check-tables';
import { checkFitted } from '../../tables/check-tables';
import { findDefined } from '../../tables/find-defined';
import { rangeOfArea } from '../../tables/range-of-area';
import type { Sheet } from '../../tables/sheet';

/** What is wrong with a sum of a member's table. */
interface SumFault {
  /** Not sure: the sum may be no sum in this table. */
  readonly isSure: boolean;
  readonly problem: Extract<TableProblem, { readonly code: 'broken' | 'rounded' }>;
}

/** The table of one definition in a member's file. */
export type FoundTable =
  | {
      readonly kind: 'found';
      readonly table: MemberTable;
      readonly range: string;
      readonly faults: readonly SumFault[];
      /** How far rounding may take each sum of the definition from its total. */
      readonly allowed: readonly bigint[];
    }
  | { readonly kind: 'missing' }
  /** Several have its labels: sheets and ranges. */
  | { readonly kind: 'several'; readonly positions: readonly string[] };

/** The tables of definitions in a member's file. */
export interface MemberTables {
  /** 填报单位, if the file names it. */
  readonly agency: string | null;
  /** In the order of the definitions. */
  readonly tables: readonly FoundTable[];
}

/**
 * Finds the tables of definitions on the sheets of a member's file, and checks their sums.
 *
 * @throws {UnusableFile} tooComplex
 */
export function memberTables(
  sheets: readonly Sheet[],
  definitions: readonly TableDefinition[],
): MemberTables {
  const texts = sheets.map(({ grid }) => new SheetTexts(grid));
  // What a definition fits once more, after all definitions have got a table, has the same labels.
  const found = findDefined(sheets, [...definitions, ...definitions]);
  return {
    agency: agencyIn(sheets),
    tables: definitions.map((definition, at): FoundTable => {
      const candidates = [found[at]?.found, found[at + definitions.length]?.found].flatMap((one) => {
        const sheet = sheets[one?.sheetAt ?? -1];
        const own = texts[one?.sheetAt ?? -1];
        if (one == null || sheet === undefined || own === undefined || !isMostly(one.fitted, definition))
          return [];
        return [{ ...one, sheet, texts: own, table: tableIn(sheet, own, one.fitted) }];
      });
      const [first, second] = candidates;
      if (first === undefined) return { kind: 'missing' };
      const chosen =
        second === undefined || second.fitted.missing.length > first.fitted.missing.length
          ? first
          : (theOnly(candidates, ({ table }) => isFilledIn(table)) ??
            theOnly(candidates, ({ sheet }) => sheet.name !== null && sheet.name === definition.sheet) ??
            theOnly(candidates, (one) => isTitled(one.texts, one.fitted, definition.name)));
      if (chosen === undefined)
        return {
          kind: 'several',
          positions: candidates.map(({ sheet, fitted }) => positionOf(sheet.name, fitted)),
        };
      const { sheet, sheetAt, fitted, table } = chosen;
      const sums = new SheetSums(sheet.grid);
      const checked = checkFitted({ at, sheet, sheetAt, sums }, definition, fitted);
      const allowed = fitted.patterns.map((pattern) =>
        (pattern === null ? [] : sums.of(pattern, definition.isExact === true)).reduce((most, sum) => {
          const own = amountOfUnits(sum.allowed, sum.decimals);
          return own > most ? own : most;
        }, 0n),
      );
      return { kind: 'found', table, range: checked.range, faults: faultsIn(checked), allowed };
    }),
  };
}

function tableIn({ name, grid }: Sheet, texts: SheetTexts, { frame }: FittedTable): MemberTable {
  try {
    return memberTable(name, grid, texts, frame);
  } catch (error) {
    if (error instanceof RangeError) throw new UnusableFile({ code: 'tooComplex' });
    throw error;
  }
}

/** A table in which most lines of a definition are missing is another one. */
function isMostly({ missing }: FittedTable, { sums }: TableDefinition): boolean {
  const labels = new Set(sums.flatMap(({ total, parts }) => [total, ...parts]).map(({ label }) => label));
  return missing.length * 2 <= labels.size;
}

function theOnly<T>(items: readonly T[], is: (item: T) => boolean): T | undefined {
  const [first, second] = items.filter(is);
  return second === undefined ? first : undefined;
}

const rowsOfTitle = 4;

function isTitled(texts: SheetTexts, { area: { top, left, right } }: FittedTable, name: string): boolean {
  for (let row = top - 1; row >= Math.max(0, top - rowsOfTitle); row -= 1)
    for (let column = left; column <= right; column += 1)
      if (fold(texts.at(row, column) ?? '') === fold(name)) return true;
  return false;
}

const positionOf = (sheet: string | null, { area }: FittedTable): string =>
  sheet === null ? rangeOfArea(area) : `${sheet}!${rangeOfArea(area)}`;

function faultsIn({ groups, rounded }: CheckedTable): readonly SumFault[] {
  return [
    ...groups.flatMap(({ broken, suspects, isSure }) => {
      const [suspect, other] = suspects;
      return broken.map(({ relation, total: [row, column], value, sum, decimals }): SumFault => ({
        isSure,
        problem: {
          code: 'broken',
          cell: { row, column },
          is: printedFigure(value, decimals),
          sum: printedFigure(sum, decimals),
          off: printedFigure(Math.abs(value - sum), decimals),
          isLimit: relation === 'atLeast',
          suspect:
            suspect === undefined || other !== undefined
              ? null
              : {
                  row: suspect.cell[0],
                  column: suspect.cell[1],
                  to: printedFigure(suspect.to, decimals),
                },
        },
      }));
    }),
    ...rounded.map(({ total: [row, column], value, sum, decimals }): SumFault => ({
      isSure: false,
      problem: {
        code: 'rounded',
        cell: { row, column },
        off: printedFigure(Math.abs(value - sum), decimals),
      },
    })),
  ];
}

const agencyLabel = /^(?:填报|填表|报送|上报|编报)(?:单位|机关|部门)(?:名称)?(?:\(.{0,12}\))?:(.*)$/u;

/** 填报单位 as the file names it, in the same cell or in the next one. */
function agencyIn(sheets: readonly Sheet[]): string | null {
  for (const { grid } of sheets) {
    let waits: string | null = null;
    for (const { row, column, columnSpan, content } of grid.cells) {
      if (typeof content !== 'string' || content.length > 120) continue;
      const text = content.trim();
      if (waits === addressOf(row, column)) {
        const name = nameIn(text);
        if (name !== null) return name;
      }
      waits = null;
      const label = agencyLabel.exec(fold(text));
      if (label === null) continue;
      const name = nameIn(text.slice(text.search(/[:：]/u) + 1));
      if (name !== null) return name;
      waits = addressOf(row, column + columnSpan);
    }
  }
  return null;
}

/** A name as far as the next entry: 填报单位：水利局  单位：万元. */
function nameIn(text: string): string | null {
  const name = (text.trim().split(/\s{2,}|\u3000|[\s，,；;](?=[^\s]{1,8}[:：])/u)[0] ?? '').trim();
  return name === '' || /[:：]/u.test(name) || !/\p{Letter}/u.test(name) ? null : name;
}
