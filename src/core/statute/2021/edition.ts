import type { Edition } from '../types';
import { rules } from './rules';
import { sections } from './sections';
import { table2 } from './table2';
import { table3 } from './table3';
import { table4 } from './table4';

/** The format in force, for reports on 2021 and later. */
export const edition2021 = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  validFrom: 2021,
  tables: { t2: table2, t3: table3, t4: table4 },
  sections,
  rules,
} as const satisfies Edition;
