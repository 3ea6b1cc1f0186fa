import type { IDocumentData, IStyleBase, ITextRun } from '@univerjs/core';
import type { FontLook, TextRun } from '../foreign/foreign-sheet';
import { joinedRuns } from '../foreign/text-runs';
import { colour } from './sheet-of-plan';

/** Subscript 2 and superscript 3 in the library's enumeration. */
const positions = { subscript: 2, superscript: 3 } as const;

/** A text with pieces as the library's small document. */
export function documentOfRuns(runs: readonly TextRun[]): IDocumentData {
  const text = runs.map((run) => run.text).join('');
  let at = 0;
  const textRuns = runs.map((run): ITextRun => {
    const st = at;
    at += run.text.length;
    return { st, ed: at, ts: styleOfRun(run) };
  });
  const body = text.replace(/\n/gu, '\r');
  const paragraphs = [...body.matchAll(/\r/gu)].map(({ index }) => ({ startIndex: index }));
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${body}\r\n`,
      textRuns,
      paragraphs: [...paragraphs, { startIndex: body.length }],
      sectionBreaks: [{ startIndex: body.length + 1 }],
    },
  };
}

/** The looks of a font in the grid's model. */
export const styleOfFont = (look: FontLook): IStyleBase => ({
  ...(look.font === undefined ? {} : { ff: look.font }),
  ...(look.size === undefined ? {} : { fs: look.size }),
  ...(look.bold === undefined ? {} : { bl: 1 }),
  ...(look.italic === undefined ? {} : { it: 1 }),
  ...(look.underline === undefined ? {} : { ul: { s: 1 } }),
  ...(look.strike === undefined ? {} : { st: { s: 1 } }),
  ...(look.color === undefined ? {} : { cl: colour(look.color) }),
});

const styleOfRun = (run: TextRun): IStyleBase => ({
  ...styleOfFont(run),
  ...(run.position === undefined ? {} : { va: positions[run.position] }),
});

/** The pieces of a small document; those of the same look as one. */
export function runsOfDocument({ body }: Pick<IDocumentData, 'body'>): readonly TextRun[] {
  const text = (body?.dataStream ?? '').replace(/\r\n$/u, '');
  const runs: TextRun[] = [];
  const put = (from: number, to: number, style: IStyleBase | undefined) => {
    const piece = text.slice(from, to).replace(/\r/gu, '\n');
    runs.push({ text: piece, ...lookOf(style ?? {}) });
  };
  let at = 0;
  for (const { st, ed, ts } of [...(body?.textRuns ?? [])].sort((a, b) => a.st - b.st)) {
    put(at, st, undefined);
    put(Math.max(at, st), ed, ts);
    at = Math.max(at, ed);
  }
  put(at, text.length, undefined);
  return joinedRuns(runs);
}

function lookOf({ bl, it, ul, st, cl, fs, ff, va }: IStyleBase): Omit<TextRun, 'text'> {
  const rgb = /^#([\dA-F]{6})$/iu.exec(cl?.rgb ?? '')?.[1];
  return {
    ...(bl === 1 ? { bold: true } : {}),
    ...(it === 1 ? { italic: true } : {}),
    ...(ul?.s === 1 ? { underline: true } : {}),
    ...(st?.s === 1 ? { strike: true } : {}),
    ...(rgb === undefined ? {} : { color: rgb.toUpperCase() }),
    ...(fs === undefined ? {} : { size: fs }),
    ...(ff === undefined || ff === null ? {} : { font: ff }),
    ...(va === positions.subscript ? { position: 'subscript' } : {}),
    ...(va === positions.superscript ? { position: 'superscript' } : {}),
  };
}
