import { rangeOf } from '../../core/grid/addresses';
import type { Area } from '../../core/tables/frame';

/** As an A1 range. */
export const rangeOfArea = ({ top, left, bottom, right }: Area): string =>
  rangeOf(top, left, bottom - top + 1, right - left + 1);
