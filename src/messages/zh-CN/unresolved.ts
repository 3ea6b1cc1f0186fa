/**
 * What prevents a report from passing: its errors, and the relations that blank or unreadable cells leave undecided.
 */
export const unresolved = (errors: number, undecided: number): string =>
  [
    ...(errors > 0 ? [`错误 ${errors} 处`] : []),
    ...(undecided > 0 ? [`因空白或非数字未能判定 ${undecided} 处`] : []),
  ].join('，');
