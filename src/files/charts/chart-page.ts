import type { Picture } from './picture';

/** A figure that the one-page picture names first. */
export interface KeyFigure {
  readonly name: string;
  readonly value: string;
  /** Compared with the year before; empty if there is none. */
  readonly change: string;
}

/** 图解: a report in pictures on one page. Plain data. */
export interface ChartPage {
  readonly title: string;
  /** The years shown. */
  readonly years: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly pictures: readonly Picture[];
  /** Where the figures are from. */
  readonly source: string;
  /** The caption of a picture's table. */
  readonly tableName: (title: string) => string;
}

/** What several pictures note, each note once, and what only this picture notes. */
export function notesOf({ pictures }: Pick<ChartPage, 'pictures'>): {
  readonly common: readonly string[];
  readonly of: (picture: Picture) => readonly string[];
} {
  const all = pictures.flatMap(({ notes }) => notes);
  const common = new Set(all.filter((note, at) => all.indexOf(note) !== at));
  return { common: [...common], of: ({ notes }) => notes.filter((note) => !common.has(note)) };
}
