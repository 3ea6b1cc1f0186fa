import type { SessionState } from '../../app/session/session-state';
import type { Finding } from '../../core/check/finding';
import { layOut } from '../../core/grid/lay-out';
import type { Language } from '../../messages/language';
import type { FindingSentence } from '../../messages/sentences';
import { findingSentence as english } from '../../messages/en-US/sentences';
import { findingSentence as chinese } from '../../messages/zh-CN/sentences';
import type { PageTexts } from '../../messages/zh-CN/page';
import { tableSectionsOf } from '../../core/report/cell-names';
import type { Report } from '../../core/report/report';
import { stateText } from '../../core/report/cell-state';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { groupFindings } from '../../app/session/group-findings';
import { writeHtmlFragment } from '../../files/html/write-html';
import { mostSevereFinding } from './follow-workbook';
import type { Wording } from './page';

/** Both are small compared with the tables, and the tables are drawn at once. */
const sentences: Readonly<Record<Language, FindingSentence>> = { 'zh-CN': chinese, 'en-US': english };

/** The broken rules in page order, each with the mark shown in its cells. */
type Marks = ReadonlyMap<Finding, { readonly id: string; readonly label: string }>;

/**
 * Shows the tables of the workbook as read-only tables of the page: with headers for screen readers, every blank named,
 * and in each cell a link to the findings about it.
 */
export function drawTextTables(
  element: HTMLElement,
  { report, findings }: Pick<SessionState, 'report' | 'findings'>,
  { texts, messages, language }: Wording,
): void {
  if (report === null) {
    const sentence = document.createElement('p');
    sentence.textContent = texts.noTables;
    element.replaceChildren(sentence);
    return;
  }
  const broken = findings.filter((finding) => finding.status === 'broken');
  const groups = groupFindings(broken);
  const marks: Marks = new Map(
    groups
      .flatMap((group) => group.broken)
      .map((finding, index) => [
        finding,
        {
          id: `text-finding-${index + 1}`,
          label: texts.mark(messages.severityNames[finding.severity], index + 1),
        },
      ]),
  );
  const edition = editions[report.edition];
  const listOf = (about: string) =>
    groups
      .filter((group) => group.about === about)
      .map((group) =>
        findingList(group.broken, marks, (finding) => sentences[language](finding, edition), texts.findings),
      );
  const tables = tablesOf(report);
  element.replaceChildren(
    ...listOf('file'),
    ...listOf('text'),
    ...tableSectionsOf(edition).flatMap(({ table }, index) => {
      const shown = tables[index];
      if (shown === undefined) return [];
      const data = layOut(edition, table).cells.filter((cell) => cell.role === 'data');
      shown.querySelectorAll('td').forEach((td, at) => {
        const cell = data[at]?.cellId;
        if (cell !== undefined) fillCell(td, cell, report, texts, marks);
      });
      return [shown, ...listOf(table)];
    }),
  );
}

/** The tables as exported, without print styles, each with its heading as its caption. */
function tablesOf(report: Report): readonly HTMLTableElement[] {
  // Produced by our writer: escaped, no scripts. Parsed, not run.
  const { body } = new DOMParser().parseFromString(writeHtmlFragment(report), 'text/html');
  for (const styled of body.querySelectorAll('[style]')) styled.removeAttribute('style');
  const headings = [...body.querySelectorAll('h2')];
  return [...body.querySelectorAll('table')].map((table, index) => {
    const heading = headings[index];
    if (heading !== undefined) table.createCaption().append(heading);
    table.lang = 'zh-CN';
    return table;
  });
}

function fillCell(td: HTMLElement, cell: CellId, report: Report, texts: PageTexts, marks: Marks): void {
  const state = report.cells.get(cell);
  const content = document.createElement('span');
  content.textContent = stateText(state, texts.blankCell);
  td.replaceChildren(content);
  // For a blank cell, being blank is not an additional problem.
  if (state === undefined || state.kind === 'blank') {
    content.className = 'blank';
    return;
  }
  const own = [...marks].filter(([finding]) => finding.cells.includes(cell));
  const worst = mostSevereFinding(
    own.map(([finding]) => finding),
    cell,
  );
  if (worst !== undefined) td.dataset['severity'] = worst.severity;
  for (const [, { id, label }] of own) {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = label;
    td.append(' ', link);
  }
}

function findingList(
  findings: readonly Finding[],
  marks: Marks,
  sentenceOf: (finding: Finding) => string,
  label: string,
): HTMLElement {
  const list = document.createElement('ul');
  list.setAttribute('aria-label', label);
  for (const finding of findings) {
    const { id = '', label: mark = '' } = marks.get(finding) ?? {};
    const item = document.createElement('li');
    item.id = id;
    item.tabIndex = -1;
    const name = document.createElement('strong');
    name.textContent = mark;
    item.append(name, ' ', sentenceOf(finding));
    list.append(item);
  }
  return list;
}
