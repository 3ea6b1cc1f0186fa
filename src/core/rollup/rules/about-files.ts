import { convertEdition } from '../../report/convert-edition';
import type { CellId } from '../../statute/types';
import { existsIn } from '../agency';
import type { FileLine } from '../assign-files';
import type { RollupFinding, RollupParams } from '../finding';
import type { MemberReport } from '../member-report';
import { differingCells, isRefused, reportOf } from '../member-report';
import type { RuleContext } from './context';
import { finding } from './context';

type Line<K extends FileLine['state']['kind']> = FileLine & {
  readonly state: Extract<FileLine['state'], { readonly kind: K }>;
};

const isIn =
  <K extends FileLine['state']['kind']>(kind: K) =>
  (line: FileLine): line is Line<K> =>
    line.state.kind === kind;

const reportIn = ({ file }: FileLine): MemberReport => file as MemberReport;

/** A-FILE, A-NAME, A-MISSING, A-TWICE, A-YEAR, A-EDITION, A-CHANGED, A-OUTSIDE: which files count, and whose they are. */
export function findingsAboutFiles(context: RuleContext): readonly RollupFinding[] {
  const { lines } = context.assigned;
  return [
    ...lines
      .filter(({ file }) => isRefused(file))
      .map(({ file }) => finding('A-FILE', context, { params: { file: file.file } })),
    ...lines.filter(isIn('unclearName')).map((line) =>
      finding('A-NAME', context, {
        agencies: line.state.candidates.map(({ id }) => id),
        params: {
          file: line.file.file,
          found: reportIn(line).agency,
          candidates: line.state.candidates.map(({ name }) => name),
        },
      }),
    ),
    ...missing(context),
    ...twice(context),
    ...lines.filter(isIn('otherYear')).map(({ file }) =>
      finding('A-YEAR', context, {
        params: { file: file.file, found: (file as MemberReport).year, year: context.year },
      }),
    ),
    ...oldForms(context),
    ...changed(context),
    ...lines.filter(isIn('outside')).map(({ file, state: { agency } }) =>
      finding('A-OUTSIDE', context, {
        agencies: [agency.id],
        params: {
          file: file.file,
          name: agency.name,
          why: agency.duty === 'due' ? (existsIn(agency, context.year) ? 'scope' : 'year') : agency.duty,
        },
      }),
    ),
  ];
}

function missing(context: RuleContext): readonly RollupFinding[] {
  const { due, versions } = context.assigned;
  const names = due.filter(({ id }) => !versions.has(id));
  if (names.length === 0) return [];
  return [
    finding('A-MISSING', context, {
      agencies: names.map(({ id }) => id),
      params: { names: names.map(({ name }) => name), due: due.length },
    }),
  ];
}

function twice(context: RuleContext): readonly RollupFinding[] {
  const { names, lines, used, versions, tree } = context.assigned;
  const open = [...versions].filter(([id]) => !used.has(id));
  return [
    ...names.repeated().map((same) =>
      finding('A-TWICE', context, {
        agencies: same.map(({ id }) => id),
        params: { problem: 'list', name: same[0]?.name ?? '', times: same.length },
      }),
    ),
    ...open.map(([id, reports]) =>
      finding('A-TWICE', context, {
        agencies: [id],
        params: {
          problem: 'versions',
          name: tree.get(id)?.name ?? '',
          files: reports.map(({ file }) => file),
        },
      }),
    ),
    ...lines.filter(isIn('sameFile')).map((line) =>
      finding('A-TWICE', context, {
        params: {
          problem: 'file',
          name: reportIn(line).agency ?? '',
          files: [line.state.as, line.file.file],
        },
      }),
    ),
  ];
}

function oldForms(context: RuleContext): readonly RollupFinding[] {
  const about = (
    report: MemberReport,
    problem: RollupParams['A-EDITION']['problem'],
    left: readonly CellId[],
  ) =>
    finding('A-EDITION', context, {
      ...(problem === 'converted' ? { severity: 'warning' as const } : {}),
      params: { file: report.file, edition: report.edition, problem, left },
    });
  const { lines, converted } = context.assigned;
  return [
    ...lines.filter(isIn('oldForm')).map((line) => {
      const report = reportIn(line);
      return about(report, line.state.isConvertible ? 'unconverted' : 'unconvertible', leftBy(report));
    }),
    ...converted.map(({ report, left }) => {
      const [first] = left;
      const source = first === undefined ? report : { ...report, edition: first.edition };
      return about(
        source,
        'converted',
        left.filter(({ state }) => state.kind !== 'blank').map(({ cell }) => cell),
      );
    }),
  ];
}

/** The cells with a figure of a form that the form in force does not have. */
const leftBy = (report: MemberReport): readonly CellId[] =>
  (convertEdition(reportOf(report))?.left ?? [])
    .filter(({ state }) => state.kind !== 'blank')
    .map(({ cell }) => cell);

function changed(context: RuleContext): readonly RollupFinding[] {
  const { lines, used } = context.assigned;
  return lines.filter(isIn('otherVersion')).flatMap((line) => {
    const { agency } = line.state;
    const use = used.get(agency.id);
    if (use === undefined) return [];
    const other = reportIn(line);
    return [
      finding('A-CHANGED', context, {
        agencies: [agency.id],
        cells: use.edition === other.edition ? differingCells(use, other) : [],
        params: { name: agency.name, file: other.file, used: use.file },
      }),
    ];
  });
}
