import { form2019 } from '../2019/form';
import type { FormInForce } from '../types';

/** The form that replaced the trial form. */
export const form2021: FormInForce = {
  name: '2021 年表样',
  notice: '国办公开办函〔2021〕30号',
  validFrom: 2021,
  replaces: form2019,
};
