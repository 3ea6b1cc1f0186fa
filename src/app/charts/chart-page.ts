import { changeOf } from '../../core/charts/changes';
import type { Panel } from '../../core/charts/panels';
import { panelsOf } from '../../core/charts/panels';
import type { ArrangedYears } from '../../core/charts/year-reports';
import type { MemberPanelId, PanelId } from '../../core/statute/panels';
import type { ChartPage, KeyFigure } from '../../files/charts/chart-page';
import type { Picture } from '../../files/charts/picture';
import { grouped, percentText } from '../../messages/numbers';
import type { RollupExtent } from '../../workbook/stored/rollup-extent';
import type { ChartTexts } from '../../messages/zh-CN/charts';
import { panelPicture, seriesNames } from './panel-picture';

/** What the one-page picture shows unless others are chosen. */
export const usualPanels: readonly PanelId[] = [
  'requests',
  'results',
  'resultsByYear',
  'disputes',
  'documents',
  'fees',
];

/** What is drawn of a roll-up besides its totals. */
export interface RolledPage {
  /** Of its members. */
  readonly pictures?: readonly Picture[];
  /** Of the last year; the title says if that is incomplete. */
  readonly extent?: RollupExtent | null;
}

/** What the title of incomplete totals ends with. */
export const incompleteMark = (extent: RollupExtent | null, texts: ChartTexts): string =>
  extent === null || extent.counted >= extent.due ? '' : texts.members.incomplete(extent.counted, extent.due);

/**
 * 图解 of these years.
 *
 * @param chosen in the order in which they are shown
 * @param texts Chinese, like all that is published
 */
export function chartPage(
  { agency, columns }: Pick<ArrangedYears, 'agency' | 'columns'>,
  chosen: readonly (PanelId | MemberPanelId)[],
  texts: ChartTexts,
  { pictures = [], extent = null }: RolledPage = {},
): ChartPage {
  const panels = panelsOf(columns);
  const years = columns.flatMap(({ year, state }) => (state === 'report' ? [year] : []));
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  return {
    title: `${texts.page.title(agency, last)}${incompleteMark(extent, texts)}`,
    years: texts.page.years(first, last),
    keyFigures: keyFigures(panels, texts),
    pictures: chosen.flatMap((id) => [
      ...pictures.filter((picture) => picture.id === id),
      ...panels.filter((panel) => panel.id === id).map((panel) => panelPicture(panel, texts)),
    ]),
    source: texts.page.source(agency, years),
    tableName: texts.page.table,
  };
}

/** 新收, 办结, 公开率 and disputes of the last year. */
function keyFigures(panels: readonly Panel[], texts: ChartTexts): readonly KeyFigure[] {
  const panelOf = (id: PanelId) => panels.find((panel) => panel.id === id);
  const counted = (id: PanelId, series: string, name: string | undefined): readonly KeyFigure[] => {
    const panel = panelOf(id);
    const change = panel === undefined ? null : changeOf(panel, series);
    if (panel === undefined || change === null) return [];
    const year = panel.columns[panel.shown]?.year ?? 0;
    const value = `${grouped(change.value)} ${texts.units[panel.unit]}`;
    return [{ name: name ?? series, value, change: texts.page.change(change, year) }];
  };
  const [received, handled] = seriesNames('requests');
  const results = panelOf('results');
  const rate = results?.rate?.years[results.shown]?.share ?? null;
  return [
    ...counted('requests', 'r1', received),
    ...counted('requests', 'r3.7', handled),
    ...(rate === null
      ? []
      : [{ name: texts.rates.disclosure.name, value: percentText(rate * 100), change: '' }]),
    ...counted('documents', 'inforce', texts.page.inForce),
  ];
}
