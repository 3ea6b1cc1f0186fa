import type { TableDefinition } from '../../core/tables/definition';
import { SheetSums } from '../../core/tables/sums';
import type { SheetFormat } from '../../workbook/port';
import { sumFormatsOf } from '../../workbook/plan/sum-formats';
import type { Session } from '../session/session';
import { findDefined } from './find-defined';

/**
 * Adds the sums of a table to its sheet as conditional formats, so that any office program marks what does not hold.
 * Returns whether the workbook took them.
 */
export async function markSums(session: Session, definition: TableDefinition): Promise<boolean> {
  if (!(await session.check())) return false;
  const { sheets, port } = session;
  const [defined] = findDefined(sheets, [definition]);
  const sheet = sheets[defined?.found?.sheetAt ?? -1];
  if (defined?.found == null || sheet === undefined || port.addFormats === undefined) return false;
  const sums = new SheetSums(sheet.grid);
  const isExact = definition.isExact === true;
  const formats = defined.found.fitted.patterns.flatMap((pattern): readonly SheetFormat[] => {
    if (pattern === null) return [];
    const { axis, total, parts, signs, holdsIn, relation } = pattern;
    const allowed = sums
      .of(pattern, isExact)
      .reduce((most, sum) => Math.max(most, sum.allowed / 10 ** sum.decimals), 0);
    return sumFormatsOf({
      axis,
      total,
      parts,
      signs,
      lanes: holdsIn,
      isLimit: relation === 'atLeast',
      allowed,
    }).map((format) => ({ ...format, sheet: sheet.id }));
  });
  try {
    await port.addFormats(formats);
    return true;
  } catch (error) {
    session.reportFailure(error, 'workbookBusy');
    return false;
  }
}
