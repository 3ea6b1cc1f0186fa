import { tableName, tableSectionsOf } from '../../core/report/cell-names';
import { newestEdition, editions } from '../../core/statute/editions';
import type { Edition } from '../../core/statute/types';
import { leadName, sectionName } from './known-names';
import { leftoverTables } from './leftover-tables';
import type { OpenTemplate } from './open-template';
import { asTemplate, openTemplate } from './open-template';
import type { ReadParagraph, ReadPart } from './read-template';
import { findLists, findPlaceholders, isAlone, readTemplate } from './read-template';
import type { TemplateSlot } from './template-slot';
import { slotIn, slotOf } from './template-slot';
import { unfilledTexts } from './unfilled-text';

export type TemplateProblemCode =
  /** Text in braces that is not a known name */
  | 'unknown'
  /** Something in braces that is nearly a known name, or has two braces; with a suggestion */
  | 'misspelt'
  /** A brace, or the mark of a list, without its other half */
  | 'unbalanced'
  /** A table or the text of a section among other text */
  | 'notAlone'
  /** The same in a control that takes plain text only */
  | 'plainControl'
  /** In a control that shows what stands elsewhere in the file: what is filled in may not be seen */
  | 'boundControl'
  /** Braces around something that was hardly meant as a placeholder; they stay */
  | 'stray'
  /** Next to a placeholder for a table, the same table is in the document, filled in or empty */
  | 'leftover'
  /** In WordArt, a description of a picture, a chart or a diagram, where nothing is filled in */
  | 'unfilled'
  /** No slot for something that the report has */
  | 'missing'
  /** No slot for any of the tables */
  | 'noTable';

export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  /** error: must be corrected before the template can be filled. */
  readonly severity: 'error' | 'warning';
  /** The name, without braces. */
  readonly tag: string;
  readonly suggestion: string | null;
  /** Null for what is missing. */
  readonly slot: TemplateSlot | null;
}

/** What is wrong with the placeholders of a template: first by slot, then missing ones. */
export function problemsOf(
  template: OpenTemplate,
  parts: readonly ReadPart[],
  edition: Edition,
): readonly TemplateProblem[] {
  return [
    ...parts.flatMap(placedProblems),
    ...leftoverProblems(template, parts, edition),
    ...unfilledProblems(template, edition),
    ...missingIn(parts, edition),
  ];
}

/** An old table next to the placeholder for it would be in the report a second time. */
function leftoverProblems(
  template: OpenTemplate,
  read: readonly ReadPart[],
  edition: Edition,
): readonly TemplateProblem[] {
  const wanted = new Set(blocksIn(read).map(({ table }) => table));
  return (wanted.size === 0 ? [] : leftoverTables(template)).flatMap(({ table, slot }) =>
    wanted.has(table)
      ? [{ code: 'leftover', severity: 'error', tag: tableName(edition, table), suggestion: null, slot }]
      : [],
  );
}

function unfilledProblems(template: OpenTemplate, edition: Edition): readonly TemplateProblem[] {
  return unfilledTexts(template).flatMap(({ text, ...at }) =>
    findPlaceholders(edition, text).placeholders.map(({ written, start }): TemplateProblem => ({
      code: 'unfilled',
      severity: 'warning',
      tag: written,
      suggestion: null,
      slot: slotIn(at, text, start),
    })),
  );
}

function placedProblems({ part, paragraphs }: ReadPart): readonly TemplateProblem[] {
  const unpaired = findLists(paragraphs).unpaired;
  return paragraphs.flatMap((read): readonly TemplateProblem[] => {
    const { paragraph, placeholders, faults } = read;
    // A copy shown by old programs: its placeholders are filled, its faults were already reported.
    if (paragraph.isFallback) return [];
    const placed = (
      code: TemplateProblemCode,
      tag: string,
      start: number,
      suggestion: string | null = null,
    ) =>
      ({
        code,
        severity: code === 'stray' || code === 'boundControl' ? 'warning' : 'error',
        tag,
        suggestion,
        slot: slotOf(part, paragraph, start),
      }) satisfies TemplateProblem;
    return [
      ...faults.map(({ code, written, start, suggestion }) => placed(code, written, start, suggestion)),
      ...placeholders.flatMap((placeholder) => {
        const { start, written, meaning } = placeholder;
        const found: TemplateProblem[] = [];
        if (unpaired.some((spot) => spot.placeholder === placeholder))
          found.push(placed('unbalanced', written, start));
        // The title of a document has no paragraphs.
        if (meaning.kind === 'block' && (part.kind === 'properties' || !isAlone(read, placeholder)))
          found.push(placed('notAlone', written, start));
        if (meaning.kind === 'block' && paragraph.control?.plain === true)
          found.push(placed('plainControl', written, start));
        if (isBound(read, start)) found.push(placed('boundControl', written, start));
        return found;
      }),
    ];
  });
}

const isBound = ({ paragraph }: ReadParagraph, start: number): boolean =>
  paragraph.control?.bound === true ||
  paragraph.pieces.some(
    (piece) =>
      piece.control?.bound === true && piece.start <= start && start < piece.start + piece.text.length,
  );

const blocksIn = (parts: readonly ReadPart[]) =>
  parts.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ placeholders }) =>
      placeholders.flatMap(({ meaning }) => (meaning.kind === 'block' ? [meaning] : [])),
    ),
  );

/** A template for the tables needs all of them; one with any section text needs all sections. */
function missingIn(parts: readonly ReadPart[], edition: Edition): readonly TemplateProblem[] {
  const blocks = blocksIn(parts);
  const problem = (code: 'missing' | 'noTable', tag: string): TemplateProblem => ({
    code,
    severity: code === 'missing' ? 'warning' : 'error',
    tag,
    suggestion: null,
    slot: null,
  });
  const sections = tableSectionsOf(edition);
  const tables = sections.filter(({ table }) => !blocks.some((block) => block.table === table));
  if (tables.length === sections.length)
    return [problem('noTable', sections.map(({ name }) => name).join('、'))];
  const isWhole = blocks.some(({ table, text }) => table === null && text !== null && text !== leadName);
  const texts = isWhole
    ? edition.sections.filter(
        ({ numeral, table }) => table === undefined && !blocks.some(({ text }) => text === numeral),
      )
    : [];
  const lead = isWhole && !blocks.some(({ text }) => text === leadName) ? [leadName] : [];
  return [
    ...lead,
    ...tables.map(({ name }) => name),
    ...texts.map(({ numeral }) => sectionName(numeral)),
  ].map((name) => problem('missing', name));
}

/** A document's qualities as a template. */
export interface TemplateInspection {
  /** By slot, then missing ones. */
  readonly problems: readonly TemplateProblem[];
  /**
   * The placeholders in its text that can be filled, without braces, unique and in order; excludes those of its
   * properties.
   */
  readonly placeholders: readonly string[];
  /** No problem prevents filling it. */
  readonly isUsable: boolean;
}

/**
 * Checks a report template: finds unknown, misspelt and missing placeholders with their slots. A document without any
 * can be filled in slots that `proposeSlots` finds.
 *
 * @throws {TemplateError} (as a rejection) when the file is not a Word document, is damaged, or is protected by a
 * password
 */
export const inspectTemplate = (
  bytes: Uint8Array,
  edition: Edition = editions[newestEdition],
): Promise<TemplateInspection> =>
  asTemplate(async () => {
    const template = await openTemplate(bytes);
    const parts = readTemplate(template, edition);
    const problems = problemsOf(template, parts, edition);
    const names = parts.flatMap(({ part, paragraphs }) =>
      part.kind === 'properties'
        ? []
        : paragraphs.flatMap(({ placeholders }) => placeholders.map(({ written }) => written)),
    );
    return {
      problems,
      placeholders: [...new Set(names)],
      isUsable: problems.every(({ severity }) => severity !== 'error'),
    };
  });
