import { fold, likeness } from '../../core/grid/fold-label';
import { recognise } from '../../core/recognise/recognise';
import { namesOf } from '../../core/recognise/sections';
import { tableSectionsOf } from '../../core/report/cell-names';
import { cellsOf } from '../../core/report/cells';
import { newestEdition, editions } from '../../core/statute/editions';
import type { Edition, TableId } from '../../core/statute/types';
import type { BodyBlock } from './body-blocks';
import { bodyBlocks } from './body-blocks';
import type { OpenTemplate, TemplatePart } from './open-template';
import { asTemplate, openTemplate } from './open-template';
import type { Paragraph } from './scan-part';
import { scanPart, scanProperties } from './scan-part';
import type { TemplateSlot } from './template-slot';
import { slotOf } from './template-slot';

/** A slot for a table of the report in a document without placeholders. */
export interface ProposedSlot {
  readonly table: TableId;
  /** Replaces existing tables, or follows a heading. */
  readonly kind: 'replace' | 'behindHeading';
  /** The blocks of the body that are replaced, or the heading; counted from 0. */
  readonly blocks: readonly number[];
  /** The text of the heading, or of the paragraph above the table; empty if there is none. */
  readonly heading: string;
}

/** A year in a text that is not filled in. */
export interface YearMention {
  readonly year: number;
  readonly slot: TemplateSlot;
}

/** The effect of filling a document without placeholders. */
export interface SlotProposal {
  readonly slots: readonly ProposedSlot[];
  /** Tables for which there is neither a table nor a heading. */
  readonly missing: readonly TableId[];
  /** Tables that the document contains more than once, or of which it has another piece: the others stay unchanged. */
  readonly repeated: readonly TableId[];
  /** All years in the texts that stay; the figures next to them stay, too. */
  readonly years: readonly YearMention[];
}

/**
 * Looks for slots in a document without placeholders: the tables of a report, such as last year's, and the headings 二,
 * 三 and 四.
 *
 * @throws {TemplateError} (as a rejection) when the file is not a Word document, is damaged, or is protected by a
 * password
 */
export const proposeSlots = (
  bytes: Uint8Array,
  edition: Edition = editions[newestEdition],
): Promise<SlotProposal> =>
  asTemplate(async () => {
    const template = await openTemplate(bytes);
    const { blocks } = bodyOf(template);
    const shares = blocks.map((block) =>
      block.kind === 'table' ? sharesOf(block) : new Map<TableId, number>(),
    );
    const slots: ProposedSlot[] = [];
    const missing: TableId[] = [];
    const repeated: TableId[] = [];
    for (const { table } of tableSectionsOf(edition)) {
      const { run, isRepeated } = tableRun(blocks, shares, table, edition);
      const heading = headingOf(blocks, edition, table);
      if (run !== undefined)
        slots.push({ table, kind: 'replace', blocks: run, heading: textAbove(blocks, run[0] ?? 0) });
      else if (heading === undefined) missing.push(table);
      else slots.push({ table, kind: 'behindHeading', blocks: [heading], heading: textOf(blocks[heading]) });
      if (isRepeated) repeated.push(table);
    }
    return { slots, missing, repeated, years: yearsIn(template, blocks, slots) };
  });

/** The main part of a template. */
interface Body {
  readonly part: TemplatePart;
  readonly paragraphs: readonly Paragraph[];
  readonly blocks: readonly BodyBlock[];
}

export function bodyOf({ parts }: OpenTemplate): Body {
  const part = parts.find(({ kind }) => kind === 'body');
  if (part === undefined) throw new Error('a template was opened without a body');
  const paragraphs = scanPart(part.xml, part.key);
  return { part, paragraphs, blocks: bodyBlocks(part.xml, part.key, paragraphs) };
}

/** How many cells of each table of the form a table of the document has, each as a share of all its cells. */
export function sharesOf({ table }: Extract<BodyBlock, { kind: 'table' }>): ReadonlyMap<TableId, number> {
  const { edition, cells } = recognise([table.grid]);
  const all = cellsOf(editions[edition]);
  const shares = new Map<TableId, number>();
  for (const cell of cells.keys()) {
    const id = cell.slice(0, 2) as TableId;
    shares.set(id, (shares.get(id) ?? 0) + 1 / all.filter((other) => other.id.startsWith(id)).length);
  }
  return shares;
}

/** Offices split a table into several, and repeat 续表 or its heading above the second. */
const longestBetween = 6;
const continuation = /续\s*表|表\s*(?:[一二三四]\s*)?续|[(（]续[)）]|[接续]上[页表]/u;

/** Text printed above a piece of a table only because it continues there. */
export const isContinuation = (text: string, edition: Edition, table: TableId): boolean =>
  text.length <= longestHeading &&
  (continuation.test(text) ||
    headingNames(edition, table).some((name) => likeness(fold(text), name) >= sameHeading));

/** The share of a table of the form that must be present: other tables have rows with the same names. */
const enough = 0.5;

/** A smaller piece stays, with last year's figures, so it must be reported. */
export const noteworthy = 0.4;

/** Consecutive tables that together form one of the form, and whether there is another one, or a piece of one. */
function tableRun(
  blocks: readonly BodyBlock[],
  shares: readonly ReadonlyMap<TableId, number>[],
  table: TableId,
  edition: Edition,
): { readonly run: readonly number[] | undefined; readonly isRepeated: boolean } {
  const runs: { readonly blocks: number[]; share: number }[] = [];
  let open = false;
  blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') {
      const text = block.paragraph.text.trim();
      open &&= text.length <= longestBetween || isContinuation(text, edition, table);
      return;
    }
    const share = shares[index]?.get(table) ?? 0;
    const run = runs.at(-1);
    if (share === 0) open = false;
    // A second time the same cells: another report.
    else if (open && run !== undefined && run.share + share <= 1.05) {
      run.blocks.push(index);
      run.share += share;
    } else {
      runs.push({ blocks: [index], share });
      open = true;
    }
  });
  const [fullest] = [...runs].sort((a, b) => b.share - a.share);
  const run = fullest !== undefined && fullest.share >= enough ? fullest.blocks : undefined;
  return { run, isRepeated: runs.some(({ blocks: own, share }) => own !== run && share >= noteworthy) };
}

const longestHeading = 40;
const sameHeading = 0.7;

/** The heading of a table's section, normalised for comparison. */
const headingNames = (edition: Edition, table: TableId): readonly string[] =>
  edition.sections.filter((one) => one.table === table).flatMap(namesOf);

/**
 * The block with the heading of a section. A table of contents lists it first, so the last of the best matches counts.
 */
function headingOf(blocks: readonly BodyBlock[], edition: Edition, table: TableId): number | undefined {
  const section = edition.sections.find((one) => one.table === table);
  if (section === undefined) return undefined;
  const names = headingNames(edition, table);
  let best = sameHeading;
  let found: number | undefined;
  blocks.forEach((block, index) => {
    const text = fold(textOf(block));
    if (text === '' || text.length > longestHeading) return;
    // Word numbers headings automatically: then there is no numeral in the text.
    if (/^[一二三四五六七八九十],/u.test(text) && !text.startsWith(section.numeral)) return;
    const score = Math.max(...names.map((name) => likeness(text, name)));
    if (score < best) return;
    best = score;
    found = index;
  });
  return found;
}

const textOf = (block: BodyBlock | undefined): string =>
  block?.kind === 'paragraph' ? block.paragraph.text.trim() : '';

const textAbove = (blocks: readonly BodyBlock[], index: number): string =>
  textOf(blocks.slice(0, index).findLast((block) => textOf(block) !== ''));

const digits = '〇一二三四五六七八九';
const writtenYear = /(?<!\d)(20\d\d)\s*年|(二[〇○零][〇○零一二三四五六七八九]{2})年/gu;

/** Years in the texts of all parts, except in the tables that are replaced. */
function yearsIn(
  template: OpenTemplate,
  blocks: readonly BodyBlock[],
  slots: readonly ProposedSlot[],
): readonly YearMention[] {
  const gone = slots.flatMap((slot) =>
    slot.blocks.flatMap((index) => {
      const block = blocks[index];
      return block?.kind === 'table' ? [block.table] : [];
    }),
  );
  return template.parts.flatMap((part) => {
    const scan = part.kind === 'properties' ? scanProperties : scanPart;
    return scan(part.xml, part.key).flatMap((paragraph) => {
      const isGone =
        part.kind === 'body' && gone.some(({ from, to }) => paragraph.from >= from && paragraph.to <= to);
      if (isGone || paragraph.isFallback) return [];
      return [...paragraph.text.matchAll(writtenYear)].map(({ 1: arabic, 2: chinese = '', index }) => ({
        year: Number(
          arabic ?? Array.from(chinese.replace(/[○零]/gu, '〇'), (digit) => digits.indexOf(digit)).join(''),
        ),
        slot: slotOf(part, paragraph, index),
      }));
    });
  });
}
