import type { UnresolvedCounts } from '../zh-CN/unresolved';
import { plural } from './plural';

export const unresolved = ({ errors, blanks, undecided }: UnresolvedCounts): string =>
  [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(blanks > 0 ? [plural(blanks, 'blank cell')] : []),
    ...(undecided > 0 ? [`${undecided} cannot be checked yet`] : []),
  ].join(', ');
