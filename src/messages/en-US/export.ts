import type { ExportTexts } from '../export-texts';

const plural = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

const listed = (numerals: readonly string[]): string =>
  numerals.map((numeral) => `「${numeral}」`).join(', ');

export const exportTexts: ExportTexts = {
  title: 'Export',
  content: 'Content',
  templateDecides: 'Your template decides what the Word file holds; the preview shows the built-in layout.',
  contents: { tables: 'Data sections (二, 三, 四)', report: 'Whole report (six sections)' },
  lacking: (numerals) =>
    `There is no text yet for ${listed(numerals)}; the report will say 【第${numerals[0] ?? ''}部分待补】 in its place. You can write it under “Text” first.`,
  files: 'Save as a file',
  formats: {
    docx: 'Word document',
    html: 'Web page (whole)',
    xlsx: 'Excel workbook',
    json: 'JSON',
    csv: 'CSV',
  },
  copies: 'Copy',
  flavours: { word: 'Copy for Word/WPS', portal: 'Copy for a web editor', source: 'Copy the page source' },
  copiesFirst: 'This Excel can hardly ever save files from the pane: try “Copy” first.',
  paper: 'Print',
  print: 'Print or save as PDF',
  printHint:
    'For a PDF choose “Save as PDF” in the print window. A4 with page numbers; table 三 stays on one page.',
  noPageNumbers:
    'This browser cannot number pages by itself. If you need numbers, tick “Headers and footers” in the print window, or use a newer browser.',
  preview: 'Preview',
  previewFailed: 'There is no preview, but you can export.',
  nothing:
    'The workbook has no report tables yet, so there is nothing to export. Insert them under “Fill in”.',
  refused: (errors, undecided) =>
    `The check was not passed (${plural(errors, 'error')}, ${undecided} undecided); nothing was exported. Correct the figures under “Check” first.`,
  anyway: 'Export anyway',
  anywayHint: 'The file will say that the check was not passed.',
  stages: {
    checking: 'Reading and checking the workbook…',
    writing: 'Writing…',
    comparing: 'Reading it again and comparing it with the workbook, cell by cell…',
  },
  cancelled: 'Cancelled; nothing was exported.',

  exported: (name) => `Exported: ${name}`,
  copied: {
    word: 'Copied. Now paste in Word or WPS.',
    portal: 'Copied. Now paste in the editor of the web site.',
    source: 'The page source is copied. Paste it in the “source” view of the editor.',
  },
  printed: 'Handed to the print window.',
  inserted: (sheet) => `Written to the new sheet “${sheet}”; its first row says how to use it.`,
  proof: ({ all, paragraphs, missing, isTablesOnly, isUnmarked }) => [
    `It was read again: ${all}/${all} cells equal the workbook${paragraphs.all === 0 ? '' : `, and ${paragraphs.same}/${paragraphs.all} paragraphs the text`}.`,
    ...(paragraphs.same < paragraphs.all
      ? [
          `The template left out ${plural(paragraphs.all - paragraphs.same, 'paragraph')}; compare it with “Text”.`,
        ]
      : []),
    ...(missing.length === 0
      ? []
      : [`There is no text for ${listed(missing)}; the gaps are marked. Fill them before you publish.`]),
    ...(isUnmarked
      ? [
          'The template has no “{说明}”, so the file does not say that the check was not passed. Do not publish it.',
        ]
      : []),
    ...(isTablesOnly ? ['This format has the data sections only, without the text of the report.'] : []),
  ],

  misread: (same, all, cells, isOwnTemplate) =>
    `Read again, only ${same}/${all} cells equal the workbook, so nothing was exported. Different: ${cells.join('; ')}. ${
      isOwnTemplate
        ? 'See whether the template lacks a table or has one twice, or use the built-in one.'
        : 'Choose another format, and report this.'
    }`,
  textsMisread: (same, all) =>
    `Read again, only ${same}/${all} paragraphs equal the text, so nothing was exported. Choose another format, and report this.`,
  unreadable:
    'What was written could not be read again, so nothing was exported. Choose another format, and report this.',
  unreadableTemplate:
    'What was written with your template could not be read again, so nothing was exported. See whether the template lacks a table or has one twice, or use the built-in template.',
  notSaved: 'Files cannot be saved here. Instead:',
  notCopied: 'The clipboard is not available. Instead:',
  notPrinted:
    'Nothing can be printed here. Save the “Web page (whole)”, open it in a browser and print it there; its pages are the same:',
  notInserted: 'No new sheet was written. Copy the text below by hand.',
  unseen: 'No file to be seen? Some versions of Excel cannot save files from the pane. Instead:',
  otherWays: 'Other ways',
  insteadSheet: 'Write to a new sheet',
  copyByHand: 'The text below is selected: press Ctrl+C (⌘C on the Mac) and paste it where you need it.',
  textToCopy: 'Text to copy',
  failed: 'The export failed. Try again, or choose another format.',
  unread:
    'The workbook could not be read; nothing was exported. Finish the cell you are editing, then try again.',
  differs: (same, all) =>
    `Figures changed during the export: only ${same}/${all} cells agree. Nothing was exported; export again.`,
  outdated:
    'This is the 2019 form. It can be exported as Excel, JSON or CSV, or printed, but not as Word or web page.',
  fileName: (agency, year, sections) =>
    `${agency}${year === '' ? '' : `${year}年`}${sections === 'report' ? '政府信息公开工作年度报告' : '年报数据'}`,
  sheet: {
    name: '网页代码',
    hint: 'Copy the rows below into a text editor and save them as a file that ends in .html (encoding UTF-8); it opens in a browser or in Word. You can delete this sheet afterwards.',
  },
};
