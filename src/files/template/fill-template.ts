import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { DocxPicture } from '../docx/docx-picture';
import { AddedPicture } from './added-picture';
import { exchangeParts } from './exchange-parts';
import { fillPart } from './fill-part';
import { asTemplate, openTemplate } from './open-template';
import type { Meaning } from './known-names';
import { listName } from './known-names';
import type { ReadPart } from './read-template';
import { readTemplate } from './read-template';
import { headingLookIn } from './block-xml';
import type { TemplateProblem, TemplateProblemCode } from './inspect-template';
import { problemsOf } from './inspect-template';
import type { PictureAim, TemplateGap } from './template-values';
import { firstSectionOf, TemplateValues } from './template-values';
import type { TemplateRefusalCode } from './template-error';
import { TemplateError } from './template-error';

/** A filled template. */
export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Content that the template asks for and the report lacks: a gap is printed there. */
  readonly gaps: readonly TemplateGap[];
  readonly picture: PictureResult;
}

/** What besides the report goes into a template. */
export interface TemplateExtras {
  /** Sentences that the file must carry. */
  readonly remarks?: readonly string[];
  /** The report in pictures: at `{图解}`, or else behind the first section if it is asked for there. */
  readonly picture?: DocxPicture | null;
  readonly isBehindFirstSection?: boolean;
}

/**
 * What became of the report in pictures. none: it was neither given nor wanted. lacking: the template has a placeholder
 * for it, and it was not given. unplaced: it was to go behind the first section, whose text is not in the template.
 */
export type PictureResult = 'none' | 'placed' | 'lacking' | 'unplaced';

/**
 * Fills the placeholders of a Word document; all other parts, and everything between the placeholders, stay byte for
 * byte the same. The same input gives the same bytes.
 *
 * @throws {TemplateError} (as a rejection) when the file is not a Word document, has a placeholder that cannot be
 * filled, or lacks a slot for a table
 */
export const fillTemplate = (
  bytes: Uint8Array,
  report: Report,
  { remarks = [], picture = null, isBehindFirstSection = false }: TemplateExtras = {},
): Promise<FilledTemplate> =>
  asTemplate(async () => {
    const template = await openTemplate(bytes);
    const edition = editions[report.edition];
    const parts = readTemplate(template, edition);
    const problems = problemsOf(template, parts, edition);
    refuseFaults(problems);
    const hasPlaceholder = has(parts, (meaning) => meaning.kind === 'block' && meaning.isPicture === true);
    const isPlaced =
      hasPlaceholder ||
      (isBehindFirstSection &&
        has(parts, (meaning) => meaning.kind === 'block' && meaning.text === firstSectionOf(edition)));
    const aim: PictureAim =
      picture === null || !isPlaced ? 'none' : hasPlaceholder ? 'placeholders' : 'behindFirstSection';
    const added = aim === 'none' || picture === null ? null : await AddedPicture.into(template, picture);
    const values = new TemplateValues(report, remarks, aim);
    const tools = { look: headingLookIn(template.styles), picture: added };
    const changed = parts
      .filter(({ paragraphs }) => paragraphs.some(({ placeholders }) => placeholders.length > 0))
      .map((read) => [read.part.key, new TextEncoder().encode(fillPart(read, values, tools))] as const);
    const more = added?.parts();
    return {
      bytes: exchangeParts(
        template.file,
        template.directory,
        new Map([...changed, ...(more?.changed ?? [])]),
        more?.added,
      ),
      picture:
        aim !== 'none' ? 'placed' : hasPlaceholder ? 'lacking' : isBehindFirstSection ? 'unplaced' : 'none',
      gaps: [
        ...values.gaps,
        ...(remarks.length === 0 || has(parts, isList) ? [] : [unprinted]),
        ...problems.flatMap(({ code, tag }): readonly TemplateGap[] =>
          code === 'unfilled' ? [{ kind: 'unfilled', placeholder: tag }] : [],
        ),
      ],
    };
  });

const unprinted: TemplateGap = { kind: 'remark', placeholder: listName };

const has = (parts: readonly ReadPart[], isWanted: (meaning: Meaning) => boolean): boolean =>
  parts.some(({ paragraphs }) =>
    paragraphs.some(({ placeholders }) => placeholders.some(({ meaning }) => isWanted(meaning))),
  );

const isList = ({ kind }: Meaning): boolean => kind === 'list' || kind === 'open';

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
