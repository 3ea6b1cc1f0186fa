import { fillIn, layOut } from '../../core/grid/lay-out';
import { missingTextLine } from '../../core/report/printed-report';
import { figureOf } from '../../core/report/cell-references';
import type { Report } from '../../core/report/report';
import { agencyText, gap, reportTitle, yearText } from '../../core/report/report-title';
import { stateText } from '../../core/report/cell-state';
import { editions } from '../../core/statute/editions';
import type { CellId, Edition, TableId } from '../../core/statute/types';
import { docxTable } from '../docx/docx-table';
import type { Meaning, textNames } from './known-names';
import { leadName, sectionName } from './known-names';

/** Something that the report does not have and that a place of the template asks for; a gap is printed there. */
export interface TemplateGap {
  /**
   * text: nothing was written for the section; figure: the cell is blank; name: agency or year are not known; remark: the file should
   * carry remarks, and the template has no place for them, so that none is printed.
   */
  readonly kind: 'text' | 'figure' | 'name' | 'remark';
  /** The placeholder, without braces. */
  readonly placeholder: string;
}

/** What takes the place of a paragraph. */
export interface BlockValue {
  /** WordprocessingML with the prefix `w`, or nothing. */
  readonly table: string;
  readonly lines: readonly string[];
}

/** What the placeholders of a template stand for in one report. Each is made when it is asked for. */
export class TemplateValues {
  readonly #edition: Edition;
  readonly #tables = new Map<TableId, string>();
  readonly #gaps = new Map<string, TemplateGap>();

  /** @param remarks sentences that the file is to carry */
  constructor(
    private readonly report: Report,
    readonly remarks: readonly string[],
  ) {
    this.#edition = editions[report.edition];
  }

  /** What was asked for and is not there, each once. */
  get gaps(): readonly TemplateGap[] {
    return [...this.#gaps.values()];
  }

  /** The text of a placeholder that stands within a line. */
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

  block({ table, text }: Extract<Meaning, { kind: 'block' }>): BlockValue {
    return {
      table: table === null ? '' : this.table(table),
      lines: text === null ? [] : this.#lines(text, table !== null),
    };
  }

  table(id: TableId): string {
    let xml = this.#tables.get(id);
    if (xml === undefined) {
      xml = docxTable(this.#edition.tables[id], fillIn(layOut(this.#edition, id), this.report));
      this.#tables.set(id, xml);
    }
    return xml;
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

  /** The paragraphs of a section. Beside a table there need be none. */
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
