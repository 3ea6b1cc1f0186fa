import type { Report } from '../../core/report/report';
import { noteText } from '../../messages/zh-CN/documents';
import { writeJson } from '../../files/json/write-json';
import type { WriteOptions } from '../../files/writer';

/** The JSON of a report. Its notes are Chinese sentences, whatever the interface language. */
export const reportJson = (report: Report, options?: WriteOptions): Promise<Uint8Array> =>
  writeJson(report, noteText, options);
