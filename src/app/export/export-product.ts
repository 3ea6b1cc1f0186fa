import type { Report } from '../../core/report/report';
import type { ExportOutcome, Proof } from './export-outcome';
import { isTablesOnly } from './export-target';
import { safeFileName } from './file-name';
import type { ReportSource } from '../import/load-report';
import { addTextSheet } from '../layout/insert-sheets';
import { mediaTypes } from '../ports';
import type { ExportRequest } from './run-export';

/** What was written, as our reader takes it, and how it is given to the user. */
interface Product {
  readonly source: ReportSource;
  readonly give: (proof: Proof) => Promise<ExportOutcome>;
}

/** Writes what is asked for. */
export async function productOf(
  request: ExportRequest,
  report: Report,
  remarks: readonly string[],
): Promise<Product> {
  const { session, services, target, sections, template = null, sheet } = request;
  const file = (ending: string, bytes: Uint8Array): ReportSource => ({
    kind: 'file',
    name: `.${ending}`,
    bytes,
  });
  switch (target.kind) {
    case 'file': {
      const { format } = target;
      const { totals } = session.snapshot;
      const bytes = await services.write(report, format, { remarks, sections, totals, template });
      const name = `${safeFileName(nameOf(request, report))}.${format}`;
      return {
        source: file(format, bytes),
        give: async (proof) =>
          (await services.save(name, bytes, mediaTypes[format]))
            ? { kind: 'exported', name, proof }
            : { kind: 'notSaved' },
      };
    }
    case 'copy': {
      const { flavour } = target;
      const rich = await services.richText(report, flavour, { remarks, sections });
      const { html, text } = rich;
      return {
        source: html === null ? file('html', new TextEncoder().encode(text)) : { kind: 'pasted', html, text },
        give: async (proof) =>
          (await services.copy(rich)) ? { kind: 'copied', flavour, proof } : { kind: 'notCopied', text },
      };
    }
    case 'print': {
      const bytes = await page(request, report, remarks);
      return {
        source: file('html', bytes),
        give: async (proof) =>
          (await services.print(textOf(bytes))) ? { kind: 'printed', proof } : { kind: 'notPrinted' },
      };
    }
    case 'sheet': {
      const bytes = await page(request, report, remarks);
      const text = textOf(bytes);
      return {
        source: file('html', bytes),
        give: async (proof) =>
          (await addTextSheet(session, sheet.name, [sheet.hint, ...text.trimEnd().split('\n')]))
            ? { kind: 'inserted', sheet: sheet.name, proof }
            : { kind: 'notInserted', text },
      };
    }
  }
}

const page = (
  { services, session, sections }: ExportRequest,
  report: Report,
  remarks: readonly string[],
): Promise<Uint8Array> =>
  services.write(report, 'html', { remarks, sections, totals: session.snapshot.totals });

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const nameOf = ({ nameOf: name, target, sections }: ExportRequest, { agency, year }: Report): string =>
  name(agency ?? '', year === null ? '' : String(year), isTablesOnly(target) ? 'tables' : sections);
