import type { Edition } from '../types';
import { form2021 } from './form';
import { rules } from './rules';
import { sections } from './sections';
import { succession } from './succession';
import { table2 } from './table2';
import { table3 } from './table3';
import { table4 } from './table4';

/** For reports on 2021 and later. */
export const edition2021 = {
  id: '2021',
  name: form2021.name,
  notice: form2021.notice,
  validFrom: form2021.validFrom,
  tables: { t2: table2, t3: table3, t4: table4 },
  sections,
  rules,
  succession,
  loadText: async () => (await import('./text')).text,
  loadGuidance: async () => (await import('./guidance')).guidance,
} as const satisfies Edition;
