import { sections } from '../2021/sections';
import { otherHandlingRows, table3With } from '../2021/table3';
import { table4 } from '../2021/table4';
import type { Edition } from '../types';
import { rules } from './rules';
import { succession } from './succession';
import { table2 } from './table2';

/** The trial format, for reports on 2019 and 2020. Read for comparison; never written. */
export const edition2019 = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  validFrom: 2019,
  validTo: 2020,
  tables: {
    t2: table2,
    t3: table3With({ id: 'r3.6', label: '（六）其他处理', mayExpand: otherHandlingRows }),
    t4: table4,
  },
  sections,
  rules,
  succession,
} as const satisfies Edition;
