import type { Mark, Page, Rule } from './marks';
import { needsHiddenText } from './readable-pages';

/** How far from a right angle text may be rotated: as tan. Beyond that it is a watermark or a stamp. */
const skew = 0.06;

type Turn = 0 | 1 | 2 | 3;

/** The rotation of a character in right angles (clockwise), or null in between. */
function turnOf({ x, y, endX, endY }: Mark): Turn | null {
  const [dx, dy] = [endX - x, endY - y];
  if (Math.abs(dy) <= Math.abs(dx) * skew) return dx >= 0 ? 0 : 2;
  if (Math.abs(dx) <= Math.abs(dy) * skew) return dy >= 0 ? 1 : 3;
  return null;
}

/** The orientation of most of a page: tables that are too wide are often set sideways. */
function mainTurn(marks: readonly Mark[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const mark of marks) {
    const turn = mark.text.trim() === '' ? null : turnOf(mark);
    if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts)) as Turn;
}

function turnPoint([x, y]: readonly [number, number], turn: Turn, { width, height }: Page): [number, number] {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [height - y, x];
  return [x, y];
}

function turnRules(page: Page, turn: Turn): Pick<Page, 'horizontal' | 'vertical'> {
  const { width, height, horizontal, vertical } = page;
  const mirror = (rules: readonly Rule[], at: number | null, along: number | null): readonly Rule[] =>
    rules.map((rule) => ({
      at: at === null ? rule.at : at - rule.at,
      from: along === null ? rule.from : along - rule.to,
      to: along === null ? rule.to : along - rule.from,
    }));
  if (turn === 1)
    return { horizontal: mirror(vertical, width, null), vertical: mirror(horizontal, null, width) };
  if (turn === 2)
    return { horizontal: mirror(horizontal, height, width), vertical: mirror(vertical, width, height) };
  if (turn === 3)
    return { horizontal: mirror(vertical, null, height), vertical: mirror(horizontal, height, null) };
  return { horizontal, vertical };
}

/**
 * Radicals replaced by the characters they look like, since some fonts and printers output them; and text in plain
 * forms.
 */
const plain = (text: string): string =>
  text.replace(/[\u2f00-\u2fdf\u2e80-\u2eff\uf900-\ufaff]/gu, (character) => character.normalize('NFKC'));

/**
 * A page rotated to the orientation of most of its text, without skewed text, and without hidden text unless it is the
 * text layer of a scanned page.
 */
export function upright(page: Page): Page {
  const withHidden = needsHiddenText(page);
  const shown = page.marks.filter((mark) => withHidden || !mark.isHidden);
  const turn = mainTurn(shown);
  const marks = shown
    .filter((mark) => turnOf(mark) !== null)
    .map((mark): Mark => {
      const [x, y] = turnPoint([mark.x, mark.y], turn, page);
      const [endX, endY] = turnPoint([mark.endX, mark.endY], turn, page);
      return { ...mark, text: plain(mark.text), x, y, endX, endY };
    });
  const isSideways = turn % 2 === 1;
  return {
    picture: page.picture,
    paths: page.paths,
    width: isSideways ? page.height : page.width,
    height: isSideways ? page.width : page.height,
    marks,
    ...turnRules(page, turn),
  };
}
