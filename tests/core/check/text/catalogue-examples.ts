import type { Examples } from './example';
import { againstTables } from './examples-against-tables';
import { ofForm } from './examples-of-form';
import { ofSums } from './examples-of-sums';

/** The examples of the catalogue, each told in words of our own; figures and official labels are theirs. */
export const catalogue: Examples = { ...againstTables, ...ofSums, ...ofForm };
