import * as v from 'valibot';
import { jsonText } from '../../core/report/json-text';
import { definitionOf } from '../../core/tables/define-table';
import type { TableDefinition } from '../../core/tables/definition';
import { refuseDepth } from '../../files/json/depth';
import { decodeText } from '../../files/open/decode-text';
import { UnusableFile } from '../../files/unusable-file';
import type { TableOnSheet } from './find-tables';
import { rangeOfArea } from './range-of-area';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const axis = v.picklist(['rows', 'columns']);
const lineName = v.object({ label: v.string(), nth: count });
const definition = v.object({
  name: v.string(),
  headRows: count,
  labelColumns: count,
  sheet: v.exactOptional(v.string()),
  isAppendix: v.exactOptional(v.literal(true)),
  isExact: v.exactOptional(v.literal(true)),
  sums: v.array(
    v.pipe(
      v.object({
        relation: v.optional(v.picklist(['equals', 'atLeast']), 'equals'),
        axis,
        total: lineName,
        parts: v.pipe(v.array(lineName), v.minLength(1)),
        signs: v.array(v.picklist([1, -1])),
        notIn: v.array(lineName),
      }),
      v.check(({ parts, signs }) => parts.length === signs.length),
    ),
  ),
});
const file = v.object({
  format: v.literal('nianbao.tables'),
  version: v.literal(1),
  tables: v.array(definition),
});

/** The definitions in a text; null if it is another text, or of a later version. */
export function definitionsIn(text: string): readonly TableDefinition[] | null {
  try {
    refuseDepth(text);
    const parsed = v.safeParse(file, JSON.parse(text), { abortEarly: true });
    return parsed.success ? parsed.output.tables : null;
  } catch {
    return null;
  }
}

/**
 * Reads definitions of tables as `tableDefinitionsText` writes them.
 *
 * @throws {UnusableFile} badJson, tooComplex, and what decoding throws
 */
export function readTableDefinitions(bytes: Uint8Array): readonly TableDefinition[] {
  const text = decodeText(bytes);
  refuseDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnusableFile({ code: 'badJson', where: '' });
  }
  const parsed = v.safeParse(file, value, { abortEarly: true });
  if (parsed.success) return parsed.output.tables;
  throw new UnusableFile({ code: 'badJson', where: v.getDotPath(parsed.issues[0]) ?? '' });
}

/** The strong sums of tables as definitions; a table without any is left out. */
export const definitionsOf = (found: readonly TableOnSheet[]): readonly TableDefinition[] =>
  found.flatMap((one) => {
    const patterns = one.table.patterns.filter(({ isStrong }) => isStrong);
    const limits = one.table.limits.filter(({ isStrong }) => isStrong);
    if (patterns.length + limits.length === 0) return [];
    const { sheet, table } = one;
    const definition = definitionOf(sheet.grid, { ...table, patterns, limits }, nameOfTable(one));
    return [sheet.name === null ? definition : { ...definition, sheet: sheet.name }];
  });

/** The title of a table, or where it is. */
export const nameOfTable = ({ sheet, table }: TableOnSheet): string =>
  table.title ?? sheet.name ?? rangeOfArea(table);

/** The file of definitions, see assets/schemas/tables.schema.json. */
export const tableDefinitionsText = (tables: readonly TableDefinition[]): string =>
  `${jsonText({ format: 'nianbao.tables', version: 1, tables })}\n`;
