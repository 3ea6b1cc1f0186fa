import type { Report } from '../../core/report/report';
import type { DocxPicture } from '../../files/docx/docx-picture';
import type { PictureResult } from '../../files/template/fill-template';

/** The report in pictures for a Word document. */
export interface WantedPicture {
  /** It also goes where the template has no placeholder for it: behind the text of the first section. */
  readonly isBehindFirstSection: boolean;
  /** Draws it; null if that is impossible, such as for a report without a year. */
  readonly draw: (report: Report) => Promise<DocxPicture | null>;
}

/** What became of it. undrawn: it was wanted, and could not be drawn. */
export type PictureOutcome = Exclude<PictureResult, 'lacking'> | 'undrawn';
