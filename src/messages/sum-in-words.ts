/** A sum in the words of its table. */
export interface SumInWords {
  readonly relation: 'equals' | 'atLeast';
  readonly axis: 'rows' | 'columns';
  readonly total: string;
  readonly parts: readonly { readonly label: string; readonly sign: 1 | -1 }[];
  readonly holdsIn: number;
  readonly of: number;
}

/** Parts that are listed; of more, only the first and the last. */
const mostParts = 6;

/** @param more what follows the last of many parts */
export function equationText(
  { relation, total, parts }: SumInWords,
  more: (parts: number) => string,
): string {
  const first = parts[0];
  const last = parts.at(-1);
  const right =
    parts.length > mostParts && first !== undefined && last !== undefined
      ? `${first.label} + … ${last.sign < 0 ? '−' : '+'} ${last.label}${more(parts.length)}`
      : parts
          .map(({ label, sign }, at) => {
            const before = at === 0 ? (sign < 0 ? '−' : '') : sign < 0 ? ' − ' : ' + ';
            return `${before}${label}`;
          })
          .join('');
  return `${total} ${relation === 'equals' ? '=' : '≥'} ${right}`;
}
