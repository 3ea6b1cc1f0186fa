import type { Finding } from '../../core/check/finding';

export interface Summary {
  /** Broken rules by severity. */
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Relations over blank or unreadable cells, whatever their severity. */
  readonly undecided: number;
}

export function summarise(findings: readonly Finding[]): Summary {
  const broken = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.status === 'broken' && finding.severity === severity).length;
  return {
    error: broken('error'),
    warning: broken('warning'),
    info: broken('info'),
    undecided: findings.filter((finding) => finding.status === 'undecided').length,
  };
}
