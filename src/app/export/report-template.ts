import type { Report } from '../../core/report/report';
import type { FilledTemplate, TemplateExtras } from '../../files/template/fill-template';
import type { YearMention, SlotProposal, ProposedSlot } from '../../files/template/propose-slots';
import type { TemplateInspection } from '../../files/template/inspect-template';
import { TemplateError } from '../../files/template/template-error';

/** The office's template. */
export interface ReportTemplate {
  /** The file name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the tables go in a document without placeholders; null for a document that has some. */
  readonly places: readonly ProposedSlot[] | null;
}

/** The parts of a template needed to fill it. */
export type FillableTemplate = Pick<ReportTemplate, 'bytes' | 'places'>;

/** A filled template without what the user should check. */
export type FilledDocument = Pick<FilledTemplate, 'bytes' | 'picture'>;

/** Fills a template. */
export type FillTemplate = (
  template: FillableTemplate,
  report: Report,
  extras: TemplateExtras,
) => Promise<FilledDocument>;

/** What the chosen file can be used as. */
export type ConsideredTemplate =
  /** Its placeholders, and what is wrong with them. */
  | { readonly kind: 'placeholders'; readonly inspection: TemplateInspection }
  /** Without any: where the tables could go. */
  | { readonly kind: 'places'; readonly proposal: SlotProposal }
  | { readonly kind: 'refused'; readonly error: TemplateError };

/** Inspects a file that is to become a template. */
export async function considerTemplate(bytes: Uint8Array): Promise<ConsideredTemplate> {
  try {
    const { inspectTemplate } = await import('../../files/template/inspect-template');
    const inspection = await inspectTemplate(bytes);
    const isMeant =
      inspection.placeholders.length > 0 ||
      inspection.problems.some(({ code, severity }) => severity === 'error' && code !== 'noTable');
    if (isMeant) return { kind: 'placeholders', inspection };
    const { proposeSlots } = await import('../../files/template/propose-slots');
    return { kind: 'places', proposal: await proposeSlots(bytes) };
  } catch (error) {
    if (error instanceof TemplateError) return { kind: 'refused', error };
    throw error;
  }
}

/** A filled template, with what the user should check. */
export interface FilledReport extends FilledTemplate {
  /** Years of another report in texts that were left unchanged. */
  readonly otherYears: readonly YearMention[];
}

/** Fills a template of either kind. Rejects with `TemplateError`. */
export async function fillReportTemplate(
  { bytes, places }: FillableTemplate,
  report: Report,
  extras: TemplateExtras = {},
): Promise<FilledReport> {
  if (places === null) {
    const { fillTemplate } = await import('../../files/template/fill-template');
    return { ...(await fillTemplate(bytes, report, extras)), otherYears: [] };
  }
  const { fillSlots } = await import('../../files/template/fill-slots');
  const filled = await fillSlots(bytes, report, places, extras.remarks);
  // Only a placeholder names the first section.
  return { ...filled, gaps: [], picture: extras.isBehindFirstSection === true ? 'unplaced' : 'none' };
}

/** A filled template as it crosses threads and processes. */
export async function fillDocument(
  template: FillableTemplate,
  report: Report,
  extras: TemplateExtras,
): Promise<FilledDocument> {
  const { bytes, picture } = await fillReportTemplate(template, report, extras);
  return { bytes, picture };
}
