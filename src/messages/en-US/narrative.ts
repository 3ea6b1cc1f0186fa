import type { NarrativeTexts } from '../narrative-texts';

/** So many names are said; the others are counted. */
const said = 4;

const list = (names: readonly string[]): string =>
  `${names
    .slice(0, said)
    .map((name) => `“${name}”`)
    .join(', ')}${names.length > said ? ` and ${names.length - said} more` : ''}`;

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const narrativeTexts: NarrativeTexts = {
  progress: (written, all) =>
    `${written} of ${all} parts have text. The text is saved with the workbook, not written into cells.`,
  lead: 'Introduction (below the title, before part 一)',
  written: (characters) => count(characters, 'character', 'characters'),
  notWritten: 'nothing yet',
  noTables:
    'The workbook has no tables of the report yet. Insert them under “Fill in” first, then write the text.',

  foundOnSheets: (paragraphs) =>
    `The sheets already hold ${count(paragraphs, 'paragraph', 'paragraphs')} of text, which are exported as they are. Take them over as a draft to change them here; once there is text here, it takes their place.`,
  takeOver: 'Take over as draft',
  foundInPrevious: (year) =>
    `Last year’s report${year === null ? '' : ` (${year})`} has text. You can begin with it and rewrite it sentence by sentence.`,
  takePrevious: 'Begin with last year’s text',
  oldYear: (year, sentences) =>
    `${count(sentences, 'sentence still names', 'sentences still name')} ${year}. Check each of them:`,
  dismiss: 'Do not show this again',

  aspects: 'Five aspects',
  prompts: 'What to write',
  coverage: { missing: 'not yet', headed: 'heading only', covered: 'covered' },
  addHeading: 'Insert heading',
  addHeadingOf: (aspect) => `Insert heading: ${aspect}`,

  text: 'Text',
  textHint: 'One paragraph per line. Figures in braces follow the tables.',
  insertFigure: 'Insert figure',
  insertSelected: (reference) => `Insert ${reference}`,
  findFigure: 'Find the figure to insert',
  findFigureHint:
    'Type the table, row or column, such as “新收 总计”. Choose with the arrow keys, Enter inserts, Esc closes.',
  figures: 'Figures that can be inserted',
  matches: (shown, all) => (shown < all ? `The first ${shown} of ${all}.` : `${all} found.`),
  noMatch: 'There is no such figure. Try other words, such as “新收” or “行政复议”.',
  blankFigure: 'blank',

  suggestions: 'Suggested sentences',
  suggestionNames: {
    lead: 'Legal basis and period',
    channels: 'Items published on own initiative',
    requests: 'Requests',
    disputes: 'Reviews and lawsuits',
    documents: 'Normative documents',
    noFee: 'Processing fee: none charged',
    fee: 'Processing fee: charged',
  },
  insert: 'Insert',
  insertSuggestion: (name) => `Insert the suggested sentence “${name}”`,
  isPresent: 'Already in the text.',
  waitsForFigures: (cells) => `Available once ${list(cells)} ${cells.length === 1 ? 'is' : 'are'} filled in.`,
  waitsForChannels: 'Available once names and numbers are entered under “Channels”.',
  overtaken: (words) => `“${words}” in the text no longer agrees with the tables. Change it.`,
  incomplete: (references) =>
    `The text leaves out ${list(references)}, for which the tables have figures now. Add ${references.length === 1 ? 'it' : 'them'}.`,
  showWords: 'Find it',
  showWordsOf: (name) => `Find it: ${name}`,

  channels: 'Channels of publication',
  channelsHint:
    'The number of items of each channel, and their sum, can be inserted as figures. Leave blank what you do not know.',
  channelName: (row) => `Name of channel ${row}`,
  channelCount: (row) => `Items of channel ${row}`,
  columns: { name: 'Channel', count: 'Items' },
  countWrong: 'Enter a whole number, 0 or more; leave it blank if you do not know.',
  faults: {
    nameless: 'Enter the name of the channel.',
    twice: 'This channel is there already. Use another name, or add the numbers together.',
    unusable: 'Use another name: not “总数”, without braces, at most 40 characters.',
  },
  addChannel: 'Add channel',
  removeChannel: 'Remove',
  removeChannelOf: (row, name) => `Remove channel ${row}${name === '' ? '' : ` “${name}”`}`,
  sum: (sum) => `Sum: ${count(sum, 'item', 'items')}`,
  sumUnknown: 'Sum: known once all numbers are entered',

  preview: 'Preview',
  previewHint: 'Figures from the tables are highlighted; “＿＿＿＿” is a blank that is still to be filled.',
  unknown: (reference) => `There is no figure “${reference}”. Correct the name, or insert it again.`,
  findings: (section) => `Findings about “${section}”`,
};
