import type { MemberFigures } from '../../core/charts/members';
import { isRanked, membersByState, rankedMembers } from '../../core/charts/members';
import type { MemberSeries } from '../../core/charts/members';
import type { Figure } from '../../core/charts/figures';
import { valueOf } from '../../core/charts/figures';
import { shareOf } from '../../core/charts/panels';
import { cellName } from '../../core/report/cell-names';
import type { Edition } from '../../core/statute/types';
import { mostMembers } from '../../core/statute/panels';
import type { Frame, Picture, PicturePoint } from '../../files/charts/picture';
import { grouped, percentText } from '../../messages/numbers';
import type { ChartTexts } from '../../messages/zh-CN/charts';
import type { RolledUp } from '../rollup/roll-up-files';
import { incompleteMark } from './chart-page';

/** What all frames of members have in common: nothing breaks their years. */
const plain = { isShare: false, caption: null, breaks: [], breakName: '' } as const;

/** Who has reported. */
export function membersPicture(
  { lines, counts, request }: Pick<RolledUp, 'lines' | 'counts' | 'request'>,
  texts: ChartTexts,
): Picture {
  const { members } = texts;
  const states = membersByState(lines);
  const point = ({ state, agencies }: (typeof states)[number]): PicturePoint => ({
    size: agencies.length,
    name: members.state(members.states[state], agencies.length),
    shown: String(agencies.length),
    at: { column: 0, cells: [], members: agencies.map(({ id }) => id) },
  });
  const frame: Frame = {
    ...plain,
    form: 'stacked',
    isLying: true,
    categories: [members.due(counts.due)],
    series: states.map((one) => ({ name: members.states[one.state], points: [point(one)] })),
  };
  return {
    id: 'members',
    title: texts.ofYear(members.titles.members, request.year),
    sentence: members.counts(counts),
    notes: request.dueOn == null ? [] : [members.dueOn(request.dueOn)],
    frames: states.length === 0 ? [] : [frame],
    table: {
      head: [members.stateColumn, members.numberColumn],
      rows: states.map(({ state, agencies }) => ({
        head: members.states[state],
        cells: [String(agencies.length)],
      })),
    },
  };
}

/** What the pictures of a cell's figures share. */
interface Context {
  readonly figures: MemberFigures;
  readonly edition: Edition;
  readonly texts: ChartTexts;
}

/** The largest members in a cell, with the change since last year. */
export function rankingPicture(figures: MemberFigures, edition: Edition, texts: ChartTexts): Picture {
  const { members } = texts;
  const context = { figures, edition, texts };
  const { years, sum, cell } = figures;
  const year = years.at(-1) ?? 0;
  const unit = texts.units[figures.unit];
  const ranked = rankedMembers(figures);
  const whole: Figure = { kind: 'number', value: sum, cells: [] };
  const blank = figures.members.length - ranked.length;
  const point = ({ agency, figures: all }: MemberSeries): PicturePoint => {
    const value = valueOf(all.at(-1)) ?? 0;
    const before = valueOf(all.at(-2));
    const change = before === null ? null : value - before;
    const signed = change === null ? '' : `（${signedText(change)}）`;
    return {
      size: value,
      name: members.value(agency.name, year, value, unit, change === null ? null : signedText(change)),
      shown: `${grouped(value)}${signed}`,
      at: { column: years.length - 1, cells: [cell], members: [agency.id] },
    };
  };
  const shown = ranked.slice(0, mostMembers.ranking);
  const frame: Frame = {
    ...plain,
    form: 'grouped',
    isLying: true,
    categories: shown.map(({ agency }) => agency.name),
    series: [{ name: String(year), points: shown.map(point) }],
  };
  const [first, second] = ranked;
  const largest = first === undefined ? null : valueOf(first.figures.at(-1));
  // Of two that are equal, neither is the largest.
  const isAlone = second === undefined || valueOf(second.figures.at(-1)) !== largest;
  const share = first === undefined ? null : shareOf(first.figures.at(-1), whole);
  return {
    id: 'ranking',
    title: titleOf(
      context,
      texts.titled(members.titles.ranking(cellName(edition, cell), shown.length), unit),
    ),
    sentence:
      first === undefined
        ? null
        : members.ranking(
            year,
            { sum, unit, members: ranked.length },
            isRanked(figures) && isAlone ? { name: first.agency.name, value: largest ?? 0, share } : null,
          ),
    notes: [
      ...(isRanked(figures) ? [] : [members.notRanked]),
      ...(blank > 0 ? [members.blank(blank)] : []),
      ...(years.length > 1 ? [members.changeSince(years.at(-2) ?? 0)] : []),
    ],
    frames: shown.length === 0 ? [] : [frame],
    table: tableOf(context, ranked.concat(figures.members.filter((one) => !ranked.includes(one))), true),
  };
}

/** Members and years of a cell. */
export function memberYearsPicture(figures: MemberFigures, edition: Edition, texts: ChartTexts): Picture {
  const { members } = texts;
  const context = { figures, edition, texts };
  const { years, cell } = figures;
  const unit = texts.units[figures.unit];
  const ranked = rankedMembers(figures);
  const all = ranked.concat(figures.members.filter((one) => !ranked.includes(one)));
  const shown = all.slice(0, mostMembers.memberYears);
  const frame: Frame = {
    ...plain,
    form: 'shaded',
    isLying: true,
    categories: years.map(String),
    series: shown.map(({ agency, figures: own }) => ({
      name: agency.name,
      points: own.map((figure, column): PicturePoint => {
        const year = years[column] ?? 0;
        const at = { column, cells: [cell], members: [agency.id] };
        if (figure.kind !== 'number')
          return {
            size: null,
            name: texts.gap(year, agency.name, figure.kind),
            shown: texts.gaps[figure.kind],
            at,
          };
        return {
          size: figure.value,
          name: members.value(agency.name, year, figure.value, unit, null),
          shown: grouped(figure.value),
          at,
        };
      }),
    })),
  };
  return {
    id: 'memberYears',
    title: titleOf(context, texts.titled(members.titles.memberYears(cellName(edition, cell)), unit)),
    sentence: members.memberYears(all.length, years[0] ?? 0, years.at(-1) ?? 0),
    notes: all.length > shown.length ? [members.others(all.length - shown.length)] : [],
    frames: shown.length === 0 ? [] : [frame],
    table: tableOf(context, all, false),
  };
}

/** Titles of an incomplete roll-up say so. */
const titleOf = ({ figures, texts }: Context, title: string): string =>
  `${title}${incompleteMark(figures, texts)}`;

function tableOf(
  { figures: { years, sum }, texts }: Context,
  rows: readonly MemberSeries[],
  withChange: boolean,
): Picture['table'] {
  const { members } = texts;
  const whole: Figure = { kind: 'number', value: sum, cells: [] };
  const cellText = (figure: Figure | undefined) =>
    figure?.kind === 'number' ? grouped(figure.value) : texts.gaps[figure?.kind ?? 'missing'];
  const change = (all: readonly Figure[]): string => {
    const [now, before] = [valueOf(all.at(-1)), valueOf(all.at(-2))];
    return now === null || before === null ? '—' : signedText(now - before);
  };
  const share = (all: readonly Figure[]): string => {
    const part = shareOf(all.at(-1), whole);
    return part === null ? '—' : percentText(part * 100);
  };
  return {
    head: [
      members.nameColumn,
      ...years.map(String),
      ...(withChange ? [members.changeColumn, members.shareColumn] : []),
    ],
    rows: rows.map(({ agency, figures: all }) => ({
      head: agency.name,
      cells: [...all.map(cellText), ...(withChange ? [change(all), share(all)] : [])],
    })),
  };
}

const signedText = (change: number): string =>
  `${change > 0 ? '+' : change < 0 ? '−' : '±'}${grouped(Math.abs(change))}`;
