import type { EditionId } from '../../src/core/statute/editions';
import { publishedFigures } from '../../tests/fixtures/published-figures';
import type { Table } from './tables';

/** Rows of a table 3 with （六） as one row, as in the form of 2019. */
const rowsOf2019 = 23;

/** Table 3 of the published reports that have any figures in it. */
export const published: readonly { readonly edition: EditionId; readonly table: Table }[] = publishedFigures
  .filter(({ table3 }) => table3.flat().some((figure) => figure !== 0))
  .map(({ edition, table3 }) => ({
    edition: table3.length === rowsOf2019 ? '2019' : edition,
    table: table3.map((row) => [...row]),
  }));
