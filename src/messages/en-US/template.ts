import { currentEdition, editions } from '../../core/statute/editions';
import type { TableId } from '../../core/statute/types';
import type { TemplateSlot } from '../../files/template/template-slot';
import type { TemplateProblem, TemplateProblemCode } from '../../files/template/inspect-template';
import type { TemplateGap } from '../../files/template/template-values';
import { tableName } from '../../core/report/cell-names';
import { counted } from './phrases';
import type { TemplateTexts } from '../template-texts';

const partNames: Readonly<Record<TemplateSlot['part'], (number: number) => string>> = {
  body: () => 'Body',
  header: (number) => `Header ${number}`,
  footer: (number) => `Footer ${number}`,
  footnotes: () => 'Footnotes',
  endnotes: () => 'Endnotes',
  properties: () => 'Document properties',
};

function placeText({ part, partNumber, isInTextBox, paragraph, cell, before, after }: TemplateSlot): string {
  const around = `${before}${after}`.replace(/\s+/gu, ' ').trim();
  return [
    partNames[part](partNumber),
    ...(isInTextBox ? ['in a text box'] : []),
    ...(cell === null ? [] : [`table ${cell.table}, row ${cell.row}, cell ${cell.cell}`]),
    `paragraph ${paragraph} “${around}”`,
  ].join(', ');
}

const problems: Readonly<Record<TemplateProblemCode, (problem: TemplateProblem) => string>> = {
  unknown: ({ tag }) => `“{${tag}}” is no known placeholder. Correct it, or remove the braces.`,
  misspelt: ({ tag, suggestion }) =>
    `“{${tag}}” is not written right. Is “{${suggestion ?? ''}}” meant? Correct it.`,
  unbalanced: ({ tag }) =>
    `The braces of “${tag}” do not match, or a list lacks its beginning or end. Complete them.`,
  notAlone: ({ tag }) => `“{${tag}}” must be alone in its paragraph. Give it a paragraph of its own.`,
  plainControl: ({ tag }) =>
    `“{${tag}}” is in a plain text content control, which cannot hold it. Remove the control, or use one for rich text.`,
  boundControl: ({ tag }) =>
    `“{${tag}}” is in a content control that is bound to data of the document, which may be shown instead. Remove the binding.`,
  stray: ({ tag }) =>
    `“{${tag}}” does not look like a placeholder and stays as it is. Correct it if it is meant as one.`,
  missing: ({ tag }) =>
    `There is no “{${tag}}”, so this content will not be in the exported file. Add it if it is needed.`,
  noTable: () =>
    'There is no placeholder for any of the tables, so there is no place for the figures. Add at least one of “{表二}”, “{表三}”, “{表四}”.',
};

const gaps: Readonly<Record<TemplateGap['kind'], (placeholder: string) => string>> = {
  text: (placeholder) =>
    `There is no text for “{${placeholder}}”; the file says “【${placeholder}待补】” there. Write it before you publish the file.`,
  figure: (placeholder) =>
    `The cell of “{${placeholder}}” is blank, and the file has a gap there. Fill it in and export again.`,
  name: (placeholder) => `“${placeholder}” is not filled in, and the file has a gap there. Fill it in.`,
  remark: () =>
    'The template has no “{说明}”, so the remarks are not printed in the file. Do not publish it as it is.',
};

const edition = editions[currentEdition];
const namesOf = (tables: readonly TableId[]): string =>
  tables.map((table) => `「${tableName(edition, table)}」`).join(', ');

/** How many places are named one by one. */
const listed = 5;

export const templateTexts: TemplateTexts = {
  placeText,
  problemText: (problem) =>
    `${problem.slot === null ? '' : `${placeText(problem.slot)}: `}${problems[problem.code](problem)}`,
  gapText: ({ kind, placeholder }) => gaps[kind](placeholder),
  proposalText: ({ table, kind, blocks, heading }) => {
    const under = heading === '' ? 'at the beginning of the document' : `below “${heading}”`;
    return kind === 'replace'
      ? `${namesOf([table])} takes the place of ${blocks.length === 1 ? 'the table' : `the ${blocks.length} tables`} ${under}.`
      : `${namesOf([table])} is put behind the heading “${heading}”.`;
  },
  missingTablesText: (tables) =>
    `No place was found for ${namesOf(tables)}; the exported file will not have it. Add a placeholder or a heading.`,
  repeatedTablesText: (tables) =>
    `${namesOf(tables)} stands in the document more than once. Only the fullest is exchanged, the others stay. Check the document.`,
  otherYearsText: (mentions) => {
    const years = [...new Set(mentions.map(({ year }) => year))].sort((a, b) => a - b);
    const places = mentions.slice(0, listed).map(({ slot }) => placeText(slot));
    const more = mentions.length > listed ? `; ${mentions.length} places in all` : '';
    return `The text still speaks of ${years.join(', ')} (${places.join('; ')}${more}). Titles and sentences were not changed, and figures in them may be those of another year. Check each sentence.`;
  },
  pane: {
    title: 'Word template',
    inUse: (name) => `In use: ${name}`,
    builtInInUse: 'In use: the built-in template',
    downloadTables: 'Download the template of the data sections',
    downloadReport: 'Download the template of the whole report',
    fileNames: { tables: '年报模板（数据部分）', report: '年报模板（整份报告）' },
    choose: 'Choose a template',
    chooseField: 'Word template file',
    reading: 'Checking the template…',
    unreadable:
      'The file could not be read. Make sure that it was not moved or removed, and choose it again.',
    fine: (name) => `“${name}” is all right and can be used.`,
    faulty: (name, errors) =>
      `“${name}” cannot be used before ${counted(errors, 'problem')} ${errors === 1 ? 'is' : 'are'} put right. Correct it in Word or WPS and choose it again.`,
    doubtful: (name) => `“${name}” can be used, but look at the following first.`,
    withoutPlaceholders: (name) =>
      `“${name}” has no placeholders. The tables can be put in these places; everything else stays as it is:`,
    noPlaces: (name) =>
      `“${name}” has no placeholders, and no tables or headings of a report were found, so it cannot be a template. Add placeholders, or download a built-in template and change it.`,
    use: 'Use this template',
    usePlaces: 'Use it like this',
    giveUp: 'Do not use it',
    backToBuiltIn: 'Back to the built-in template',
    kept: (name) => `“${name}” is in use and is kept with the workbook.`,
    tooLarge:
      'The template is larger than 1 MB and cannot be kept with the workbook. It is used now; choose it again when you next open the workbook.',
    notKept:
      'The template could not be kept with the workbook. It is used now; choose it again when you next open the workbook.',
    notSaved: 'The file could not be saved. Open this tool in a browser and download it there.',
  },
};
