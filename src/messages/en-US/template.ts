import { newestEdition, editions } from '../../core/statute/editions';
import type { TableId } from '../../core/statute/types';
import type { TemplateSlot } from '../../files/template/template-slot';
import type { TemplateProblem, TemplateProblemCode } from '../../files/template/inspect-template';
import type { TemplateGap } from '../../files/template/template-values';
import { tableName } from '../../core/report/cell-names';
import type { TemplateTexts } from '../zh-CN/template';
import { plural } from './plural';

const partNames: Readonly<Record<TemplateSlot['part'], (number: number) => string>> = {
  body: () => 'Body',
  header: (number) => `Header ${number}`,
  footer: (number) => `Footer ${number}`,
  footnotes: () => 'Footnotes',
  endnotes: () => 'Endnotes',
  properties: () => 'Document properties',
  chart: (number) => `Chart ${number}`,
  diagram: (number) => `SmartArt graphic ${number}`,
};
const shapeNames = { wordArt: 'the WordArt in ', picture: 'the description of a picture in ' } as const;

function placeText(slot: TemplateSlot): string {
  const { part, partNumber, isInTextBox, paragraph, cell, shape, before, after } = slot;
  const around = `${before}${after}`.replace(/\s+/gu, ' ').trim();
  return [
    partNames[part](partNumber),
    ...(isInTextBox ? ['in a text box'] : []),
    ...(cell === null ? [] : [`table ${cell.table}, row ${cell.row}, cell ${cell.cell}`]),
    `${shape === undefined ? '' : shapeNames[shape]}paragraph ${paragraph} “${around}”`,
  ].join(', ');
}

const problems: Readonly<Record<TemplateProblemCode, (problem: TemplateProblem) => string>> = {
  unknown: ({ tag }) => `“{${tag}}” is not a known placeholder. Correct it, or remove the braces.`,
  misspelt: ({ tag, suggestion }) =>
    `“{${tag}}” is misspelt. Did you mean “{${suggestion ?? ''}}”? Correct it.`,
  unbalanced: ({ tag }) =>
    `The braces of “${tag}” do not match, or the start or end of a list is missing. Complete them.`,
  notAlone: ({ tag }) => `“{${tag}}” must be alone in its paragraph. Move it to a separate paragraph.`,
  plainControl: ({ tag }) =>
    `“{${tag}}” is in a plain text content control, which cannot hold tables or several paragraphs. Remove the control, or use a rich text content control.`,
  boundControl: ({ tag }) =>
    `“{${tag}}” is in a content control bound to data in the document, which may be shown instead. Remove the binding.`,
  stray: ({ tag }) =>
    `“{${tag}}” does not look like a placeholder and is left as it is. Correct it if it is meant to be one.`,
  leftover: ({ tag }) =>
    `There is a placeholder “{${tag}}” and also an old 「${tag}」, so the exported file would have this table twice. Remove the old table or the placeholder.`,
  unfilled: ({ tag }) =>
    `“{${tag}}” is in WordArt, the description of a picture, a chart or SmartArt, where nothing is filled in; it is left as it is. Move it to a paragraph or text box, or replace it by hand after the export.`,
  missing: ({ tag }) =>
    `There is no “{${tag}}”, so the exported file will not contain this part. Add it if you need it.`,
  noTable: () =>
    'There is no placeholder for any of the tables, so the figures have nowhere to go. Add at least one of “{表二}”, “{表三}”, “{表四}”.',
};

const gaps: Readonly<Record<TemplateGap['kind'], (placeholder: string) => string>> = {
  text: (placeholder) =>
    `There is no text for “{${placeholder}}”; the file shows “【${placeholder}待补】” instead. Write the text before you publish the file.`,
  figure: (placeholder) =>
    `The cell for “{${placeholder}}” is blank, so the file has a gap there. Fill it in and export again.`,
  picture: () =>
    'The pictures for “{图解}” were not drawn; the file shows “【图解待补】” instead. Make sure that the report has a year, and export it again.',
  appendix: (placeholder) =>
    `There is no table for “{${placeholder}}”. Under “Check”, “Other tables”, mark the table as an annex, and compare its name.`,
  name: (placeholder) => `“${placeholder}” is not filled in, so the file has a gap there. Fill it in.`,
  unfilled: (placeholder) =>
    `“{${placeholder}}” in WordArt, the description of a picture, a chart or SmartArt was not filled in. Replace it by hand before you publish the file.`,
  remark: () =>
    'The template has no “{说明}”, so the file does not contain the remarks. Do not publish it as it is.',
};

const edition = editions[newestEdition];
const namesOf = (tables: readonly TableId[]): string =>
  tables.map((table) => `「${tableName(edition, table)}」`).join(', ');

/** How many passages are listed before the rest are only counted. */
const listed = 5;

export const templateTexts = {
  placeText,
  problemText: (problem) =>
    `${problem.slot === null ? '' : `${placeText(problem.slot)}: `}${problems[problem.code](problem)}`,
  gapText: ({ kind, placeholder }) => gaps[kind](placeholder),
  proposalText: ({ table, kind, blocks, heading }) => {
    const under = heading === '' ? 'at the beginning of the document' : `below “${heading}”`;
    return kind === 'replace'
      ? `${namesOf([table])} replaces ${blocks.length === 1 ? 'the table' : `the ${blocks.length} tables`} ${under}.`
      : `${namesOf([table])} is inserted after the heading “${heading}”.`;
  },
  missingTablesText: (tables) =>
    `No position was found for ${namesOf(tables)}, so the exported file will not contain ${tables.length === 1 ? 'it' : 'them'}. Add a placeholder or a heading.`,
  repeatedTablesText: (tables) =>
    `${namesOf(tables)} ${tables.length === 1 ? 'appears' : 'appear'} in the document more than once. Only the most complete one is replaced; the others stay as they are. Check the document.`,
  otherYearsText: (mentions) => {
    const years = [...new Set(mentions.map(({ year }) => year))].sort((a, b) => a - b);
    const places = mentions.slice(0, listed).map(({ slot }) => placeText(slot));
    const more = mentions.length > listed ? `; ${mentions.length} in all` : '';
    return `The text still mentions ${years.join(', ')} (${places.join('; ')}${more}). Titles and sentences were not changed, and the figures in them may be from another year. Check each sentence.`;
  },
  pane: {
    title: 'Word template',
    inUse: (name) => `In use: ${name}`,
    builtInInUse: 'In use: the built-in template',
    downloadTables: 'Download the template for the data sections',
    downloadReport: 'Download the template for the whole report',
    fileNames: { tables: '年报模板（数据部分）', report: '年报模板（整份报告）' },
    choose: 'Choose a template',
    chooseField: 'Word template file',
    reading: 'Checking the template…',
    unreadable:
      'The file could not be read. Make sure that it was not moved or deleted, and choose it again.',
    fine: (name) => `“${name}” has no problems and can be used.`,
    faulty: (name, errors) =>
      `“${name}” cannot be used until ${plural(errors, 'problem is', 'problems are')} corrected. Correct it in Word or WPS and choose it again.`,
    doubtful: (name) => `“${name}” can be used, but review the following first.`,
    withoutPlaceholders: (name) =>
      `“${name}” has no placeholders. The tables can be placed as follows; everything else stays as it is:`,
    noPlaces: (name) =>
      `“${name}” has no placeholders, and no tables or headings of an annual report were found in it, so it cannot be used as a template. Add placeholders, or download a built-in template and adapt it.`,
    use: 'Use this template',
    usePlaces: 'Use it like this',
    giveUp: 'Do not use it',
    backToBuiltIn: 'Back to the built-in template',
    stored: (name) => `“${name}” is now in use and stored with the workbook.`,
    tooLarge:
      'The template is larger than 1 MB and cannot be stored with the workbook. It will be used this time; choose it again when you next open the workbook.',
    notStored:
      'The template could not be stored with the workbook. It will be used this time; choose it again when you next open the workbook.',
    notSaved: 'The file could not be saved. Open this tool in a browser and download the template there.',
  },
} satisfies TemplateTexts;
