import type { Change } from '../../core/charts/changes';
import { changeOf, rankedParts } from '../../core/charts/changes';
import type { Figure } from '../../core/charts/figures';
import { valueOf } from '../../core/charts/figures';
import type { Panel, PanelSeries } from '../../core/charts/panels';
import { shareOf } from '../../core/charts/panels';
import { columnName, rowName } from '../../core/report/cell-names';
import { newestEdition, editions } from '../../core/statute/editions';
import type { PanelId } from '../../core/statute/panels';
import { leastCases, panelDefinitions } from '../../core/statute/panels';
import type { Frame, Picture, PicturePoint, PictureSeries } from '../../files/charts/picture';
import { grouped, percentText } from '../../messages/numbers';
import type { ChartTexts } from '../../messages/zh-CN/charts';
import { panelTable } from './panel-table';

/** The names of a panel's series, as the newest form has them. */
export function seriesNames(panel: PanelId): readonly string[] {
  const edition = editions[newestEdition];
  const definition = panelDefinitions.find(({ id }) => id === panel);
  return (definition?.series ?? []).map(({ id, table, row, columns }) =>
    // The outcomes of table 4 are added up over its groups, so that the group is no part of the name.
    table === 't4'
      ? (columnName(edition, columns[0] ?? '')
          .split(' · ')
          .at(-1) ?? id)
      : panel === 'applicants' || panel === 'documents'
        ? columnName(edition, columns[0] ?? '')
        : rowName(edition, row),
  );
}

/** A panel with all its words, in the language of the texts. @param mark at the end of its title */
export function panelPicture(panel: Panel, texts: ChartTexts, mark = ''): Picture {
  const { id, columns, shown } = panel;
  const names = seriesNames(id);
  const unit = texts.units[panel.unit];
  const year = columns[shown]?.year;
  const title = texts.titled(
    texts.titles[id],
    panel.form === 'shares' || panel.form === 'lyingShares' ? '%' : unit,
  );
  return {
    id,
    title: `${panel.form === 'results' && year !== undefined ? texts.ofYear(title, year) : title}${mark}`,
    sentence: year === undefined ? null : panelSentence(panel, year, names, texts),
    notes: panelNotes(panel, texts),
    frames: shown === -1 ? [] : framesOf(panel, names, texts),
    table: panelTable(panel, names, texts),
  };
}

function framesOf(panel: Panel, names: readonly string[], texts: ChartTexts): readonly Frame[] {
  const { form, columns, series, breaks } = panel;
  const isShare = form === 'shares' || form === 'lyingShares';
  const frame: Frame = {
    form: isShare || form === 'stack' ? 'stacked' : 'grouped',
    isLying: form === 'lyingShares' || form === 'results',
    isShare,
    caption: null,
    categories: columns.map(({ year }) => String(year)),
    series: series.map((one, at) => ({
      name: names[at] ?? one.id,
      points: columns.map((_, column) => pointOf(panel, one, column, names[at] ?? one.id, texts)),
      ...(form === 'stock' && one.id === 'inforce' ? { isLine: true } : {}),
    })),
    breaks,
    breakName: texts.newForm,
  };
  if (form === 'multiples')
    return frame.series.map((one) => ({ ...frame, caption: one.name, series: [one] }));
  return form === 'results' ? [resultsFrame(frame, panel)] : [frame];
}

/** The bars of one year: what were series are categories. */
function resultsFrame(frame: Frame, { shown }: Panel): Frame {
  const points = frame.series.flatMap(({ points: all }) => all[shown] ?? []);
  const series: PictureSeries = { name: frame.categories[shown] ?? '', points };
  return { ...frame, categories: frame.series.map(({ name }) => name), series: [series], breaks: [] };
}

function pointOf(
  { form, unit, whole, columns }: Panel,
  { figures }: PanelSeries,
  column: number,
  name: string,
  texts: ChartTexts,
): PicturePoint {
  const figure: Figure = figures[column] ?? { kind: 'missing' };
  const year = columns[column]?.year ?? 0;
  const at = { column, cells: 'cells' in figure ? figure.cells : [] };
  if (figure.kind !== 'number')
    return { size: null, name: texts.gap(year, name, figure.kind), shown: texts.gaps[figure.kind], at };
  const { value } = figure;
  const share = shareOf(figure, whole?.[column]);
  const said = texts.bar(year, name, value, texts.units[unit], share);
  if (form === 'shares' || form === 'lyingShares')
    return share === null
      ? { size: null, name: said, shown: gapOfShare(whole?.[column], texts), at }
      : { size: share * 100, name: said, shown: percentText(share * 100), at };
  const withShare = form === 'results' && share !== null ? ` ${percentText(share * 100)}` : '';
  return { size: value, name: said, shown: `${grouped(value)}${withShare}`, at };
}

function gapOfShare(whole: Figure | undefined, texts: ChartTexts): string {
  if (whole === undefined || whole.kind === 'number')
    return (valueOf(whole) ?? leastCases) < leastCases ? texts.tooFew : texts.contradictory;
  return texts.gaps[whole.kind];
}

function panelNotes(panel: Panel, texts: ChartTexts): readonly string[] {
  const { columns, series, breaks, whole, rate, form, shown } = panel;
  const { notes } = texts;
  const yearsWith = (has: (column: number) => boolean) =>
    columns.flatMap(({ year }, column) =>
      (form !== 'results' || column === shown) && has(column) ? [year] : [],
    );
  const withGap = (kind: Figure['kind']) =>
    yearsWith((column) => series.some(({ figures }) => figures[column]?.kind === kind));
  const few = yearsWith((column) => {
    const all = valueOf(whole?.[column]);
    return all !== null && all > 0 && all < leastCases;
  });
  const broken = form === 'results' ? [] : breaks.flatMap((at) => columns[at]?.year ?? []);
  const note = (make: (years: readonly number[]) => string, years: readonly number[]) =>
    years.length === 0 ? [] : [make(years)];
  const latest = rate?.years[shown];
  return [
    ...(rate === null || latest?.share == null
      ? []
      : [...(panel.id === 'resultsByYear' ? [] : [rateText(panel, texts)]), texts.rates[rate.id].definition]),
    ...note(notes.newForm, broken),
    ...note(notes.few, form === 'stack' ? [] : few),
    ...note(notes.undecided, withGap('undecided')),
    ...note(notes.missing, withGap('missing')),
    ...note(notes.open, withGap('open')),
    ...note(notes.notCounted, withGap('notCounted')),
    ...(form === 'multiples' && shown !== -1 ? [notes.ownScales] : []),
  ].filter((text) => text !== '');
}

/** The rate of the shown year, compared with the nearest year before. */
function rateText({ rate, columns, shown }: Panel, texts: ChartTexts): string {
  const share = rate?.years[shown]?.share ?? null;
  const year = columns[shown]?.year;
  if (rate === null || share === null || year === undefined) return '';
  const at = rate.years.findLastIndex((one, index) => index < shown && one.share !== null);
  const before = rate.years[at]?.share ?? null;
  const beforeYear = columns[at]?.year;
  return texts.rate(
    texts.rates[rate.id].name,
    year,
    share,
    before === null || beforeYear === undefined ? null : { year: beforeYear, share: before },
  );
}

/** What the figures of the shown year say, compared with the year before; null if there are none. */
function panelSentence(
  panel: Panel,
  year: number,
  names: readonly string[],
  texts: ChartTexts,
): string | null {
  const { sentences } = texts;
  const { id, series, whole, shown } = panel;
  const changes = series.map((one): Change | null => changeOf(panel, one.id));
  const all = valueOf(whole?.[shown]);
  const parts = rankedParts(panel).map(({ id: part, value }) => {
    const at = series.findIndex((one) => one.id === part);
    return { name: names[at] ?? part, value, share: shareOf(series[at]?.figures[shown], whole?.[shown]) };
  });
  switch (id) {
    case 'results':
    case 'applicants':
      return all === null ? null : sentences[id](year, all, parts);
    case 'resultsByYear':
      return all === null ? null : rateText(panel, texts) || sentences.results(year, all, parts);
    case 'disputes': {
      const total = changeOf({ ...panel, series: [{ id: 'whole', figures: whole ?? [] }] }, 'whole');
      return total === null ? null : sentences.disputes(year, total, parts);
    }
    default:
      return sentences[id](year, changes);
  }
}
