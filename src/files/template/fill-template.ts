import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import { exchangeParts } from './exchange-parts';
import { fillPart } from './fill-part';
import { asTemplate, openTemplate } from './open-template';
import { listName } from './known-names';
import type { ReadPart } from './read-template';
import { readTemplate } from './read-template';
import { headingLookIn } from './block-xml';
import type { TemplateProblem, TemplateProblemCode } from './inspect-template';
import { problemsOf } from './inspect-template';
import type { TemplateGap } from './template-values';
import { TemplateValues } from './template-values';
import type { TemplateRefusalCode } from './template-error';
import { TemplateError } from './template-error';

/** A filled template. */
export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Content that the template asks for and the report lacks: a gap is printed there. */
  readonly gaps: readonly TemplateGap[];
}

/**
 * Fills the placeholders of a Word document; all other parts, and everything between the placeholders, stay byte for
 * byte the same. The same input gives the same bytes.
 *
 * @param remarks sentences that the file must carry
 * @throws {TemplateError} (as a rejection) when the file is not a Word document, has a placeholder that cannot be
 * filled, or lacks a slot for a table
 */
export const fillTemplate = (
  bytes: Uint8Array,
  report: Report,
  remarks: readonly string[] = [],
): Promise<FilledTemplate> =>
  asTemplate(async () => {
    const template = await openTemplate(bytes);
    const edition = editions[report.edition];
    const parts = readTemplate(template, edition);
    const problems = problemsOf(template, parts, edition);
    refuseFaults(problems);
    const values = new TemplateValues(report, remarks);
    const look = headingLookIn(template.styles);
    const changed = parts
      .filter(({ paragraphs }) => paragraphs.some(({ placeholders }) => placeholders.length > 0))
      .map((read) => [read.part.key, new TextEncoder().encode(fillPart(read, values, look))] as const);
    return {
      bytes: exchangeParts(template.file, template.directory, new Map(changed)),
      gaps: [
        ...values.gaps,
        ...(remarks.length === 0 || hasList(parts) ? [] : [unprinted]),
        ...problems.flatMap(({ code, tag }): readonly TemplateGap[] =>
          code === 'unfilled' ? [{ kind: 'unfilled', placeholder: tag }] : [],
        ),
      ],
    };
  });

const unprinted: TemplateGap = { kind: 'remark', placeholder: listName };

const hasList = (parts: readonly ReadPart[]): boolean =>
  parts.some(({ paragraphs }) =>
    paragraphs.some(({ placeholders }) =>
      placeholders.some(({ meaning }) => meaning.kind === 'list' || meaning.kind === 'open'),
    ),
  );

const codes: Partial<Readonly<Record<TemplateProblemCode, FaultCode>>> = {
  unknown: 'unknownTag',
  misspelt: 'unknownTag',
  unbalanced: 'unbalancedTag',
  notAlone: 'tableNotAlone',
  plainControl: 'tableInControl',
  leftover: 'leftoverTable',
  noTable: 'noTable',
};

/** What is wrong with placeholders, not with the file. */
type FaultCode = Exclude<TemplateRefusalCode, 'notADocx' | 'encrypted' | 'tooLarge' | 'damaged'>;

/** One message lists all faults of the first kind. */
function refuseFaults(problems: readonly TemplateProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const code = codes[errors[0]?.code ?? 'stray'];
  if (code === undefined) return;
  const tags = errors.flatMap((error) => (codes[error.code] === code ? [error.tag] : []));
  throw new TemplateError(code === 'noTable' ? { code } : { code, tags: [...new Set(tags)] });
}
