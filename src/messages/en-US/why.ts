import type { WhyTexts } from '../zh-CN/why';
import { plural } from './plural';

export const whyTexts = {
  title: 'Selected cell',
  findings: (cell, findings) => `“${cell}” has ${plural(findings, 'finding')}:`,
  noFindings: (cell) => `Nothing was found wrong with “${cell}”.`,
  outside:
    'The selected cell is no figure of the report tables, so there are no findings about it. Select a figure in one of the three tables, and this will follow.',
  noTables: 'There are no report tables that can be checked, so there are no findings about this cell.',
  unknown: 'It is not known which cell is selected. Click the cell again, and this will follow.',
} satisfies WhyTexts;
