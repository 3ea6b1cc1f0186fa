import { guidance as guidance2021 } from './2021/guidance';
import type { EditionId } from './editions';
import type { Guidance } from './types';

/**
 * 填报口径 of each edition. Apart from the editions, which everything needs: guidance is for whoever looks at a cell. What was only
 * read for comparison needs none.
 */
export const guidance: Readonly<Record<EditionId, readonly Guidance[]>> = {
  '2021': guidance2021,
  '2019': [],
};
