import { plural } from './plural';

/**
 * What prevents a report from passing: its errors, and the relations that blank or unreadable cells leave undecided.
 */
export const unresolved = (errors: number, undecided: number): string =>
  [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(undecided > 0 ? [`${undecided} undecided`] : []),
  ].join(', ');
