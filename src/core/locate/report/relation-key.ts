/** How findings and repairs name a relation: the rule, and the row or column that it is about. */
export const relationKey = (
  rule: string,
  subject: Readonly<Record<string, string | number | readonly (string | number)[]>>,
): string => [rule, String(subject['row'] ?? subject['column'] ?? subject['each'] ?? '')].join(' ');
