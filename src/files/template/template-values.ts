import { fillIn, layOut } from '../../core/grid/lay-out';
import { appendixPrefix } from '../../core/report/appendix';
import { missingTextLine } from '../../core/report/printed-report';
import { figureOf } from '../../core/report/cell-references';
import type { Report } from '../../core/report/report';
import { agencyText, gap, reportTitle, yearText } from '../../core/report/report-title';
import { stateText } from '../../core/report/cell-state';
import { editions } from '../../core/statute/editions';
import type { CellId, Edition, TableId } from '../../core/statute/types';
import { docxAppendix, docxTable } from '../docx/docx-table';
import type { Meaning, textNames } from './known-names';
import { foldedName, leadName, pictureName, sectionName } from './known-names';

/** Content that a template slot asks for and the report lacks; a gap is printed there. */
export interface TemplateGap {
  /**
   * text: the section has no text; picture: the report was not drawn; appendix: no such table belongs to the report; figure: the cell is blank; name: agency or year are unknown; remark: the file should
   * carry remarks, but the template has no slot for them, so none is printed; unfilled: the placeholder is still there,
   * in WordArt, a description of a picture, a chart or a diagram.
   */
  readonly kind: 'text' | 'picture' | 'appendix' | 'figure' | 'name' | 'remark' | 'unfilled';
  /** The placeholder, without braces. */
  readonly placeholder: string;
}

/** The replacement for a paragraph. */
export interface BlockValue {
  /** WordprocessingML with the prefix `w`, or nothing. */
  readonly table: string;
  readonly lines: readonly string[];
  /** The report in pictures follows. */
  readonly hasPicture: boolean;
}

/**
 * Where the report in pictures goes: nowhere, since nobody drew it; at its placeholders; or behind the first section,
 * where it was asked for and the template has no placeholder for it.
 */
export type PictureAim = 'none' | 'placeholders' | 'behindFirstSection';

/** The numeral of 总体情况. */
export const firstSectionOf = ({ sections }: Edition): string => sections[0]?.numeral ?? '';

/** The values of a template's placeholders for one report, each computed on request. */
export class TemplateValues {
  readonly #edition: Edition;
  readonly #tables = new Map<TableId, string>();
  readonly #gaps = new Map<string, TemplateGap>();

  /** @param remarks sentences that the file must carry */
  constructor(
    private readonly report: Report,
    readonly remarks: readonly string[],
    private readonly picture: PictureAim = 'none',
  ) {
    this.#edition = editions[report.edition];
  }

  /** Requested content that is missing, without duplicates. */
  get gaps(): readonly TemplateGap[] {
    return [...this.#gaps.values()];
  }

  /** The text of a placeholder within a line. */
  text(meaning: Extract<Meaning, { kind: 'text' | 'figure' | 'list' }>, placeholder: string): string {
    switch (meaning.kind) {
      case 'text':
        return this.#name(meaning.name);
      case 'figure':
        return this.#figure(meaning.cells, placeholder);
      case 'list':
        return this.remarks.join('');
    }
  }

  block({ table, text, appendix, isPicture }: Extract<Meaning, { kind: 'block' }>): BlockValue {
    if (appendix !== undefined) return this.#appendix(appendix);
    if (isPicture === true) return this.#picture();
    return {
      table: table === null ? '' : this.table(table),
      lines: text === null ? [] : this.#lines(text, table !== null),
      hasPicture: this.picture === 'behindFirstSection' && text === firstSectionOf(this.#edition),
    };
  }

  #picture(): BlockValue {
    if (this.picture !== 'none') return { table: '', lines: [], hasPicture: true };
    this.#gap('picture', pictureName);
    return { table: '', lines: [missingTextLine(pictureName)], hasPicture: false };
  }

  table(id: TableId): string {
    let xml = this.#tables.get(id);
    if (xml === undefined) {
      xml = docxTable(this.#edition.tables[id], fillIn(layOut(this.#edition, id), this.report));
      this.#tables.set(id, xml);
    }
    return xml;
  }

  #appendix(wanted: string): BlockValue {
    const found = this.report.appendices?.find(({ name }) => foldedName(name) === wanted);
    if (found !== undefined) return { table: docxAppendix(found), lines: [], hasPicture: false };
    const placeholder = `${appendixPrefix}:${wanted}`;
    this.#gap('appendix', placeholder);
    return { table: '', lines: [missingTextLine(placeholder)], hasPicture: false };
  }

  #name(name: (typeof textNames)[number]): string {
    const { agency, year } = this.report;
    if (name !== '年度' && (agency?.trim() ?? '') === '') this.#gap('name', '机关全称');
    if (name !== '机关全称' && year === null) this.#gap('name', '年度');
    const texts = { 机关全称: agencyText, 年度: yearText, 标题: reportTitle };
    return texts[name](this.report);
  }

  #figure(cells: readonly CellId[], placeholder: string): string {
    const state = figureOf(this.report, this.#edition, cells);
    if (state.kind === 'blank') this.#gap('figure', placeholder);
    return stateText(state, gap);
  }

  /** The paragraphs of a section. Next to a table they are optional. */
  #lines(of: string, hasTable: boolean): readonly string[] {
    const { narrative } = this.report;
    const lines =
      of === leadName ? narrative?.preamble : narrative?.sections.find(({ id }) => id === of)?.paragraphs;
    const written = (lines ?? []).flatMap((line) => line.split('\n')).filter((line) => line.trim() !== '');
    if (written.length > 0 || hasTable) return written;
    const placeholder = of === leadName ? leadName : sectionName(of);
    this.#gap('text', placeholder);
    return [missingTextLine(placeholder)];
  }

  #gap(kind: TemplateGap['kind'], placeholder: string): void {
    this.#gaps.set(placeholder, { kind, placeholder });
  }
}
