import { cellIndexOf } from '../report/cells';
import { editions, editionIds } from '../statute/editions';
import type { EditionId } from '../statute/editions';
import type { PanelDefinition, PanelForm, PanelId, RateDefinition } from '../statute/panels';
import { leastCases, panelDefinitions } from '../statute/panels';
import type { TableId, ValueType } from '../statute/types';
import type { Figure } from './figures';
import { cellsOfSeries, figureIn, sumOf, valueOf } from './figures';
import type { YearColumn } from './year-reports';

/** One quantity over the years. */
export interface PanelSeries {
  readonly id: string;
  /** One for each column. */
  readonly figures: readonly Figure[];
}

/** A share from 0 to 1; null in years that do not have it. `few` if the whole has fewer than five cases. */
interface Rate {
  readonly share: number | null;
  readonly part: Figure;
  readonly whole: Figure;
  readonly few: boolean;
}

/** A panel with its figures. */
export interface Panel {
  readonly id: PanelId;
  readonly form: PanelForm;
  readonly unit: ValueType;
  readonly columns: readonly YearColumn[];
  readonly series: readonly PanelSeries[];
  /** What the series are parts of, for each column; null if they are not parts. */
  readonly whole: readonly Figure[] | null;
  readonly rate: { readonly id: RateDefinition['id']; readonly years: readonly Rate[] } | null;
  /** Indices of columns whose figures count otherwise than those before, since the form changed. */
  readonly breaks: readonly number[];
  /** The column that a panel of one year shows, the last with a figure; −1 if there is none. */
  readonly shown: number;
}

/** All panels, in order, with the figures of these years. */
export const panelsOf = (columns: readonly YearColumn[]): readonly Panel[] =>
  panelDefinitions.map((definition) => panelOf(definition, columns));

function panelOf(definition: PanelDefinition, columns: readonly YearColumn[]): Panel {
  const { id, form, whole, rate } = definition;
  const series = definition.series.map((one) => ({
    id: one.id,
    figures: columns.map((column) => figureIn(column, one)),
  }));
  const table = definition.series[0]?.table ?? 't3';
  return {
    id,
    form,
    unit: unitOf(definition),
    columns,
    series,
    whole: whole === undefined ? null : columns.map((column) => figureIn(column, whole)),
    rate: rate === undefined ? null : { id: rate.id, years: columns.map((column) => rateIn(rate, column)) },
    breaks: breaksIn(columns, table),
    shown: columns.findLastIndex((_, at) => series.some(({ figures }) => valueOf(figures[at]) !== null)),
  };
}

/** The unit of a panel's figures, from the newest form. */
function unitOf({ series }: PanelDefinition): ValueType {
  const [first] = series;
  for (const id of editionIds) {
    const edition = editions[id];
    const [cell] = (first === undefined ? null : cellsOfSeries(edition, first)) ?? [];
    if (cell !== undefined) return cellIndexOf(edition).get(cell)?.type ?? 'count';
  }
  return 'count';
}

function rateIn({ parts, whole, without }: RateDefinition, column: YearColumn): Rate {
  const part = sumOf(parts.map((one) => figureIn(column, one)));
  const all = sumOf(whole.map((one) => figureIn(column, one)));
  const left = sumOf(without.map((one) => figureIn(column, one)));
  const base: Figure =
    all.kind === 'number' && left.kind === 'number'
      ? { ...all, value: all.value - left.value }
      : all.kind === 'number'
        ? left
        : all;
  const share = shareOf(part, base);
  const value = valueOf(base);
  return { share, part, whole: base, few: value !== null && value < leastCases };
}

/** A part of a whole, from 0 to 1; null if one is unknown, if they contradict, or if there are too few cases. */
export function shareOf(part: Figure | undefined, whole: Figure | undefined): number | null {
  const [one, all] = [valueOf(part), valueOf(whole)];
  return one === null || all === null || all < leastCases || one > all ? null : one / all;
}

function breaksIn(columns: readonly YearColumn[], table: TableId): readonly number[] {
  let before: EditionId | null = null;
  return columns.flatMap((column, at) => {
    if (column.state !== 'report') return [];
    const { edition } = column.source.report;
    const isBreak = before !== null && before !== edition && !isContinued(before, edition, table);
    before = edition;
    return isBreak ? [at] : [];
  });
}

/** Whether all figures of a table mean the same in two forms. */
function isContinued(one: EditionId, other: EditionId, table: TableId): boolean {
  const [newer, older] = editions[one].validFrom > editions[other].validFrom ? [one, other] : [other, one];
  const edition = editions[newer];
  return (
    'succession' in edition && edition.succession.from === older && edition.succession.tables.includes(table)
  );
}
