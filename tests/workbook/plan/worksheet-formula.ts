/** The content of a worksheet cell. */
export type Value = number | string | null;

/** Content by `row,column` from 0; an absent cell is blank. */
export type Values = ReadonlyMap<string, Value>;

type Result = number | string | boolean | null;

interface Reference {
  readonly places: readonly (readonly [row: number, column: number])[];
}

const token =
  /\s*(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]+|"(?:[^"]|"")*"|\d+(?:\.\d+)?|<>|<=|>=|[()+\-*<>=,])/uy;

/**
 * A small calculator for the formulas of our conditional formats, to test them against the rules and not against their
 * text. The formula is relative to the cell `base` and applied to the cell `at`: references without $ shift
 * accordingly.
 */
export function evaluate(
  formula: string,
  values: Values,
  base: readonly [row: number, column: number],
  at: readonly [row: number, column: number],
): Result {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const found = token.exec(formula);
    if (found === null) throw new Error(`cannot read ${formula}`);
    tokens.push(found[1] ?? '');
  }
  let next = 0;
  const take = (expected?: string): string => {
    const found = tokens[next] ?? '';
    if (expected !== undefined && found !== expected) throw new Error(`${expected} expected in ${formula}`);
    next += 1;
    return found;
  };

  const corner = (text: string): readonly [number, number] => {
    const [, fixedColumn, letters = '', fixedRow, digits] = /^(\$?)([A-Z]+)(\$?)(\d+)$/u.exec(text) ?? [];
    let column = -1;
    for (const letter of letters) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
    return [
      Number(digits) - 1 + (fixedRow === '$' ? 0 : at[0] - base[0]),
      column + (fixedColumn === '$' ? 0 : at[1] - base[1]),
    ];
  };
  const reference = (text: string): Reference => {
    const [from = '', to = from] = text.split(':');
    const [top, left] = corner(from);
    const [bottom, right] = corner(to);
    const places: (readonly [number, number])[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) places.push([row, column]);
    return { places };
  };
  const contents = ({ places }: Reference): readonly Value[] =>
    places.map(([row, column]) => values.get(`${row},${column}`) ?? null);
  const single = (operand: Result | Reference): Result => {
    if (typeof operand !== 'object' || operand === null) return operand;
    const found = contents(operand);
    if (found.length !== 1) throw new Error(`one cell expected in ${formula}`);
    return found[0] ?? null;
  };
  const number = (operand: Result | Reference): number => {
    const value = single(operand);
    if (typeof value === 'string') throw new Error(`#VALUE! in ${formula}`);
    return Number(value);
  };
  const numbers = (operands: readonly (Result | Reference)[]): readonly number[] =>
    operands
      .flatMap((operand): readonly Result[] =>
        typeof operand === 'object' && operand !== null ? contents(operand) : [operand],
      )
      .filter((value) => typeof value === 'number');

  const call = (name: string, operands: readonly (() => Result | Reference)[]): Result | Reference => {
    const operand = (index: number) => operands[index]?.() ?? null;
    switch (name) {
      case 'AND':
        return operands.map((each) => Boolean(single(each()))).every(Boolean);
      case 'OR':
        return operands.map((each) => Boolean(single(each()))).some(Boolean);
      case 'NOT':
        return !single(operand(0));
      case 'IF':
        return single(operand(0)) === true ? operand(1) : operand(2);
      case 'COUNT':
        return numbers(operands.map((each) => each())).length;
      case 'COUNTA':
        return operands
          .flatMap((each): readonly Result[] => {
            const operand = each();
            return typeof operand === 'object' && operand !== null ? contents(operand) : [operand];
          })
          .filter((value) => value !== null).length;
      case 'ABS':
        return Math.abs(number(operand(0)));
      case 'SUM':
        return numbers(operands.map((each) => each())).reduce((sum, value) => sum + value, 0);
      case 'ISBLANK':
        return single(operand(0)) === null;
      case 'ISTEXT':
        return typeof single(operand(0)) === 'string';
      case 'ISNUMBER':
        return typeof single(operand(0)) === 'number';
      case 'INT':
        return Math.floor(number(operand(0)));
      case 'ROUND':
        return Number(number(operand(0)).toFixed(number(operand(1))));
      default:
        throw new Error(`unknown function ${name}`);
    }
  };

  /** A text never equals a number. */
  const isSame = (a: Result | Reference, b: Result | Reference): boolean => {
    const [left, right] = [single(a), single(b)];
    return typeof left === 'string' || typeof right === 'string'
      ? left === right
      : number(left) === number(right);
  };

  // Operands are read first and calculated when needed: IF must not touch the branch it does not take.
  type Lazy = () => Result | Reference;
  const primary = (): Lazy => {
    const found = take();
    if (found === '(') {
      const inner = comparison();
      take(')');
      return inner;
    }
    if (found === '-') {
      const operand = primary();
      return () => -number(operand());
    }
    if (found.startsWith('"')) return () => found.slice(1, -1).replace(/""/gu, '"');
    if (/^\d/u.test(found)) return () => Number(found);
    if (found === 'TRUE' || found === 'FALSE') return () => found === 'TRUE';
    if (/\d$/u.test(found)) return () => reference(found);
    const operands: Lazy[] = [];
    take('(');
    do operands.push(comparison());
    while (take() === ',');
    if (tokens[next - 1] !== ')') throw new Error(`) expected in ${formula}`);
    return () => call(found, operands);
  };
  const chain = (operand: () => Lazy, signs: Readonly<Record<string, (a: Lazy, b: Lazy) => Lazy>>): Lazy => {
    let left = operand();
    for (;;) {
      const sign = signs[tokens[next] ?? ''];
      if (sign === undefined) return left;
      take();
      left = sign(left, operand());
    }
  };
  const product = () => chain(primary, { '*': (a, b) => () => number(a()) * number(b()) });
  const sum = () =>
    chain(product, {
      '+': (a, b) => () => number(a()) + number(b()),
      '-': (a, b) => () => number(a()) - number(b()),
    });
  const comparison = (): Lazy =>
    chain(sum, {
      '=': (a, b) => () => isSame(a(), b()),
      '<>': (a, b) => () => !isSame(a(), b()),
      '<': (a, b) => () => number(a()) < number(b()),
      '>': (a, b) => () => number(a()) > number(b()),
    });

  const result = comparison();
  if (next !== tokens.length) throw new Error(`cannot read the end of ${formula}`);
  return single(result());
}
