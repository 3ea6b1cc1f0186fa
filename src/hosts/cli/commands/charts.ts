import { fold } from '../../../core/grid/fold-label';
import type { ArrangedYears, YearSource } from '../../../core/charts/year-reports';
import { arrangeYears, noChoices } from '../../../core/charts/year-reports';
import type { MemberPanelId, PanelId } from '../../../core/statute/panels';
import { memberPanelIds, panelIds } from '../../../core/statute/panels';
import type { RolledPage } from '../../../app/charts/chart-page';
import { chartPage, usualPanels } from '../../../app/charts/chart-page';
import { chartBytes, chartChoices } from '../../../app/charts/write-charts';
import { chartTexts } from '../../../messages/zh-CN/charts';
import { fileTexts } from '../../../messages/zh-CN/command';
import { chartCommandTexts as texts } from '../../../messages/zh-CN/command-charts';
import type { Arguments } from '../arguments';
import { oneOf, outputOf, parseArguments, timeLimitOf } from '../arguments';
import { listOf, mostNamed, readYears } from '../charts/read-years';
import { svgDocument } from '../charts/svg-document';
import type { Command, Machine } from '../command';
import { exitCodes, FileError, UsageError } from '../command';
import { isSet } from '../rollup/set-folder';
import { checkOutput, writeWhole } from '../write-file';

/** `nianbao charts`: reports of several years in pictures on one page. */
export const charts: Command = async (args, machine) => {
  const parsed = parseArguments('charts', args);
  const { files: inputs } = parsed;
  if (inputs.length === 0) throw new UsageError(texts.noInput);
  const target = outputOf(parsed);
  const [panels, range] = [panelsOf(parsed, isSet(inputs[0] ?? '')), rangeOf(parsed)];
  const style = oneOf(parsed.text('style') ?? 'light', chartChoices.styles, 'style');
  const size = oneOf(parsed.text('size') ?? 'a4', chartChoices.sizes, 'size');
  const format = await checkOutput(target, chartChoices.formats, inputs);
  const { arranged, ...rolled } = await yearsIn(parsed, range, target, machine);
  const page = chartPage(arranged, panels, chartTexts, rolled);
  const bytes = await chartBytes(page, format, {
    ...{ document: svgDocument(), style, size },
    raster: async (svg) => (await import('../charts/raster')).pngOf(svg, parsed.text('font')),
  });
  await writeWhole(target, bytes);
  const years = arranged.columns.flatMap(({ year, state }) => (state === 'report' ? [year] : []));
  machine.message(
    chartTexts.found(years),
    ...(years.length === 1 ? [chartTexts.oneYear] : []),
    ...(arranged.earlier.length > 0 ? [chartTexts.earlier(arranged.earlier)] : []),
    ...(arranged.undated.length > 0 ? [chartTexts.undated(arranged.undated)] : []),
    fileTexts.written(target),
  );
  return exitCodes.fine;
};

/** What is drawn of a set of roll-ups unless others are chosen. */
const usualOfSets: readonly (PanelId | MemberPanelId)[] = [
  'members',
  'requests',
  'results',
  'disputes',
  'ranking',
  'memberYears',
];

function panelsOf(parsed: Arguments, isOfSet: boolean): readonly (PanelId | MemberPanelId)[] {
  const value = parsed.text('panels');
  if (value === undefined) return isOfSet ? usualOfSets : usualPanels;
  const allowed = isOfSet ? [...memberPanelIds, ...panelIds] : panelIds;
  if (value === 'all') return allowed;
  const names = [...new Set(listOf(value))];
  if (!isOfSet && memberPanelIds.some((id) => names.includes(id))) throw new UsageError(texts.onlyForSets);
  const found = names.flatMap((name) => allowed.find((id) => id === name) ?? []);
  if (found.length === 0 || found.length < names.length)
    throw new UsageError(texts.badPanels(allowed, value));
  return found;
}

/** The reports by year, and what else is drawn of a roll-up. */
interface FoundYears extends RolledPage {
  readonly arranged: ArrangedYears;
}

async function yearsIn(
  parsed: Arguments,
  range: ReturnType<typeof rangeOf>,
  target: string,
  machine: Machine,
): Promise<FoundYears> {
  const [folder = '', second] = parsed.files;
  if (!isSet(folder)) {
    if (parsed.text('cell') !== undefined) throw new UsageError(texts.onlyForSets);
    return { arranged: arrange(parsed, await sourcesOf(parsed, target, machine), range, machine) };
  }
  if (second !== undefined || parsed.text('agency') !== undefined || parsed.text('without') !== undefined)
    throw new UsageError(texts.notForSets);
  const { yearsOfSet } = await import('../charts/years-of-set');
  const { sources, earlier, ...rolled } = await yearsOfSet(folder, parsed, range, machine);
  return { arranged: { ...arrangeYears(sources), earlier }, ...rolled };
}

/** The first and the last year that are wanted. */
function rangeOf(parsed: Arguments): { readonly from?: number; readonly to?: number } {
  const value = parsed.text('years');
  if (value === undefined) return {};
  const found = /^(\d{4})(?:[-—–~～](\d{4}))?$/u.exec(value.trim());
  const [from, to] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
  if (found === null || from > to) throw new UsageError(texts.badYears(value));
  return { from, to };
}

async function sourcesOf(
  parsed: Arguments,
  target: string,
  machine: Machine,
): Promise<readonly YearSource[]> {
  const reading = {
    others: [target],
    without: listOf(parsed.text('without')),
    seconds: timeLimitOf(parsed),
  };
  const sources = await readYears(parsed.files, reading, machine);
  if (sources.length === 0) throw new FileError(texts.nothing);
  return sources;
}

/** Arranges the reports; refuses what only the user can decide, and names the option that decides it. */
function arrange(
  parsed: Arguments,
  sources: readonly YearSource[],
  range: { readonly from?: number; readonly to?: number },
  machine: Machine,
): ArrangedYears {
  const names = listOf(parsed.text('agency'));
  const isWanted = ({ report }: YearSource) =>
    names.length === 0 ||
    report.agency === null ||
    names.some((name) => fold(name) === fold(report.agency ?? ''));
  const wanted = sources.filter(isWanted);
  if (names.length > 0 && !wanted.some(({ report }) => report.agency !== null))
    throw new FileError(texts.noneOf(names.join('、')));
  const others = new Map<string, number>();
  for (const source of sources)
    if (!isWanted(source) && source.report.agency !== null)
      others.set(source.report.agency, (others.get(source.report.agency) ?? 0) + 1);
  machine.message(...[...others].slice(0, mostNamed).map(([name, count]) => texts.leftOut(name, count)));
  const arranged = arrangeYears(wanted, { ...noChoices, sameAgency: new Set(names) }, range);
  const { questions, agency, columns } = arranged;
  if (questions.length > 0)
    throw new FileError(
      ...questions
        .slice(0, mostNamed)
        .map((question) =>
          question.kind === 'sameYear'
            ? texts.sameYear(question.year, question.labels)
            : texts.otherAgency(question.agency, question.labels, agency ?? ''),
        ),
      ...(questions.some(({ kind }) => kind === 'otherAgency') ? [texts.chooseAgency] : []),
    );
  if (columns.length === 0)
    throw new FileError(
      ...(arranged.undated.length > 0 ? [chartTexts.undated(arranged.undated)] : []),
      texts.nothing,
    );
  return { ...arranged, agency: names[0] ?? agency };
}
