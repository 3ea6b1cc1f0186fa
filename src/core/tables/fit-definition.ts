import type { TableBody, TableDefinition } from './definition';
import type { Area } from './frame';
import { across, Frame } from './frame';
import type { Pattern } from './pattern';
import type { SheetTexts } from './sheet-texts';

/** A definition in a sheet: what was found, and the names of the lines that were not. */
export interface FittedTable {
  readonly area: Area;
  readonly frame: Frame;
  /** With all their lanes to check; which of them hold is for `SheetSums`. Null for a sum of which a line is missing. */
  readonly patterns: readonly (Pattern | null)[];
  readonly missing: readonly string[];
}

/** So many rows of titles may stand between the top of an area and the head of its table. */
const mostTitles = 12;
/** So many rows may have been inserted into a head, or columns in front of the figures. */
const mostInserted = 2;

interface Fit {
  readonly frame: Frame;
  /** Lines of the definition that were found. */
  readonly found: number;
  readonly wanted: number;
}

/**
 * Finds a definition on a sheet by its labels, wherever its table was moved and however its rows are sorted. Figures
 * need not be there.
 *
 * @param areas where tables may be, the likeliest first
 * @returns null if hardly anything of it is there
 */
export function fitDefinition(
  texts: SheetTexts,
  areas: readonly Area[],
  definition: TableDefinition,
): FittedTable | null {
  let best: Fit | null = null;
  for (const area of areas)
    for (const body of bodiesLike(definition)) {
      // Most areas hold another table: only one whose labels are known is searched for the exact head.
      const fit = bestShift(texts, area, body, definition);
      if (fit !== null && (best === null || fit.found > best.found)) best = fit;
      if (best !== null && best.found === best.wanted) return fitted(best.frame, definition);
    }
  return best === null || best.found === 0 ? null : fitted(best.frame, definition);
}

/** Heads and label columns as defined, then with some that were inserted or removed. */
function* bodiesLike({ headRows, labelColumns }: TableBody): Generator<TableBody> {
  yield { headRows, labelColumns };
  for (let more = 1; more <= mostInserted; more += 1) {
    yield { headRows: headRows + more, labelColumns };
    yield { headRows, labelColumns: labelColumns + more };
    if (headRows >= more) yield { headRows: headRows - more, labelColumns };
  }
}

function bestShift(texts: SheetTexts, area: Area, body: TableBody, definition: TableDefinition): Fit | null {
  let best: Fit | null = null;
  for (let shift = 0; shift <= mostTitles && area.top + shift + body.headRows <= area.bottom; shift += 1) {
    const frame = new Frame(texts, { ...area, top: area.top + shift }, body);
    const fit = fitOf(frame, definition);
    if (best === null || fit.found > best.found) best = fit;
    if (fit.found === fit.wanted) break;
  }
  return best;
}

function fitOf(frame: Frame, { sums }: TableDefinition): Fit {
  let found = 0;
  let wanted = 0;
  for (const { axis, total, parts, notIn } of sums) {
    const lines = [total, ...parts];
    wanted += lines.length + notIn.length;
    found += lines.filter((name) => frame.lineOf(axis, name) !== undefined).length;
    found += notIn.filter((name) => frame.lineOf(across(axis), name) !== undefined).length;
  }
  return { frame, found, wanted };
}

function fitted(frame: Frame, { sums }: TableDefinition): FittedTable {
  const missing = new Set<string>();
  const patterns = sums.map(({ relation, axis, total, parts, signs, notIn }): Pattern | null => {
    const lines = [total, ...parts].map((name) => {
      const line = frame.lineOf(axis, name);
      if (line === undefined) missing.add(name.label);
      return line;
    });
    const idle = new Set(notIn.map((name) => frame.lineOf(across(axis), name)));
    const [own, ...others] = lines;
    if (own === undefined || others.some((line) => line === undefined)) return null;
    return {
      relation,
      axis,
      total: own,
      parts: others as readonly number[],
      signs,
      holdsIn: frame.lines(across(axis)).filter((lane) => !idle.has(lane)),
      roundedIn: [],
      brokenIn: [],
      isStrong: true,
      bits: 0,
    };
  });
  return { area: frame.area, frame, patterns, missing: [...missing] };
}
