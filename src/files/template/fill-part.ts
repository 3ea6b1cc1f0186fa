import type { AddedPicture } from './added-picture';
import { BlockMaker } from './block-xml';
import type { TemplatePart } from './open-template';
import type { Placeholder, ReadParagraph, ReadPart, RemarkList } from './read-template';
import { findLists, isAlone, isWithinParagraph } from './read-template';
import type { Paragraph } from './scan-part';
import type { HeadingLook } from './block-xml';
import type { BlockValue, TemplateValues } from './template-values';
import type { Edit, TextChange } from './text-piece';
import { editsOfPiece, withEdits } from './text-piece';

/**
 * The text of a part with its placeholders filled; nothing between them changes. Must already have been checked for
 * faults.
 */
export function fillPart(read: ReadPart, values: TemplateValues, tools: FillTools): string {
  return new PartFiller(read.part, values, tools).filled(read.paragraphs);
}

/** What a part is filled with besides texts. */
export interface FillTools {
  readonly look: HeadingLook | null;
  /** Absent if there is none. */
  readonly picture: Pick<AddedPicture, 'paragraph'> | null;
}

class PartFiller {
  private readonly xml: string;

  constructor(
    private readonly part: TemplatePart,
    private readonly values: TemplateValues,
    private readonly tools: FillTools,
  ) {
    this.xml = part.xml;
  }

  filled(paragraphs: readonly ReadParagraph[]): string {
    const { lists } = findLists(paragraphs);
    const edits: (readonly Edit[])[] = [];
    let at = 0;
    for (const list of lists.filter((one) => !isWithinParagraph(one))) {
      const [open, close] = [paragraphs.indexOf(list.open.at), paragraphs.indexOf(list.close.at)];
      edits.push(this.#each(paragraphs.slice(at, open), lists, null));
      edits.push(this.#repeated(list, paragraphs.slice(open + 1, close)));
      at = close + 1;
    }
    edits.push(this.#each(paragraphs.slice(at), lists, null));
    return withEdits(this.xml, edits.flat());
  }

  #each(
    paragraphs: readonly ReadParagraph[],
    lists: readonly RemarkList[],
    remark: string | null,
  ): readonly Edit[] {
    return paragraphs.flatMap((read) => {
      const list = lists.find((one) => one.open.at === read && isWithinParagraph(one));
      return list !== undefined && remark === null && isWhole(list)
        ? this.#listParagraph(list)
        : this.#paragraph(read, remark);
    });
  }

  /** Repeats the content between two paragraphs once per remark. */
  #repeated({ open, close }: RemarkList, paragraphs: readonly ReadParagraph[]): readonly Edit[] {
    const [first, last] = [open.at.paragraph, close.at.paragraph];
    const between = { from: first.to, to: last.from };
    const copies = this.values.remarks.map((remark, index) => {
      const copy = withEdits(this.xml, this.#each(paragraphs, [], remark), between);
      // Ids by which Word identifies a paragraph; each must be unique.
      return index === 0 ? copy : copy.replace(/ [^\s:"=]+:(?:paraId|textId)=(?:"[^"]*"|'[^']*')/gu, '');
    });
    const gone = (paragraph: Paragraph, spot: typeof open, mayGo: boolean) =>
      mayGo
        ? [{ from: paragraph.from, to: paragraph.to, text: '' }]
        : this.#textEdits(paragraph, [{ ...spot.placeholder, text: '' }]);
    return [
      ...gone(first, open, first.isBare),
      { ...between, text: copies.join('') },
      ...gone(last, close, BlockMaker.canGo(this.xml, last) && !/tbl>\s*$/u.test(copies.at(-1) ?? '')),
    ];
  }

  /** A paragraph that is a list: one for each remark, in its formatting. */
  #listParagraph(list: RemarkList): readonly Edit[] {
    const { paragraph } = list.open.at;
    const lines = this.values.remarks.map((remark) => this.#item(list, remark));
    const place = { start: list.open.placeholder.start, end: list.close.placeholder.end };
    return this.#replaced(paragraph, place, { table: '', lines, hasPicture: false });
  }

  #paragraph(read: ReadParagraph, remark: string | null): readonly Edit[] {
    const { paragraph, placeholders } = read;
    const [only] = placeholders;
    if (only?.meaning.kind === 'block' && isAlone(read, only)) {
      return this.#replaced(paragraph, only, this.values.block(only.meaning));
    }
    const changes: TextChange[] = [];
    for (let index = 0; index < placeholders.length; index += 1) {
      const placeholder = placeholders[index];
      if (placeholder === undefined) continue;
      const end = placeholders.findIndex(({ meaning }, at) => at > index && meaning.kind === 'close');
      const close = placeholders[end];
      if (placeholder.meaning.kind === 'open' && close !== undefined) {
        const list = { open: { at: read, placeholder }, close: { at: read, placeholder: close } };
        const text = this.values.remarks.map((one) => this.#item(list, one)).join('');
        changes.push({ start: placeholder.start, end: close.end, text });
        index = end;
      } else {
        const { start, end: stop } = placeholder;
        changes.push({ start, end: stop, text: this.#text(placeholder, remark) });
      }
    }
    return this.#textEdits(paragraph, changes);
  }

  /** The text between the start and the end of a list, for one remark. */
  #item({ open, close }: RemarkList, remark: string): string {
    const { paragraph, placeholders } = open.at;
    let text = '';
    let at = open.placeholder.end;
    for (const placeholder of placeholders) {
      if (placeholder.start < at || placeholder.end > close.placeholder.start) continue;
      text += paragraph.text.slice(at, placeholder.start) + this.#text(placeholder, remark);
      at = placeholder.end;
    }
    return text + paragraph.text.slice(at, close.placeholder.start);
  }

  #text({ meaning, written }: Placeholder, remark: string | null): string {
    switch (meaning.kind) {
      case 'text':
      case 'figure':
      case 'list':
        return this.values.text(meaning, written);
      case 'item':
        return remark ?? '';
      default:
        return '';
    }
  }

  /**
   * A table and lines in place of a paragraph. A paragraph with more than its text stays, with the last of the lines.
   */
  #replaced(
    paragraph: Paragraph,
    { start, end }: Pick<Placeholder, 'start' | 'end'>,
    { table, lines, hasPicture }: BlockValue,
  ): readonly Edit[] {
    const maker = new BlockMaker(this.xml, paragraph, this.tools.look);
    const { from, to, word, breakBefore } = paragraph;
    const drawn = hasPicture ? (this.tools.picture?.paragraph(this.part, word) ?? '') : '';
    const picture = maker.declared(drawn);
    const before = maker.table(table) + (lines.length === 0 ? picture : '');
    const behind = lines.length === 0 ? '' : picture;
    const pageBreaks = paragraph.pageBreaks.filter(({ at }) => at <= start);
    const breaks = breakBefore === null ? pageBreaks : [breakBefore, ...pageBreaks];
    const mayGo = before + lines.join('') === '' ? BlockMaker.canGo(this.xml, paragraph) : paragraph.isBare;
    if (mayGo)
      return [{ from, to, text: maker.pageBreaks(breaks.length) + before + maker.lines(lines) + behind }];
    const text = before + maker.lines(lines.slice(0, -1));
    const change = [
      ...this.#textEdits(paragraph, [{ start, end, text: lines.at(-1) ?? '' }]),
      ...(behind === '' ? [] : [{ from: to, to, text: behind }]),
    ];
    if (text === '') return change;
    // What begins a new page begins with what is inserted.
    const moved = breaks.map((one): Edit => ({ from: one.from, to: one.to, text: '' }));
    const edits = [...moved, ...change].sort((a, b) => a.from - b.from);
    return [{ from, to: from, text: maker.pageBreaks(breaks.length) + text }, ...edits];
  }

  /** Changes to the text of a paragraph, by the text elements in which they begin. */
  #textEdits({ pieces }: Paragraph, changes: readonly TextChange[]): readonly Edit[] {
    return pieces.flatMap((piece) => {
      const end = piece.start + piece.text.length;
      const own = changes
        .filter((change) => change.start < end && change.end > piece.start)
        .map((change) => ({
          start: Math.max(0, change.start - piece.start),
          end: Math.min(piece.text.length, change.end - piece.start),
          text: change.start >= piece.start ? change.text : '',
        }));
      return own.length === 0 ? [] : editsOfPiece(this.xml, piece, own);
    });
  }
}

/** A list that makes up its whole paragraph. */
const isWhole = ({ open, close }: RemarkList): boolean =>
  isAlone(open.at, { ...open.placeholder, end: close.placeholder.end });
