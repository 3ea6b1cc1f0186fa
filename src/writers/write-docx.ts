import { fillIn } from '../grid/fill-in';
import { layOut } from '../grid/lay-out';
import type { Report } from '../report/report';
import { editions } from '../statute/editions';
import { docxTable } from './docx-table';
import type { TemplateValues } from './fill-template';
import { fillTemplate } from './fill-template';
import { withoutControls } from './markup-text';
import { agencyText, yearText } from '../report/report-title';
import { tableSectionsOf } from '../report/table-sections';
import type { Writer } from './writer';

/**
 * A writer that fills a report template. Its placeholders: `{机关全称}`, `{年度}`, the tables `{@表二}` `{@表三}` `{@表四}`, each
 * alone in its paragraph, and the remarks `{#说明}{.}{/说明}`. All other parts of the template are kept as they are.
 *
 * @param template The bytes of a .docx file.
 * @throws {TemplateError} (as a rejection) when the template cannot be filled.
 */
export const docxWriter =
  (template: Uint8Array): Writer =>
  (report, options) =>
    Promise.resolve().then(() => fillTemplate(template, valuesOf(report, options?.remarks ?? [])));

function valuesOf(report: Report, remarks: readonly string[]): TemplateValues {
  const edition = editions[report.edition];
  return {
    texts: new Map<string, string | readonly string[]>([
      ['机关全称', withoutControls(agencyText(report))],
      ['年度', yearText(report)],
      ['说明', remarks.map(withoutControls)],
    ]),
    tables: new Map(
      tableSectionsOf(edition).map(({ table, name }) => [
        name,
        docxTable(edition.tables[table], fillIn(layOut(edition, table), report)),
      ]),
    ),
  };
}
