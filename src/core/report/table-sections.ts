import type { Edition, TableId } from '../statute/types';

/** A section of the report that consists of a table. */
export interface TableSection {
  readonly table: TableId;
  /** 表二, 表三, 表四: how people call the table, after the numeral of its section. */
  readonly name: string;
  /** The official heading of the section; the tables have no captions of their own. */
  readonly heading: string;
}

/** The sections 二, 三 and 四 in printed order. */
export const tableSectionsOf = (edition: Edition): readonly TableSection[] =>
  edition.sections.flatMap(({ table, numeral, heading }) =>
    table === undefined ? [] : [{ table, name: `表${numeral}`, heading }],
  );
