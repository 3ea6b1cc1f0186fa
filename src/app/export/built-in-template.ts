import dataSections from '../../../assets/templates/data-sections.docx';
import wholeReport from '../../../assets/templates/whole-report.docx';
import type { ReportScope } from '../../core/report/printed-report';
import { fromBase64 } from './base64';

const templates = { tables: dataSections, report: wholeReport } as const;

/** A built-in report template; webpack puts its bytes into the program as a data URL. */
export function builtInTemplate(sections: ReportScope = 'tables'): Uint8Array {
  const url = templates[sections];
  return fromBase64(url.slice(url.indexOf(',') + 1));
}
