/** What prevents a report from passing. */
export interface UnresolvedCounts {
  readonly errors: number;
  /** Blank cells. */
  readonly blanks: number;
  /** Relations that cannot be judged, for another reason than blank cells. */
  readonly undecided: number;
}

export const unresolved = ({ errors, blanks, undecided }: UnresolvedCounts): string =>
  [
    ...(errors > 0 ? [`${errors} 处错误`] : []),
    ...(blanks > 0 ? [`${blanks} 格未填`] : []),
    ...(undecided > 0 ? [`${undecided} 处无法核对`] : []),
  ].join('、');
