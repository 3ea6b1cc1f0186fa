import type { Figure } from '../../core/charts/figures';
import type { Panel, PanelSeries } from '../../core/charts/panels';
import { shareOf } from '../../core/charts/panels';
import type { PictureTable } from '../../files/charts/picture';
import { grouped, percentText } from '../../messages/numbers';
import type { ChartTexts } from '../../messages/zh-CN/charts';

/** The figures of a panel as a table: a row for each year, a column for each series. */
export function panelTable(panel: Panel, names: readonly string[], texts: ChartTexts): PictureTable {
  const { columns, series, whole, rate, form } = panel;
  const hasShares = form === 'shares' || form === 'lyingShares' || form === 'results';
  const wanted = form === 'results' ? columns.slice(panel.shown, panel.shown + 1) : columns;
  const cell = (figure: Figure | undefined, of?: Figure) => {
    if (figure?.kind !== 'number') return texts.gaps[figure?.kind ?? 'missing'];
    const share = of === undefined ? null : shareOf(figure, of);
    return `${grouped(figure.value)}${share === null ? '' : `（${percentText(share * 100)}）`}`;
  };
  const rateCell = (column: number) => {
    const share = rate?.years[column]?.share ?? null;
    return share === null ? '—' : percentText(share * 100);
  };
  return {
    head: [
      texts.yearAxis,
      ...names,
      ...(whole === null ? [] : [texts.whole]),
      ...(rate === null ? [] : [texts.rates[rate.id].name]),
    ],
    rows: wanted.map((year) => {
      const column = columns.indexOf(year);
      return {
        head: String(year.year),
        cells: [
          ...series.map(({ figures }: PanelSeries) =>
            cell(figures[column], hasShares ? whole?.[column] : undefined),
          ),
          ...(whole === null ? [] : [cell(whole[column])]),
          ...(rate === null ? [] : [rateCell(column)]),
        ],
      };
    }),
  };
}
