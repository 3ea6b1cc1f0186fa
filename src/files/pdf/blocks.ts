import type { GridCell } from '../../core/grid/grid';
import type { MarkLine } from './line-text';

/** A line of text outside tables. */
export interface TextBlock {
  readonly kind: 'text';
  /** Counts from 0. */
  readonly page: number;
  readonly line: MarkLine;
  readonly text: string;
}

/** A table, or the part of one that is on a page. */
export interface TableBlock {
  readonly kind: 'table';
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** Edges of its columns; empty if no lines mark them. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

/** The contents of a document, in reading order. */
export type Block = TextBlock | TableBlock;

/** Size of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const figure =
  /^(?:(?:[-+−－＋]|减少?|增加?)?[\d０-９][\d０-９.,，．]*%?|(?:增加?|\+)?\d+\/(?:减少?|-)?\d+|[/／\\—–-]+|无)$/u;

/** Whether a piece of text can be the content of a data cell: a number, or a mark for nothing. */
export const isFigure = (text: string): boolean => figure.test(text.replace(/\s+/gu, ''));
