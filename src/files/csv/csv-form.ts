/** The headings of the columns, in their order. A file that this program exported begins with the first of them. */
export const headings = {
  id: '单元编号',
  table: '表',
  row: '项目',
  column: '栏目',
  figure: '数值',
  unit: '单位',
} as const;

/** Characters that make a spreadsheet program run a text as a formula, including full-width ones. */
const formulaSigns = '[=+\\-@\\t\\r\\n＝＋－＠]';
const formulaStart = new RegExp(`^${formulaSigns}`, 'u');
const disarmedStart = new RegExp(`^'(?=${formulaSigns})`, 'u');

/** A text that no spreadsheet program runs: a text that would be a formula gets a leading apostrophe. */
export const disarmed = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** The original text, without the added apostrophe. */
export const rearmed = (text: string): string => text.replace(disarmedStart, '');
