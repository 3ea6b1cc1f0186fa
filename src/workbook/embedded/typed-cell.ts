import type { ICellData, IStyleData } from '@univerjs/core';
import type { TypedCell } from '../foreign/foreign-sheet';
import { runsOfDocument } from './rich-text';

const errors = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/u;

/** The content of a cell of the grid with its type, and the number format in which it is shown. */
export type CellContent = Pick<TypedCell, 'value' | 'isError' | 'runs' | 'numberFormat'>;

/** Reads a cell of the grid. Types are 1 text, 2 number, 3 boolean, 4 forced text. */
export function typedContent(data: ICellData, style: IStyleData | null | undefined): CellContent {
  const pattern = style?.n?.pattern;
  return {
    ...valueOf(data),
    ...(pattern === undefined || pattern === '' || /^general$/iu.test(pattern)
      ? {}
      : { numberFormat: pattern }),
  };
}

function valueOf({ v, t, p }: ICellData): Pick<TypedCell, 'value' | 'isError' | 'runs'> {
  // Text with several formats or several lines in one cell is a small document.
  if (p?.body !== undefined) {
    const runs = runsOfDocument(p);
    const text = runs.map((run) => run.text).join('');
    if (text === '') return { value: null };
    return { value: text, ...(runs.some((run) => Object.keys(run).length > 1) ? { runs } : {}) };
  }
  if (v === undefined || v === null || v === '') return { value: null };
  if (t === 3 || typeof v === 'boolean') return { value: v === true || v === 1 };
  if (t === 2 && typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v)))
    return { value: Number(v) };
  if (typeof v === 'number') return { value: t === 1 || t === 4 ? String(v) : v };
  return { value: v, ...(t !== 4 && errors.test(v) ? { isError: true } : {}) };
}
