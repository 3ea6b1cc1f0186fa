import { addressOf } from '../../../core/grid/addresses';
import type { TypedCell } from '../../../workbook/foreign/foreign-sheet';
import { daysTo1904, isDateFormat } from '../../../workbook/foreign/shown-content';
import { escapedContent, withoutControls } from '../../../workbook/xml/markup-text';
import { qualified } from './children';
import { inlineText } from './shared-strings';

/** Functions that files mark as newer than the format. */
const newer =
  /(?<![\w.])(ACOT|ACOTH|AGGREGATE|ARABIC|BASE|BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|CONCAT|DAYS|DECIMAL|DROP|EXPAND|FILTER|FORMULATEXT|HSTACK|IFNA|IFS|ISFORMULA|ISOWEEKNUM|LAMBDA|LET|MAKEARRAY|MAP|MAXIFS|MINIFS|NUMBERVALUE|PERCENTILE\.EXC|PERCENTILE\.INC|QUARTILE\.EXC|QUARTILE\.INC|RANDARRAY|RANK\.AVG|RANK\.EQ|REDUCE|SCAN|SEQUENCE|SHEET|SHEETS|SORT|SORTBY|STDEV\.P|STDEV\.S|SWITCH|TAKE|TEXTAFTER|TEXTBEFORE|TEXTJOIN|TEXTSPLIT|TOCOL|TOROW|UNICHAR|UNICODE|UNIQUE|VAR\.P|VAR\.S|VSTACK|WRAPCOLS|WRAPROWS|XLOOKUP|XMATCH|XOR)\(/gu;
const newest = new Set(['FILTER', 'SORT']);

/** A formula as files write it. */
const fileFormula = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|[^"]+/gu, (piece) =>
    piece.startsWith('"')
      ? piece
      : piece.replace(newer, (_, name: string) => `_xlfn.${newest.has(name) ? '_xlws.' : ''}${name}(`),
  );

/** A cell to write. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly style: number | undefined;
  /** Undefined for a cell without content. */
  readonly content: Pick<TypedCell, 'value' | 'isError' | 'runs' | 'numberFormat'> | undefined;
  /** The whole element of a formula. */
  readonly formula?: string;
}

/** The element of a formula. */
export const formulaXml = (formula: string, prefix: string): string => {
  const tag = qualified(prefix, 'f');
  return `<${tag}>${escapedContent(withoutControls(fileFormula(formula)))}</${tag}>`;
};

/** A cell as it is written in a worksheet; nothing if it has neither content nor format. */
export function cellXml(
  { row, column, style, content, formula }: WrittenCell,
  prefix: string,
  is1904: boolean,
): string {
  const qualify = (name: string) => qualified(prefix, name);
  const written =
    content === undefined ? null : writtenValue(content, formula !== undefined, qualify, is1904);
  const inner = `${formula ?? ''}${written?.xml ?? ''}`;
  if (inner === '' && style === undefined) return '';
  const type = written?.type === undefined ? '' : ` t="${written.type}"`;
  const tag = `<${qualify('c')} r="${addressOf(row, column)}"${style === undefined ? '' : ` s="${style}"`}${type}`;
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${qualify('c')}>`;
}

function writtenValue(
  { value, isError, runs, numberFormat }: NonNullable<WrittenCell['content']>,
  isResult: boolean,
  qualify: (name: string) => string,
  is1904: boolean,
): { readonly xml: string; readonly type?: string } | null {
  const v = (text: string) => `<${qualify('v')}>${escapedContent(text)}</${qualify('v')}>`;
  if (value === null) return null;
  if (typeof value === 'boolean') return { xml: v(value ? '1' : '0'), type: 'b' };
  if (typeof value === 'number') {
    const isDate = is1904 && numberFormat !== undefined && isDateFormat(numberFormat);
    return { xml: v(String(isDate ? value - daysTo1904 : value)) };
  }
  if (isError === true) return { xml: v(value), type: 'e' };
  if (isResult) return { xml: v(withoutControls(value)), type: 'str' };
  const text = inlineText({ text: value, ...(runs === undefined ? {} : { runs }) }, qualify);
  return { xml: `<${qualify('is')}>${text}</${qualify('is')}>`, type: 'inlineStr' };
}
