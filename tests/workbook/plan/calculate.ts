import { evaluate } from './worksheet-formula';
import type { Value } from './worksheet-formula';

/** The entered content, by `row,column` from 0; formulas with their equals sign. */
export type Entries = ReadonlyMap<string, string | number>;

export const isFormula = (content: string | number | null): content is string =>
  typeof content === 'string' && content.startsWith('=') && content.length > 1;

const placeOf = (key: string): readonly [row: number, column: number] => {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
};

/** The displayed contents of a sheet's cells. Calculates until nothing changes: formulas may depend on others. */
export function calculate(
  entries: Entries,
  isText: (key: string) => boolean = () => false,
): ReadonlyMap<string, Value> {
  const formulas = [...entries].filter(
    (entry): entry is [string, string] => isFormula(entry[1]) && !isText(entry[0]),
  );
  const values = new Map<string, Value>(
    [...entries].filter(([key, content]) => !isFormula(content) || isText(key)),
  );
  for (let pass = 0; pass <= formulas.length; pass += 1) {
    let same = true;
    for (const [key, formula] of formulas) {
      const value = resultOf(formula, values, placeOf(key));
      same &&= values.get(key) === value;
      values.set(key, value);
    }
    if (same) break;
  }
  return values;
}

function resultOf(
  formula: string,
  values: ReadonlyMap<string, Value>,
  at: readonly [row: number, column: number],
): Value {
  try {
    const result = evaluate(formula.slice(1), values, at, at);
    return typeof result === 'boolean' ? String(result).toUpperCase() : result;
  } catch {
    return '#VALUE!';
  }
}
