import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { Edition } from '../../core/statute/types';
import { declarationAt, withDeclaration } from './block-xml';
import type { BodyBlock } from './body-blocks';
import { exchangeParts } from './exchange-parts';
import { asTemplate, openTemplate } from './open-template';
import type { ProposedSlot, YearMention } from './propose-slots';
import { bodyOf, isContinuation, proposeSlots } from './propose-slots';
import { TemplateValues } from './template-values';
import type { Edit } from './text-piece';
import { contentText, editsOfPiece, withEdits } from './text-piece';

/** A document with inserted tables. */
export interface FilledSlots {
  readonly bytes: Uint8Array;
  /** Years other than the report's in the remaining texts: title, sentences and their figures are last year's. */
  readonly otherYears: readonly YearMention[];
}

/**
 * Writes the tables of a report into slots that `proposeSlots` found in the same document. Everything else is unchanged
 * byte for byte, except 续表 and the like between pieces of a table that become one.
 *
 * @param remarks sentences that the file has to contain; they come before everything else
 * @throws {TemplateError} (as a rejection) like `proposeSlots`
 * @throws {RangeError} (as a rejection) when the slots are those of another document
 */
export const fillSlots = (
  bytes: Uint8Array,
  report: Report,
  slots: readonly ProposedSlot[],
  remarks: readonly string[] = [],
): Promise<FilledSlots> =>
  asTemplate(async () => {
    const { years } = await proposeSlots(bytes, editions[report.edition]);
    const template = await openTemplate(bytes);
    const { part, blocks } = bodyOf(template);
    const values = new TemplateValues(report, []);
    const filled = withEdits(part.xml, [
      ...remarkEdits(part.xml, blocks, remarks),
      ...editsFor(part.xml, blocks, slots, values),
      ...slots.flatMap((slot) => continuationEdits(part.xml, blocks, slot, editions[report.edition])),
    ]);
    const changed = new Map([[part.key, new TextEncoder().encode(filled)]]);
    return {
      bytes: exchangeParts(template.file, template.directory, changed),
      otherYears: years.filter(({ year }) => year !== report.year),
    };
  });

/** Before the first block, where nobody overlooks them. */
function remarkEdits(xml: string, blocks: readonly BodyBlock[], remarks: readonly string[]): readonly Edit[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const { from, word } = first.kind === 'table' ? first.table : first.paragraph;
  const declaration = declarationAt(xml, from, word);
  const text = remarks
    .map(
      (remark) =>
        `<w:p${declaration}><w:r><w:t xml:space="preserve">${contentText(remark)}</w:t></w:r></w:p>`,
    )
    .join('');
  return [{ from, to: from, text }];
}

function editsFor(
  xml: string,
  blocks: readonly BodyBlock[],
  slots: readonly ProposedSlot[],
  values: TemplateValues,
): readonly Edit[] {
  /** What is inserted at each block; several tables may have been one. */
  const texts = new Map<number, string>();
  for (const { table, kind, blocks: own } of slots)
    own.forEach((index, order) => {
      const block = blocks[index];
      if (block?.kind !== (kind === 'replace' ? 'table' : 'paragraph'))
        throw new RangeError(`no ${kind} at block ${index}`);
      texts.set(index, (texts.get(index) ?? '') + (order === 0 ? values.table(table) : ''));
    });
  return [...texts].map(([index, text]) => editAt(xml, blocks[index], text));
}

/** 续表 is meaningless below a complete table. Its paragraph stays: the table needs one after it. */
function continuationEdits(
  xml: string,
  blocks: readonly BodyBlock[],
  { table, blocks: own }: ProposedSlot,
  edition: Edition,
): readonly Edit[] {
  return blocks
    .slice(own[0], own.at(-1))
    .flatMap((block) =>
      block.kind === 'paragraph' && isContinuation(block.paragraph.text.trim(), edition, table)
        ? block.paragraph.pieces.flatMap((piece) =>
            editsOfPiece(xml, piece, [{ start: 0, end: piece.text.length, text: '' }]),
          )
        : [],
    );
}

function editAt(xml: string, block: BodyBlock | undefined, text: string): Edit {
  if (block?.kind === 'table') {
    const { from, to, word } = block.table;
    // The paragraph after the old table also follows the new one.
    const isFollowed = /^\s*<(?:[^\s<>:/]+:)?p[\s>/]/u.test(xml.slice(to, to + 200));
    const own = isFollowed ? text.slice(0, text.lastIndexOf('</w:tbl>') + '</w:tbl>'.length) : text;
    return { from, to, text: text === '' ? '' : withDeclaration(own, declarationAt(xml, from, word)) };
  }
  if (block === undefined) throw new RangeError('no such block');
  const { from, to, word } = block.paragraph;
  return { from: to, to, text: withDeclaration(text, declarationAt(xml, from, word)) };
}
