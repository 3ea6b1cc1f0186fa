import type { Finding } from '../../check/finding';
import type { Subject } from '../../check/tables/relations';

/** How findings and repairs name a relation: the rule, and the row or column that it is about. */
export function relationKey(rule: string, subject: Subject | Finding['params']): string {
  const id = 'row' in subject ? subject.row : 'column' in subject ? subject.column : undefined;
  return `${rule} ${id ?? ('each' in subject ? subject.each : undefined) ?? ''}`;
}
