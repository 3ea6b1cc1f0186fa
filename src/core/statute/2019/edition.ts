import { sections } from '../2021/sections';
import { otherHandlingRows, table3With } from '../2021/table3';
import { table4 } from '../2021/table4';
import type { Edition } from '../types';
import { form2019 } from './form';
import { rules } from './rules';
import { table2 } from './table2';

/** The trial format, for reports on 2019 and 2020. Read for comparison; never written. */
export const edition2019 = {
  id: '2019',
  name: form2019.name,
  notice: form2019.notice,
  validFrom: form2019.validFrom,
  isReadOnly: true,
  tables: {
    t2: table2,
    t3: table3With({ id: 'r3.6', label: '（六）其他处理', mayExpand: otherHandlingRows }),
    t4: table4,
  },
  sections,
  rules,
  loadText: async () => (await import('./text')).text,
  // Cells of a form that is only read are never filled in.
  loadGuidance: () => Promise.resolve([]),
} as const satisfies Edition;
