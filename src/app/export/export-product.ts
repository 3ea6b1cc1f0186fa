import type { ReportScope } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { ReportSource } from '../import/load-report';
import type { Out } from '../ports';
import type { ExportOutcome, ExportTarget, Proof } from './export-target';
import { isTablesOnly } from './export-target';
import type { FillableTemplate, FillTemplate } from './report-template';
import type { PictureOutcome, WantedPicture } from './wanted-picture';
import { writeExport, writeRichText } from './write-export';

/** What to export, and where to. */
export interface WantedProduct {
  readonly out: Out;
  readonly target: ExportTarget;
  /** What is exported; formats that hold tables only contain just those. */
  readonly sections: ReportScope;
  /** For Word: loads the office's own template; null or none is the built-in one. */
  readonly template?: (() => Promise<FillableTemplate>) | null;
  /** Fills that template where it can be ended; none fills it here. */
  readonly fill?: FillTemplate;
  /** For Word: the report in pictures; drawn if its template has a placeholder for it, or if it is asked for. */
  readonly picture?: WantedPicture | null;
  /** Which of several reports in its source this is, if one was chosen. */
  readonly index?: number | undefined;
}

/** The written output in the form our reader accepts, and how it is given to the user. */
interface Product {
  readonly source: ReportSource;
  readonly give: (proof: Proof) => Promise<ExportOutcome>;
  readonly picture?: PictureOutcome;
}

/** Writes the requested product. */
export async function productOf(
  wanted: WantedProduct,
  report: Report,
  remarks: readonly string[],
  totals: TotalsKind,
): Promise<Product> {
  const { out, target, sections, template = null, picture = null, fill, index } = wanted;
  const page = () => writeExport(report, 'html', { remarks, sections });
  switch (target.kind) {
    case 'file': {
      const { format } = target;
      const ofSeveral = index === undefined ? {} : { index };
      const ofTemplate = fill === undefined ? {} : { fill };
      let pictured: PictureOutcome = 'none';
      const onPicture = (outcome: PictureOutcome) => (pictured = outcome);
      const ofPicture = { picture, onPicture };
      const options = { remarks, sections, totals, template, ...ofPicture, ...ofTemplate, ...ofSeveral };
      const bytes = await writeExport(report, format, options);
      const { agency, year } = report;
      const about = { agency, year, format, sections: isTablesOnly(target) ? 'tables' : sections } as const;
      return {
        source: fileOf(format, bytes),
        picture: pictured,
        give: async (proof) => {
          const name = await out.file(bytes, about);
          return name === null ? { kind: 'notSaved' } : { kind: 'exported', name, proof };
        },
      };
    }
    case 'copy': {
      const { flavour } = target;
      const rich = await writeRichText(report, flavour, { remarks, sections });
      const { html, text } = rich;
      return {
        source:
          html === null ? fileOf('html', new TextEncoder().encode(text)) : { kind: 'pasted', html, text },
        give: async (proof) =>
          (await out.clipboard?.(rich)) === true
            ? { kind: 'copied', flavour, proof }
            : { kind: 'notCopied', text },
      };
    }
    case 'print': {
      const bytes = await page();
      return {
        source: fileOf('html', bytes),
        give: async (proof) =>
          (await out.printer?.(textOf(bytes))) === true ? { kind: 'printed', proof } : { kind: 'notPrinted' },
      };
    }
    case 'sheet': {
      const bytes = await page();
      const text = textOf(bytes);
      return {
        source: fileOf('html', bytes),
        give: async (proof) => {
          const sheet = (await out.sheet?.(text)) ?? null;
          return sheet === null ? { kind: 'notInserted', text } : { kind: 'inserted', sheet, proof };
        },
      };
    }
  }
}

const fileOf = (ending: string, bytes: Uint8Array): ReportSource => ({
  kind: 'file',
  name: `.${ending}`,
  bytes,
});

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
