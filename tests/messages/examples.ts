import { check } from '../../src/core/check/tables/check';
import type { CheckContext } from '../../src/core/check/tables/check';
import type { TableFinding } from '../../src/core/check/finding';
import type { RefusalCode, RefusalOf } from '../../src/files/unusable-file';
import type { Note, NoteCode } from '../../src/core/report/note';
import type { TemplateRefusalCode, TemplateRefusalOf } from '../../src/files/template/template-error';
import type { TableRuleId } from '../../src/core/statute/table-rules';
import { noteExamples } from '../fixtures/notes';
import { uniformReport, withCells } from '../fixtures/reports';

type Changes = Parameters<typeof withCells>[1];

interface Example {
  readonly cells?: Changes;
  /** Last year's report, all zero except for these. */
  readonly previous?: Changes;
  readonly profile?: CheckContext['profile'];
  readonly notes?: readonly Note[];
}

const noted = (code: NoteCode): Example => ({ notes: [noteExamples[code]] });

/** For every rule of the catalogue a report, all zero except for a few cells, in which it is broken. */
const examples: { readonly [R in TableRuleId]: Example } = {
  'V-INT': { cells: { 't4.dir.other': -3 } },
  'V-AMT': { cells: { 't2.sf.amount': '约3元' } },
  'V-BLANK': { cells: { 't3.r1.np': null, 't3.r2.np': '/', 't3.r3.1.np': null } },
  'V-NUMTXT': noted('number.normalised'),
  'V-LABEL': noted('label.variant'),
  'V-OLDFMT': noted('format.outdated'),
  'V-EXTRA': { cells: { 't3.r1.np': undefined, 't3.r2.np': undefined } },
  'V-SECT': noted('section.missing'),
  'V-TITLE': noted('title.incomplete'),
  'V-FORMULA': noted('formula.overwritten'),
  'V-UNIT': { cells: { 't2.sf.amount': 35000 }, previous: { 't2.sf.amount': 3.5 } },
  'T2-GZ0': { cells: { 't2.gz.issued': 2, 't2.gz.inforce': 5 }, profile: { kind: 'township' } },
  'T2-CAP': { cells: { 't2.wj.repealed': 9, 't2.wj.issued': 3 }, previous: { 't2.wj.inforce': 5 } },
  'T2-STOCK': { cells: { 't2.wj.inforce': 9, 't2.wj.issued': 3 }, previous: { 't2.wj.inforce': 5 } },
  'T2-ISS': { cells: { 't2.gz.issued': 7, 't2.gz.inforce': 4, 't2.gz.repealed': 2 } },
  'T2-YOY': { cells: { 't2.xk.decided': 100 }, previous: { 't2.xk.decided': 3 } },
  'T3-ROW': { cells: { 't3.r3.3.1.np': 2 } },
  'T3-SUM': { cells: { 't3.r3.3.1.biz': 2 } },
  'T3-BAL': { cells: { 't3.r1.np': 3440, 't3.r2.np': 118, 't3.r3.7.np': 3440, 't3.r4.np': 117 } },
  'T3-ONECOL': { cells: { 't3.r1.np': 4, 't3.r3.7.biz': 4 } },
  'T3-CARRYTOT': { cells: { 't3.r2.tot': 12 }, previous: { 't3.r4.tot': 15 } },
  'T3-CARRY': { cells: { 't3.r2.law': 2 }, previous: {} },
  'T3-LATE': { cells: { 't3.r4.tot': 30, 't3.r1.tot': 100 } },
  'T3-SECRET': { cells: { 't3.r3.3.1.tot': 1 }, profile: { kind: 'township' } },
  'T3-YOY': { cells: { 't3.r1.tot': 61 }, previous: { 't3.r1.tot': 12 } },
  'T3-OTHER': { cells: { 't3.r3.6.3.tot': 40, 't3.r3.7.tot': 100 } },
  'T4-REV': { cells: { 't4.rev.upheld': 4 } },
  'T4-DIR': { cells: { 't4.dir.other': 3 } },
  'T4-POST': { cells: { 't4.post.total': 6 } },
  'T4-PRE': { cells: { 't4.dir.total': 2 } },
  'T4-ORIGIN': { cells: { 't4.post.total': 8, 't4.rev.other': 1 }, previous: { 't4.rev.total': 5 } },
  'T4-RATIO': { cells: { 't4.rev.total': 9, 't3.r3.7.tot': 3 }, previous: { 't3.r3.7.tot': 4 } },
  'T4-NOREQ': { cells: { 't4.rev.total': 2, 't4.rev.upheld': 2 } },
  'T4-PEND': { cells: {}, previous: { 't4.post.pending': 2 } },
};

export const ruleExamples = Object.keys(examples) as readonly TableRuleId[];

/** The findings of the rule in its example. */
export function findingsOf(ruleId: TableRuleId): readonly TableFinding[] {
  const { cells = {}, previous, profile, notes = [] } = examples[ruleId];
  const context: CheckContext = {
    ...(previous === undefined ? {} : { previous: withCells(uniformReport(0), previous) }),
    ...(profile === undefined ? {} : { profile }),
  };
  return check({ ...withCells(uniformReport(0), cells), notes }, context).filter(
    (finding) => finding.ruleId === ruleId,
  );
}

export const refusalExamples: { readonly [C in RefusalCode]: RefusalOf<C> } = {
  empty: { code: 'empty' },
  tooLarge: { code: 'tooLarge', bytes: 73_400_320, limit: 20_971_520 },
  unknownKind: { code: 'unknownKind' },
  encrypted: { code: 'encrypted', part: 'xl/workbook.xml' },
  legacyXls: { code: 'legacyXls' },
  binaryXlsb: { code: 'binaryXlsb' },
  otherFormat: { code: 'otherFormat', format: 'ods' },
  legacyOle: { code: 'legacyOle' },
  textAsXlsx: { code: 'textAsXlsx' },
  htmlAsXlsx: { code: 'htmlAsXlsx' },
  notAWorkbook: { code: 'notAWorkbook' },
  truncated: { code: 'truncated' },
  tooComplex: { code: 'tooComplex' },
  damaged: { code: 'damaged', part: 'xl/workbook.xml' },
  duplicateEntry: { code: 'duplicateEntry', name: 'xl/workbook.xml' },
  duplicateCell: { code: 'duplicateCell', sheet: '表三', address: 'D8', values: ['3', '5'] },
  tooManyEntries: { code: 'tooManyEntries', entries: 70_000, limit: 4_000 },
  unpacksTooLarge: { code: 'unpacksTooLarge', part: 'xl/sharedStrings.xml' },
  damagedPdf: { code: 'damagedPdf' },
  encryptedPdf: { code: 'encryptedPdf' },
  scannedPdf: { code: 'scannedPdf', pages: [3, 4], all: false },
  unmappedFonts: { code: 'unmappedFonts' },
  tooManyPages: { code: 'tooManyPages', pages: 431, limit: 200 },
  takesTooLong: { code: 'takesTooLong', seconds: 10 },
  encoding: { code: 'encoding' },
  damagedCsv: { code: 'damagedCsv', line: 12, problem: 'fields' },
  incompleteCsv: { code: 'incompleteCsv', table: '表三', missing: 85 },
  duplicateValue: { code: 'duplicateValue', cell: 't3.r1.np', values: ['12', '13'] },
  noTable: { code: 'noTable' },
  severalReports: {
    code: 'severalReports',
    reports: [
      { agency: '示例县档案局', year: 2023, sheets: [] },
      { agency: null, year: null, sheets: ['表二', '表三'] },
    ],
  },
  noSuchReport: {
    code: 'noSuchReport',
    index: 3,
    reports: [{ agency: '示例县档案局', year: 2023, sheets: [] }],
  },
  badJson: { code: 'badJson', where: 't3.r1.np' },
};

export const templateExamples: { readonly [C in TemplateRefusalCode]: TemplateRefusalOf<C> } = {
  notADocx: { code: 'notADocx' },
  encrypted: { code: 'encrypted' },
  tooLarge: { code: 'tooLarge' },
  damaged: { code: 'damaged' },
  unknownTag: { code: 'unknownTag', tags: ['机关', '表五'] },
  unbalancedTag: { code: 'unbalancedTag', tags: ['机关全称'] },
  tableNotAlone: { code: 'tableNotAlone', tags: ['表二'] },
  tableInControl: { code: 'tableInControl', tags: ['表三'] },
  leftoverTable: { code: 'leftoverTable', tags: ['表二'] },
  noTable: { code: 'noTable' },
};
