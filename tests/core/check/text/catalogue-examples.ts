import type { Examples } from './example';
import { againstTables } from './examples-against-tables';
import { ofForm } from './examples-of-form';
import { ofSums } from './examples-of-sums';

/** The examples of the catalogue, paraphrased; figures and official labels are original. */
export const catalogue: Examples = { ...againstTables, ...ofSums, ...ofForm };
