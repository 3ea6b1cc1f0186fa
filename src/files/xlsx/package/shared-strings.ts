import type { TextRun } from '../../../workbook/foreign/foreign-sheet';
import { joinedRuns } from '../../../workbook/foreign/text-runs';
import { attributeOf, textIn } from '../../../workbook/xml/scan-xml';
import { markupText, withoutControls } from '../../../workbook/xml/markup-text';
import { visitTags } from '../../open/xml-tags';
import type { Colours } from './colours';

/** A text, with its pieces if they differ in their looks. */
export interface CellText {
  readonly text: string;
  readonly runs?: readonly TextRun[];
}

/** `_x000D_` stands for a character, ECMA-376 part 1, 22.9.2.19. */
const decoded = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const toggles = { b: 'bold', i: 'italic', strike: 'strike' } as const;

/**
 * The texts of a part, or of one cell: each is an `si` or `is` element, with plain text or pieces. Phonetic guides are
 * left out.
 */
export function textsIn(xml: string, part: string, colours: Colours): readonly CellText[] {
  const texts: CellText[] = [];
  let runs: TextRun[] = [];
  let plain = '';
  let look: Omit<TextRun, 'text'> = {};
  let inRun = false;
  let inGuide = false;
  let textFrom = -1;
  visitTags(xml, part, (name, kind, from, to) => {
    const value = () => attributeOf(xml, from, to, 'val');
    const isStart = kind !== 'end';
    if (name === 'si' || name === 'is') {
      if (isStart) {
        runs = [];
        plain = '';
      }
      if (kind !== 'start') texts.push(textOf(plain, runs));
    } else if (name === 'rPh') inGuide = kind === 'start';
    else if (name === 'r') {
      inRun = kind === 'start';
      if (kind === 'start') look = {};
    } else if (name === 't' && !inGuide) {
      if (kind === 'start') textFrom = to;
      else if (kind === 'end' && textFrom !== -1) {
        const text = decoded(textIn(xml.slice(textFrom, from)));
        textFrom = -1;
        if (inRun) runs.push({ text, ...look });
        else plain += text;
      }
    } else if (!inRun || !isStart) return;
    else if (name === 'b' || name === 'i' || name === 'strike') {
      if (!/^(?:0|false)$/u.test(value() ?? '')) look = { ...look, [toggles[name]]: true };
    } else if (name === 'u') {
      if (value() !== 'none') look = { ...look, underline: true };
    } else if (name === 'sz') look = { ...look, size: Number(value()) };
    else if (name === 'rFont') look = { ...look, font: value() ?? '' };
    else if (name === 'vertAlign') {
      const position = value();
      if (position === 'superscript' || position === 'subscript') look = { ...look, position };
    } else if (name === 'color') {
      const color = colours.at(xml, from, to);
      if (color !== undefined) look = { ...look, color };
    }
  });
  return texts;
}

function textOf(plain: string, runs: readonly TextRun[]): CellText {
  if (runs.length === 0) return { text: plain };
  const joined = joinedRuns(runs);
  return {
    text: joined.map(({ text }) => text).join(''),
    ...(joined.some((run) => Object.keys(run).length > 1) ? { runs: joined } : {}),
  };
}

/** The maximum number of characters in a cell; Excel reports a file with more as damaged. */
const longest = 32_767;

const escaped = (text: string): string =>
  markupText(
    withoutControls(text)
      .replace(/\r\n?/gu, '\n')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'),
  );

/** A text as the content of an `is` element whose names have this prefix. */
export function inlineText({ text, runs }: CellText, qualify: (name: string) => string): string {
  const t = (content: string) =>
    `<${qualify('t')} xml:space="preserve">${escaped(content)}</${qualify('t')}>`;
  if (runs === undefined) return t(text.slice(0, longest));
  return runs
    .map((run) => `<${qualify('r')}>${lookOf(run, qualify)}${t(run.text)}</${qualify('r')}>`)
    .join('');
}

/** In the order of CT_RPrElt. */
function lookOf(run: TextRun, qualify: (name: string) => string): string {
  const element = (name: string, value?: string) =>
    `<${qualify(name)}${value === undefined ? '' : ` val="${markupText(value)}"`}/>`;
  const inner = [
    run.font === undefined ? '' : element('rFont', run.font),
    run.bold === true ? element('b') : '',
    run.italic === true ? element('i') : '',
    run.strike === true ? element('strike') : '',
    run.color === undefined ? '' : `<${qualify('color')} rgb="FF${run.color}"/>`,
    run.size === undefined ? '' : element('sz', String(run.size)),
    run.underline === true ? element('u') : '',
    run.position === undefined ? '' : element('vertAlign', run.position),
  ].join('');
  return inner === '' ? '' : `<${qualify('rPr')}>${inner}</${qualify('rPr')}>`;
}
