import type { FormFacts } from '../types';

/** The trial form. */
export const form2019: FormFacts = {
  name: '2019 年试行表样',
  notice: '国办公开办函〔2019〕60号',
  validFrom: 2019,
};
