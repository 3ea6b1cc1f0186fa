import type { Edition } from '../../core/statute/types';
import type { ExportTexts } from '../zh-CN/export';
import { misleadingText } from './phrases';
import { plural } from './plural';
import { unresolved } from './unresolved';

/** What the user can do about an export that was read back wrongly or not at all. */
const whatNext = (isOfficeTemplate: boolean, paragraph: string | null): string =>
  paragraph !== null
    ? misleadingText(paragraph)
    : isOfficeTemplate
      ? 'Check whether a table is missing from the template or appears twice, or use the built-in template.'
      : 'Choose another format, and please report the problem.';

const listed = (numerals: readonly string[]): string =>
  numerals.map((numeral) => `「${numeral}」`).join(', ');

const pictures: Readonly<Record<Parameters<ExportTexts['proof']>[0]['picture'], readonly string[]>> = {
  none: [],
  placed: ['The report in pictures is in the file, with alternative text.'],
  undrawn: [
    'The pictures could not be drawn and are not in the file. Make sure that the report has a year, and export it again; if that does not help, save the pictures as an image in “Compare years”, and insert it in Word.',
  ],
  unplaced: [
    'The template has neither “{图解}” nor “{第一部分}”, so the pictures were left out. Write “{图解}” in the template, in a paragraph of its own.',
  ],
};

export const exportTexts = {
  title: 'Export',
  charts: 'Compare years, and the report in pictures',
  chartsHint: 'Compares with the reports of other years in pictures, which can be saved as one page.',
  showCharts: 'Compare years',
  content: 'Content',
  templateDecides:
    'What the Word file contains depends on your template; the preview always shows the built-in layout.',
  contents: { tables: 'Data sections (二, 三, 四)', report: 'Whole report (six sections)' },
  lacking: (numerals) =>
    `There is no text yet for ${listed(numerals)}; the report will show 【第${numerals[0] ?? ''}部分待补】 instead. You can write the text under “Text” first.`,
  withPicture: 'Put the report in pictures behind section 一 (Word)',
  withPictureHint:
    'Choose pictures and years in “Compare years” below. A template with “{图解}” always gets them there.',
  files: 'Save as a file',
  formats: {
    docx: 'Word document',
    html: 'Web page (complete)',
    xlsx: 'Data tables (Excel)',
    json: 'JSON',
    csv: 'CSV',
  },
  set: 'Export everything',
  setHint:
    'Word document, web page, data tables and check list in one compressed folder. To store the draft of the text and the approvals as well, and to go on later, use “Save”.',
  exportedSet: (name, files) => `Exported: ${name}, with ${files.join(', ')}.`,
  setName: (agency, year) => `${agency}${year === '' ? '' : `${year}年`}年报全套`,
  copies: 'Copy',
  flavours: { word: 'Copy for Word/WPS', portal: 'Copy for a web editor', source: 'Copy the HTML source' },
  copiesFirst:
    'Here, the spreadsheet program usually can neither save files from the pane nor print. Try “Copy” or “Write to a new sheet” first.',
  paper: 'Print',
  print: 'Print or save as PDF',
  printHint:
    'For a PDF, choose “Save as PDF” in the print window. A4 with page numbers; table 三 stays on one page.',
  printNarrow: 'The print window is squeezed into the pane: widen the pane if you cannot see its buttons.',
  noPageNumbers:
    'This browser does not number pages by itself. For page numbers, turn on “Headers and footers” in the print window or use a newer browser.',
  preview: 'Preview',
  previewFailed: 'The preview could not be created, but you can still export.',
  nothing:
    'The workbook has no report tables yet, so there is nothing to export. Insert them under “Fill in”.',
  refused: (counts) =>
    `The report did not pass the check (${unresolved(counts)}), so nothing was exported. Correct the figures under “Check” first.`,
  anyway: 'Export anyway',
  anywayHint: 'The file will state that the report did not pass the check.',
  stages: {
    checking: 'Reading and checking the workbook…',
    writing: 'Writing…',
    comparing: 'Reading it back and comparing it with the workbook, cell by cell…',
  },
  cancelled: 'Cancelled; nothing was exported.',

  exported: (name) => `Exported: ${name}`,
  copied: {
    word: 'Copied. Now paste it into Word or WPS.',
    portal: 'Copied. Now paste it into the editor of the website.',
    source: 'The HTML source was copied. Paste it into the “source” view of the website’s editor.',
  },
  printed: 'Sent to the print window.',
  inserted: (sheet) => `Written to the new sheet “${sheet}”; its first row explains how to use it.`,
  proof: ({ all, paragraphs, missing, isTablesOnly, isUnmarked, picture }) => [
    `Read back and compared: ${all}/${all} cells match the workbook${paragraphs.all === 0 ? '' : `, and ${paragraphs.same}/${paragraphs.all} paragraphs match the text`}.`,
    ...(paragraphs.same < paragraphs.all
      ? [
          `The template left out ${plural(paragraphs.all - paragraphs.same, 'paragraph')}; compare the file with “Text”.`,
        ]
      : []),
    ...(missing.length === 0
      ? []
      : [`There is no text for ${listed(missing)}; the gaps are marked. Fill them before you publish.`]),
    ...(isUnmarked
      ? [
          'The template has no “{说明}”, so the file does not state that the check was not passed. Do not publish it as it is.',
        ]
      : []),
    ...(isTablesOnly ? ['This format contains only the data sections, not the text of the report.'] : []),
    ...pictures[picture],
  ],

  misread: (same, all, cells, isOfficeTemplate, paragraph) =>
    `When it was read back, only ${same}/${all} cells matched the workbook, so nothing was exported. Different: ${cells.join('; ')}. ${whatNext(isOfficeTemplate, paragraph)}`,
  textsMisread: (same, all) =>
    `When it was read back, only ${same}/${all} paragraphs matched the text, so nothing was exported. Choose another format, and please report the problem.`,
  unreadable: (refusal, isOfficeTemplate, paragraph) => {
    const what = isOfficeTemplate ? 'The file made from your template' : 'What was written';
    return `${what} could not be read back, so nothing was exported. ${refusal === null ? '' : `${refusal} `}${whatNext(isOfficeTemplate, paragraph)}`;
  },
  notSaved: 'Files cannot be saved here. Instead:',
  notCopied: 'The clipboard is not available. Instead:',
  notPrinted:
    'Printing is not possible here. Save the “Web page (complete)”, open it in a browser and print it there; the pages are the same:',
  notInserted: 'The new sheet could not be added. Copy the text below by hand.',
  unseen: {
    exported: 'Don’t see the file? Some spreadsheet programs cannot save files from the pane. Instead:',
    printed: 'Don’t see the print window, or its buttons? Widen the pane and try again. Instead:',
  },
  otherWays: 'Other ways',
  insteadSheet: 'Write to a new sheet',
  copyByHand: 'The text below is selected: press Ctrl+C (⌘C on a Mac), then paste it where you need it.',
  textToCopy: 'Text to copy',
  failed: 'The export failed. Try again, or choose another format.',
  unread: 'The workbook could not be read, so nothing was exported. Finish editing the cell, then try again.',
  differs: (same, all) =>
    `The figures changed during the export: only ${same}/${all} cells match. Nothing was exported; please export again.`,
  outdated: (form: Edition) =>
    `This is the ${form.validFrom} form. It can be exported to Excel, JSON or CSV, or printed, but not exported as a Word document or web page.`,
  fileName: (agency, year, sections, format) =>
    `${agency}${year === '' ? '' : `${year}年`}${sections === 'report' ? '政府信息公开工作年度报告' : format === 'xlsx' ? '年报数据表' : '年报数据'}`,
  sheet: {
    name: '网页源代码',
    hint: 'Copy the rows below into a text editor and save them as a file with the extension .html (encoding UTF-8); it opens in a browser or in Word. You can delete this sheet afterwards.',
  },
} satisfies ExportTexts;
