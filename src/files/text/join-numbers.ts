import { isNumberedLabel } from './known-labels';
import type { TextLine } from './text-lines';

/** The number of a label without the label, and perhaps the end of its cell: （一）, 1., 二、 | */
const number =
  /^((?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}[、.．]|\d{1,2}[.．、]))\s*\|?$/u;
/** Where the first cell of a line ends. */
const cellEnd = /[|\t]|\s{2,}/u;

/** Puts the number of a label before the label if it has a line of its own above it. */
export function joinNumbers(lines: readonly TextLine[]): readonly TextLine[] {
  const joined: TextLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as TextLine;
    const below = lines[at + 1];
    const [, found] = number.exec(line.text.trim()) ?? [];
    const rest = found === undefined ? '' : (below?.text.trim() ?? '');
    if (found !== undefined && isNumberedLabel(`${found}${rest.split(cellEnd, 1)[0] ?? ''}`)) {
      joined.push({ ...line, text: `${found}${rest}` });
      at += 1;
    } else joined.push(line);
  }
  return joined;
}
