import type { ReportScope } from '../../core/report/printed-report';
import type { CheckedReport, PaneFormat, PaneServices } from '../ports';
import { mediaTypes } from '../ports';
import { addTextSheet } from '../layout/insert-sheets';
import type { Session } from '../session/session';
import { incompleteRemarks } from './export-remarks';
import type { ExportOutcome } from './export-target';
import { safeFileName } from './export-target';
import type { FillableTemplate } from './report-template';
import type { ExportRequest } from './run-export';
import { runExport } from './run-export';

export interface SessionExport extends Omit<ExportRequest, 'source' | 'out' | 'read' | 'template' | 'index'> {
  readonly session: Session;
  readonly services: Pick<PaneServices, 'save' | 'copy' | 'print' | 'read' | 'fillTemplate'>;
  /** For Word: the office's template; null or absent means the built-in one. */
  readonly template?: FillableTemplate | null;
  /** The file name without its extension. */
  readonly nameOf: (agency: string, year: string, sections: ReportScope, format: PaneFormat) => string;
  /** The name of a new worksheet, and the instructions for the page source below it. */
  readonly sheet: { readonly name: string; readonly hint: string };
}

/** Exports the report of the workbook that a session follows. */
export function exportSession({
  session,
  services,
  template = null,
  nameOf,
  sheet,
  ...wanted
}: SessionExport): Promise<ExportOutcome> {
  return runExport({
    ...wanted,
    source: { read: () => currentReport(session) },
    read: (source, options) => services.read(source, options),
    template: template === null ? null : () => Promise.resolve(template),
    fill: (fillable, report, extras) => services.fillTemplate(fillable, report, extras, wanted.signal),
    out: {
      file: async (bytes, { agency, year, format, sections }) => {
        const stem = nameOf(agency ?? '', year === null ? '' : String(year), sections, format);
        const name = `${safeFileName(stem)}.${format}`;
        return (await services.save(name, bytes, mediaTypes[format])) ? name : null;
      },
      clipboard: (text) => services.copy(text),
      printer: (page) => services.print(page),
      sheet: async (source) =>
        (await addTextSheet(session, sheet.name, [sheet.hint, ...source.trimEnd().split('\n')]))
          ? sheet.name
          : null,
    },
  });
}

async function currentReport(session: Session): Promise<CheckedReport | 'unread' | 'nothing'> {
  if (!(await session.check())) return 'unread';
  const { report, findings, totals, rollup } = session.snapshot;
  if (report === null) return 'nothing';
  const remarks = rollup === null ? [] : incompleteRemarks(rollup);
  return { report, findings: () => Promise.resolve(findings), totals, remarks };
}
