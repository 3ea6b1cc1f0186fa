import { readFileSync } from 'node:fs';
import { writeExport } from '../../src/app/export/write-export';
import type { Report } from '../../src/core/report/report';
import { readJson } from '../../src/files/json/read-json';
import { writeXlsx } from '../../src/files/xlsx/write-xlsx';
import { spreadsheetFile, rowsOfGrid } from '../../tests/files/spreadsheet-xml/spreadsheet-file';
import { formats } from '../../tests/fixtures/mutated/cases';
import { documentOf } from '../../tests/fixtures/mutated/document';
import { distinctReport } from '../../tests/fixtures/mutated/source';
import { fillIn, layOut } from '../../src/core/grid/lay-out';
import { editions } from '../../src/core/statute/editions';
import { randomOf } from '../locate/random';

const bytesOf = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));

/** The text of the published sample as JSON. */
export const sampleJson = new TextDecoder().decode(bytesOf('assets/samples/suqian-2024.json'));

/** A published report without a mistake, so that whatever a command answers is due to the hostile part. */
const sampleReport: Report = readJson(bytesOf('assets/samples/suqian-2024.json'));

const template = bytesOf('assets/templates/data-sections.docx');

const mutable = (format: string) => (): Promise<Uint8Array> => {
  const document = documentOf(distinctReport(1));
  return Promise.resolve(
    (formats[format] as (typeof formats)[string]).write(document, null, randomOf(1)).bytes,
  );
};

/** A harmless file of every kind that is read, by extension. */
export const sampleFiles = {
  xlsx: () => writeXlsx(sampleReport, { totals: 'formula' }),
  docx: () =>
    writeExport(sampleReport, 'docx', { template: () => Promise.resolve({ bytes: template, places: null }) }),
  html: () => writeExport(sampleReport, 'html'),
  csv: () => writeExport(sampleReport, 'csv'),
  json: () => writeExport(sampleReport, 'json'),
  txt: mutable('tabs'),
  pdf: mutable('pdf'),
  xls: () => Promise.resolve(bytesOf('tests/fixtures/libreoffice-stacked.xls')),
  xml: () =>
    Promise.resolve(
      spreadsheetFile(
        (['t2', 't3', 't4'] as const).map((table) => ({
          name: table,
          rows: rowsOfGrid(fillIn(layOut(editions[sampleReport.edition], table), sampleReport)),
        })),
      ),
    ),
} as const satisfies Readonly<Record<string, () => Promise<Uint8Array>>>;

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
