import type { AgencyProfile } from '../../core/report/report';
import { agencyKinds, agencyLevels } from '../../core/statute/agencies';
import { tableIds } from '../../core/report/cells';
import type { EditionId } from '../../core/statute/editions';
import { isEditionId } from '../../core/statute/editions';
import type { TableId } from '../../core/statute/types';
import type { RollupExtent } from './rollup-extent';
import { extentFrom, textOfExtent } from './rollup-extent';

/** Whether totals are worksheet formulas or control totals typed by hand. */
export type TotalsKind = 'formula' | 'typed';

/** What a workbook of ours records about itself in hidden defined names, so that no guessing is needed. */
export interface WorkbookMark {
  readonly edition: EditionId;
  readonly year: number | null;
  readonly agency: string | null;
  readonly profile?: AgencyProfile;
  readonly totals: TotalsKind;
  /** Of roll-ups: besides the sheets of the tables they have others, which are no part of the report. */
  readonly rollup?: RollupExtent;
}

/** A defined name of a workbook with its value: a range, or quoted text. */
export interface DefinedName {
  readonly name: string;
  readonly content: string;
}

/** The prefix of all our names; 政府信息公开 (zheng-fu xin-xi). */
export const namePrefix = 'ZFXX_';

/** The name of the range that a table covers, such as `ZFXX_T3`. */
export const nameOfTable = (table: TableId): string => `${namePrefix}${table.toUpperCase()}`;

/** Excel does not distinguish names by case. */
export const isNameOfTable = (name: string): boolean =>
  tableIds.some((table) => name.toUpperCase() === nameOfTable(table));

const markName = `${namePrefix}MARK`;
const agencyName = `${namePrefix}AGENCY`;

/** The maximum length of a text constant in a formula is 255 characters. */
const longestConstant = 250;

/** Text as a formula: `"…"`, quotes doubled, long text in pieces joined by `&`. */
export function textFormula(text: string, longest: number = longestConstant): string {
  const pieces = text.match(new RegExp(`[^]{1,${longest}}`, 'gu')) ?? [''];
  return pieces.map((piece) => `"${piece.replace(/"/gu, '""')}"`).join('&');
}

/** The inverse of `textFormula`; undefined if the content is something else. */
export function textOfFormula(content: string): string | undefined {
  if (!/^"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*$/u.test(content)) return undefined;
  return [...content.matchAll(/"((?:[^"]|"")*)"/gu)]
    .map(([, piece = '']) => piece.replace(/""/gu, '"'))
    .join('');
}

/** The mark as defined names; the agency has a separate one, all other facts are `key=value;…`. */
export function namesOfMark(mark: WorkbookMark): readonly DefinedName[] {
  const facts: readonly (readonly [string, string | number | null | undefined])[] = [
    ['edition', mark.edition],
    ['year', mark.year],
    ['kind', mark.profile?.kind],
    ['level', mark.profile?.level],
    ['totals', mark.totals],
    ['rollup', mark.rollup === undefined ? undefined : textOfExtent(mark.rollup)],
  ];
  const text = facts
    .flatMap(([key, value]) => (value === null || value === undefined ? [] : [`${key}=${value}`]))
    .join(';');
  return [
    { name: markName, content: textFormula(text) },
    ...(mark.agency === null ? [] : [{ name: agencyName, content: textFormula(mark.agency) }]),
  ];
}

/** Finds the mark among the defined names of a workbook; undefined in workbooks that are not ours or were tampered with. */
export function readMark(names: readonly DefinedName[]): WorkbookMark | undefined {
  const text = (wanted: string) => {
    // Excel does not distinguish names by case.
    const found = names.find(({ name }) => name.toUpperCase() === wanted);
    return found === undefined ? undefined : textOfFormula(found.content.trim());
  };
  const facts = new Map(
    (text(markName) ?? '').split(';').map((fact) => {
      const [key = '', value = ''] = fact.split('=');
      return [key, value] as const;
    }),
  );
  const edition = facts.get('edition') ?? '';
  const totals = facts.get('totals');
  const year = facts.get('year');
  if (!isEditionId(edition) || (totals !== 'formula' && totals !== 'typed')) return undefined;
  if (year !== undefined && !/^\d{4}$/u.test(year)) return undefined;
  const rollup = extentFrom(facts.get('rollup') ?? null);
  const kind = agencyKinds.find(({ id }) => id === facts.get('kind'))?.id;
  const level = agencyLevels.find(({ id }) => id === facts.get('level'))?.id;
  return {
    edition,
    year: year === undefined ? null : Number(year),
    agency: text(agencyName) ?? null,
    ...(kind === undefined && level === undefined
      ? {}
      : {
          profile: { ...(kind === undefined ? {} : { kind }), ...(level === undefined ? {} : { level }) },
        }),
    totals,
    ...(rollup === null ? {} : { rollup }),
  };
}
