import { builtInTemplate } from '../../app/export/built-in-template';
import type { FillableTemplate } from '../../app/export/report-template';
import { considerTemplate } from '../../app/export/report-template';
import { templateText } from '../../messages/zh-CN/documents';
import { templateTexts } from '../../messages/zh-CN/template';
import type { ReportScope } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { loadTemplate } from './files';
import type { Output } from './output';

/** The template that a report is filled into: the built-in one, or the office's own after it was looked at. Null when that cannot be filled, which was told. */
export async function templateFor(
  file: string | undefined,
  sections: ReportScope,
  { year }: Pick<Report, 'year'>,
  output: Output,
): Promise<FillableTemplate | null> {
  if (file === undefined) return { bytes: builtInTemplate(sections), places: null };
  const bytes = await loadTemplate(file);
  const found = await considerTemplate(bytes);
  switch (found.kind) {
    case 'refused':
      output.message(`${file}：${templateText(found.error.refusal)}`);
      return null;
    case 'placeholders': {
      const { problems, isUsable } = found.inspection;
      for (const problem of problems) output.message(`· ${file}：${templateTexts.problemText(problem)}`);
      return isUsable ? { bytes, places: null } : null;
    }
    case 'places': {
      const { places, missing, repeated, years } = found.proposal;
      if (missing.length > 0) output.message(`${file}：${templateTexts.missingTablesText(missing)}`);
      if (repeated.length > 0) output.message(`${file}：${templateTexts.repeatedTablesText(repeated)}`);
      if (missing.length > 0 || repeated.length > 0) return null;
      for (const place of places) output.message(`· ${templateTexts.proposalText(place)}`);
      const others = years.filter((mention) => mention.year !== year);
      if (others.length > 0) output.message(`· ${templateTexts.otherYearsText(others)}`);
      return { bytes, places };
    }
  }
}
