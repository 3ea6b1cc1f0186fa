import type { NarrativeTexts } from '../zh-CN/narrative';
import { plural } from './plural';

/** How many names are listed before the rest are only counted. */
const listed = 4;

const list = (names: readonly string[]): string =>
  `${names
    .slice(0, listed)
    .map((name) => `“${name}”`)
    .join(', ')}${names.length > listed ? ` and ${names.length - listed} more` : ''}`;

export const narrativeTexts = {
  progress: (written, all) =>
    `${written} of ${all} parts written. The text is saved with the workbook, not in its cells.`,
  lead: 'Introduction (below the title, before part 一)',
  written: (characters) => plural(characters, 'character'),
  notWritten: 'not written yet',
  noTables: 'The workbook has no report tables yet. Insert them under “Fill in”, then write the text.',

  foundOnSheets: (paragraphs) =>
    `The sheets already contain ${plural(paragraphs, 'paragraph')} of text, which will be exported as is. Use the text as a draft to edit it here; once there is text here, it replaces what is on the sheets.`,
  takeOver: 'Use as draft',
  foundInPrevious: (year) =>
    `Last year’s report${year === null ? '' : ` (${year})`} has text. You can start from it and rewrite it sentence by sentence.`,
  takePrevious: 'Start from last year’s text',
  oldYear: (year, sentences) =>
    `${plural(sentences, 'sentence still mentions', 'sentences still mention')} ${year}. Check each one:`,
  dismiss: 'Do not show this again',

  earlier: (characters) =>
    `Text that you typed here last time (${plural(characters, 'character', 'characters')}) was not saved in the workbook, whose text has been changed since. You can replace the present text with it.`,
  takeEarlier: 'Replace with that text',
  dropEarlier: 'Discard',

  aspects: 'Five aspects',
  prompts: 'What to write',
  coverage: { missing: 'not yet', headed: 'heading only', covered: 'covered' },
  addHeading: 'Insert heading',
  addHeadingOf: (aspect) => `Insert heading: ${aspect}`,

  references: 'Figures in the text',
  chip: (name, value) => `${name}: ${value}`,
  noFigure: (name) => `nothing is called “${name}”`,
  text: 'Text',
  textHint: 'One paragraph per line. Figures in braces follow the tables.',
  insertFigure: 'Insert figure',
  insertSelected: (reference) => `Insert ${reference}`,
  findFigure: 'Find the figure to insert',
  findFigureHint:
    'Type a table, row or column, such as “新收 总计”. Choose with the arrow keys; Enter inserts, Esc closes.',
  figures: 'Figures you can insert',
  matches: (shown, all) => (shown < all ? `The first ${shown} of ${all}.` : `${all} found.`),
  noMatch: 'No such figure. Try other words, such as “新收” or “行政复议”.',
  blankFigure: 'blank',

  suggestions: 'Suggested sentences',
  suggestionNames: {
    lead: 'Legal basis and period',
    channels: 'Proactive disclosure',
    requests: 'Requests',
    disputes: 'Reviews and lawsuits',
    documents: 'Normative documents',
    noFee: 'Processing fee: none charged',
    fee: 'Processing fee: charged',
  },
  insertAll: (sentences) => `Insert all suggested sentences (${sentences})`,
  insertAllHint:
    'Writes the basic sentences of each section from the figures, for you to go on with; existing text stays as it is.',
  insert: 'Insert',
  insertSuggestion: (name) => `Insert the suggested sentence “${name}”`,
  isPresent: 'Already in the text.',
  waitsForFigures: (cells) => `Available once ${list(cells)} ${cells.length === 1 ? 'is' : 'are'} filled in.`,
  waitsForChannels: 'Available once names and numbers are entered under “Channels of publication”.',
  overtaken: (words) => `“${words}” in the text no longer matches the tables. Change it.`,
  incomplete: (references) =>
    `The text does not mention ${list(references)}, for which the tables now have figures. Add ${references.length === 1 ? 'it' : 'them'}.`,
  showWords: 'Find it',
  showWordsOf: (name) => `Find it: ${name}`,

  channels: 'Channels of publication',
  channelsHint:
    'The number of items published on each channel, and their sum, can be inserted as figures. Leave blank any number that you do not know.',
  channelName: (row) => `Name of channel ${row}`,
  channelCount: (row) => `Items on channel ${row}`,
  columns: { name: 'Channel', count: 'Items' },
  countWrong: 'Enter a whole number, 0 or more, or leave it blank if you do not know.',
  faults: {
    nameless: 'Enter the name of the channel.',
    twice: 'This channel is already listed. Use another name, or add the numbers together.',
    unusable: 'Use another name: not “总数”, no braces, at most 40 characters.',
  },
  addChannel: 'Add channel',
  removeChannel: 'Remove',
  removeChannelOf: (row, name) => `Remove channel ${row}${name === '' ? '' : ` “${name}”`}`,
  sum: (sum) => `Sum: ${plural(sum, 'item')}`,
  sumUnknown: 'Sum: shown once all numbers are entered',

  preview: 'Preview',
  previewHint:
    'Figures from the tables are highlighted; “＿＿＿＿” marks a blank that is still to be filled in.',
  unknown: (reference) => `There is no figure “${reference}”. Correct the name, or insert it again.`,
  findings: (section) => `Findings about “${section}”`,
} satisfies NarrativeTexts;
